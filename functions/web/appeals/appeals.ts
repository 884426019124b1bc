import { CHECK_PATH } from '../../contract/page-paths.ts';
import { type AppealVersion, readCheckCode } from '../../domain/appeal/appeal.ts';
import type { Answer, PageEvent, PageRoute, Visit } from '../kit/kit.ts';
import { imageAnswer, noSuchAppeal, pageAnswer, pathIn, publicAnswer, seeOther } from '../kit/kit.ts';
import { appealPage } from './appeal-page.ts';
import { casePaths } from './case-paths.ts';
import { CODE_FIELD, checkPage } from './check-page.ts';
import { letterPage } from './letter-page.ts';
import { versionsPage } from './versions-page.ts';
import { isWithdrawn, withdrawnPage } from './withdrawn-page.ts';

export interface AppealPorts {
  /** The newest version, or undefined when none was published. */
  readonly findNewestVersion: (appealId: string) => Promise<AppealVersion | undefined>;
  /** The newest versions, oldest first, as many as a page lists. */
  readonly listVersions: (appealId: string) => Promise<readonly AppealVersion[]>;
  /** The version whose mails have a code. */
  readonly findCheckCode: (
    code: string,
  ) => Promise<{ readonly appealId: string; readonly version: number } | undefined>;
  /** The bytes of an image that an appeal's page shows. */
  readonly findImage: (appealId: string, digest: string) => Promise<Uint8Array | undefined>;
  readonly nowMs: () => number;
}

/** Under which no appeal and no code is kept: what cannot be there is looked for all the same, so that all answers take as long. */
const NONE = '-';

/** The public pages of an appeal: always of its newest version. */
export function appealRoutes(ports: AppealPorts): PageRoute[] {
  const { findNewestVersion, listVersions, findCheckCode, findImage, nowMs } = ports;
  return [
    ...discreetToo('', async (event, visit) => {
      const { newest, versions } = await readCase(appealIdOf(event), ports);
      if (!newest) return noSuchAppeal(visit);
      const page = isWithdrawn(newest) ? withdrawnPage(visit, newest) : appealPage(visit, newest, nowMs(), versions);
      return publicAnswer(visit, page);
    }),
    ...discreetToo('/letter', async (event, visit) => {
      const newest = await findNewestVersion(appealIdOf(event));
      return newest ? letterAnswer(visit, newest, nowMs()) : noSuchAppeal(visit);
    }),
    ...discreetToo('/versions', async (event, visit) => {
      const versions = await listVersions(appealIdOf(event));
      const newest = versions.at(-1);
      if (!newest) return noSuchAppeal(visit);
      return isWithdrawn(newest) ? gone(visit, newest) : publicAnswer(visit, versionsPage(visit, versions, newest));
    }),
    {
      method: 'GET',
      path: '/appeals/{appealId}/images/{digest}',
      answer: async (event, visit) => {
        const newest = await findNewestVersion(appealIdOf(event));
        if (newest && isWithdrawn(newest)) return gone(visit, newest);
        const image = newest?.image;
        if (image?.digest !== event.pathParameters?.digest) return noSuchAppeal(visit);
        const bytes = newest && image && (await findImage(newest.appealId, image.digest));
        return bytes ? imageAnswer(image.type, bytes) : noSuchAppeal(visit);
      },
    },
    {
      method: 'GET',
      path: CHECK_PATH,
      answer: async (_, visit) => {
        const typed = (new URLSearchParams(visit.query).get(CODE_FIELD) ?? '').trim();
        if (typed === '') return pageAnswer(visit, checkPage(visit, typed, undefined));
        const found = await findCheckCode(readCheckCode(typed) ?? NONE);
        const newest = await findNewestVersion(found?.appealId ?? NONE);
        const checked = found && newest && { version: found.version, newest };
        return pageAnswer(visit, checkPage(visit, typed, checked), checked ? 200 : 404);
      },
    },
  ];
}

/** The newest version, with those before it where there are any: most appeals have one, and the others are more to read. */
async function readCase(appealId: string, { findNewestVersion, listVersions }: AppealPorts) {
  const newest = await findNewestVersion(appealId);
  if (!newest || newest.version === 1 || isWithdrawn(newest)) return { newest, versions: [] };
  const versions = await listVersions(appealId);
  return { newest: versions.at(-1) ?? newest, versions };
}

const appealIdOf = ({ pathParameters }: PageEvent): string => pathParameters?.appealId ?? '';

/** A page of an appeal at its address, and at the one for readers who want discretion. */
const discreetToo = (page: '' | '/letter' | '/versions', answer: PageRoute['answer']): PageRoute[] =>
  (['/appeals', '/m'] as const).map((root) => ({ method: 'GET', path: `${root}/{appealId}${page}`, answer }));

/** What stood beneath the page of an appeal that was withdrawn. */
const gone = (visit: Visit, newest: AppealVersion): Answer => pageAnswer(visit, withdrawnPage(visit, newest), 410);

function letterAnswer(visit: Visit, newest: AppealVersion, nowMs: number): Answer {
  if (isWithdrawn(newest)) return gone(visit, newest);
  const page = letterPage(visit, newest, nowMs);
  // Its case went on without a letter: mails that were sent lead here still.
  return page ? publicAnswer(visit, page) : seeOther(pathIn(visit.language, casePaths(newest.appealId, visit).page));
}
