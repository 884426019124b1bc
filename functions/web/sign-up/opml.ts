import { generateOpml } from 'feedsmith';
import type { Language } from '../../contract/languages.ts';
import { appealPath, caseFeedPath } from '../../contract/page-paths.ts';
import { type ChosenFollow, casesIn, type EnteredForm, readFollows } from '../../domain/signing-up/signing-up.ts';
import type { CaseNames, CaseNaming } from '../../domain/subscriber/subscriber.ts';
import type { Answer, Visit } from '../kit/kit.ts';
import { archivePath, feedPath, feedTitle, fileAnswer, followSentence, pathIn } from '../kit/kit.ts';

const OPML_TYPE = 'text/x-opml';

/** The file for a feed reader of what was chosen; undefined in discreet mode, or where the follows have faults. Nothing is kept of it. */
export async function tryFeedsFile(
  visit: Visit,
  { follows, isDiscreet }: EnteredForm,
  { namesOfCases }: CaseNaming,
): Promise<Answer | undefined> {
  if (isDiscreet) return undefined;
  const cases = await namesOfCases(casesIn(follows));
  const reading = readFollows(follows, cases);
  if (reading.kind === 'refused') return undefined;
  return fileAnswer('feeds.opml', `${OPML_TYPE}; charset=utf-8`, opmlOf(reading.chosen, cases, visit));
}

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
function opmlOf(chosen: readonly ChosenFollow[], cases: CaseNames, { language, publicUrl }: Visit): string {
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
