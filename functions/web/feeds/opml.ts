import { generateOpml } from 'feedsmith';
import type { Language } from '../../contract/languages.ts';
import { appealPath, caseFeedPath } from '../../contract/page-paths.ts';
import type { ChosenFollow } from '../../domain/signing-up/sign-up-request.ts';
import type { CaseNames } from '../../domain/subscriber/follows/case-name.ts';
import { archivePath } from '../browse/asked.ts';
import { followSentence } from '../kit/follow-sentence.ts';
import { pathIn, type Visit } from '../kit/visit.ts';
import { feedPath } from './feed-paths.ts';
import { feedTitle } from './follow-by-feed.ts';

export const OPML_TYPE = 'text/x-opml';

/** One feed, as a feed reader lists it. */
interface Outline {
  readonly title: string;
  readonly feedPath: string;
  readonly pagePath: string;
}

/**
 * Follows as a list of feeds that a feed reader imports: one feed for each place and theme that appeals are matched by, and for each case.
 * https://opml.org/spec2.opml
 * @param cases - how the cases among them may be named.
 */
export function opmlOf(chosen: readonly ChosenFollow[], cases: CaseNames, { language, publicUrl }: Visit): string {
  const outlines = chosen.flatMap((one) => outlinesOf(one, cases, language));
  const once = new Map(outlines.map((outline) => [outline.feedPath, outline]));
  return generateOpml({
    head: { title: feedTitle({}, language) },
    body: {
      outlines: [...once.values()].map((outline) => ({
        text: outline.title,
        title: outline.title,
        // Feed readers take this for every format.
        type: 'rss',
        xmlUrl: `${publicUrl}${pathIn(language, outline.feedPath)}`,
        htmlUrl: `${publicUrl}${pathIn(language, outline.pagePath)}`,
        language,
      })),
    },
  });
}

function outlinesOf(chosen: ChosenFollow, cases: CaseNames, language: Language): Outline[] {
  if (chosen.kind === 'case') {
    const { appealId } = chosen;
    const title = followSentence(chosen, language, cases);
    return [{ title, feedPath: caseFeedPath(appealId), pagePath: appealPath(appealId) }];
  }
  return askedBy(chosen).map((asked) => ({
    title: feedTitle(asked, language),
    feedPath: feedPath(asked, 'atom'),
    pagePath: archivePath(asked),
  }));
}

function askedBy(chosen: Exclude<ChosenFollow, { kind: 'case' }>): { place: string; theme: string }[] {
  if (chosen.kind === 'everything') return [{ place: '', theme: '' }];
  const orAll = (codes: readonly string[]) => (codes.length === 0 ? [''] : codes);
  const places = orAll([...chosen.countries, ...chosen.regions]);
  return places.flatMap((place) => orAll(chosen.themes).map((theme) => ({ place, theme })));
}
