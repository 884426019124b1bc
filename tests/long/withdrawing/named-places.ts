import { LANGUAGES } from '../../../functions/contract/languages.ts';
import {
  appealPath,
  capPath,
  caseFeedPath,
  letterPath,
  messagePath,
  versionsPath,
} from '../../../functions/contract/page-paths.ts';
import { inChunks } from '../../../functions/domain/in-chunks.ts';
import { FEED_FORMATS, feedPath } from '../../../functions/web/kit/archive/asked.ts';
import { inject } from '../../support/stack/stack-of-worker.ts';

/** Where readers can come across an appeal. */
export interface Public {
  readonly appealId: string;
  readonly country: string;
  /** A word of its own, by which the search finds it. */
  readonly word: string;
}

/** Every public address that shows an appeal or a part of it, in each format and language. */
export function placesOf({ appealId, country, word }: Public): string[] {
  const roots = [appealPath(appealId), messagePath(appealId)] as const;
  const pages = [
    ...roots.flatMap((root) => [root, versionsPath(root), letterPath(root)]),
    '/',
    '/appeals',
    `/appeals?place=${country}`,
    `/appeals?q=${word}`,
  ];
  return [
    ...pages.flatMap((page) => LANGUAGES.map((language) => `${page}${page.includes('?') ? '&' : '?'}lang=${language}`)),
    ...FEED_FORMATS.flatMap((format) => [
      caseFeedPath(appealId, format),
      feedPath({}, format),
      feedPath({ place: country }, format),
    ]),
    capPath(appealId),
  ];
}

const AT_ONCE = 8;

/** Those of some places that hold one of some spellings. @throws {Error} when one of them does not answer. */
export async function placesNaming(places: readonly string[], spellings: readonly string[]): Promise<string[]> {
  const naming: string[] = [];
  for (const some of inChunks(places, AT_ONCE)) {
    const texts = await Promise.all(some.map(read));
    naming.push(...some.filter((_, index) => spellings.some((spelling) => texts[index]?.includes(spelling))));
  }
  return naming;
}

async function read(path: string): Promise<string> {
  const response = await fetch(`${inject('publicUrl')}${path}`);
  // A part that named someone may be gone as a whole.
  if (!response.ok && response.status !== 404) throw new Error(`${path} answered ${response.status}`);
  return response.text();
}
