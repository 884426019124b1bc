import { LANGUAGES } from '../../../contract/languages.ts';
import { COUNTRY_CODES, REGION_CODES, regionName, regionsOf } from '../../vocabulary/vocabulary.ts';
import { findPhrases, phraseBook } from '../phrase-book.ts';
import { quoteAround } from '../quote-around.ts';
import type { CodeFinding, Evidence, Refusal } from '../readings.ts';
import { wholeWords } from '../whole-words.ts';
import { wordsOf } from '../words.ts';
import { countriesFromBody } from './countries-from-body.ts';
import { countriesFromLabels } from './countries-from-labels.ts';
import { countriesFromTitle } from './countries-from-title.ts';
import { heldElsewhere, withOccupier, withSaid, withSiblings } from './country-doubts.ts';
import type { CountryText } from './country-text.ts';
import {
  byCode,
  finding,
  mentionsIn,
  type PlacedMention,
  withoutPeoplesNames,
  withoutTowns,
} from './placed-mention.ts';
import { type TitlePrefix, titlePrefixOf } from './title-prefix.ts';

/** The states addressed, and mentions that were not taken for one. */
export interface CountrySearch {
  readonly countries: readonly CodeFinding[];
  readonly refused: readonly Refusal[];
}

/**
 * Finds the state or states whose authorities the appeal addresses. What a title opens with decides; failing that a tag line or a
 * reference code; then what the title names; then what the text says most about. Only the first three, or a title that the text
 * bears out, or a text whose authorities are named and unrivalled, are `sure`.
 */
export function findCountries(text: CountryText): CountrySearch {
  const mentions = withoutTowns(
    withoutPeoplesNames([...mentionsIn(text.title, 'title'), ...mentionsIn(text.body, 'body')]),
  );
  const title = mentions.filter(({ evidence }) => evidence.where === 'title');
  const body = mentions.filter(({ evidence }) => evidence.where === 'body');
  const prefix = titlePrefixOf(text.title);
  const found =
    withSiblings(fromPrefix(prefix), body) ??
    countriesFromLabels(text, title, body) ??
    heldElsewhere(countriesFromTitle(title, body) ?? fromRegionOrBody(text.title, title, body), mentions);
  const isFound = found.some(({ code }) => code === 'GE');
  const settled = isFound && isGeorgiaTheState(text, mentions) ? withGeorgiaAsState(found, text) : found;
  const countries = withSaid(withOccupier(settled, body), text.said ?? []);
  return { countries: [...countries].sort(sureFirst), refused: refusals(prefix.others, mentions, countries) };
}

function fromPrefix({ countries }: TitlePrefix): CodeFinding[] | undefined {
  if (countries.length === 0) return undefined;
  return countries.map(({ code, isSure, quote }) =>
    finding(code, isSure ? 'sure' : 'unsure', [{ quote, where: 'title', why: 'the title opens with it' }]),
  );
}

// A region in the title speaks louder than a place in the text, and less loud than authorities who act there.
function fromRegionOrBody(
  title: string,
  inTitle: readonly PlacedMention[],
  body: readonly PlacedMention[],
): CodeFinding[] {
  const states = countriesFromBody(inTitle, body);
  const region = fromRegion(title);
  return region.length > 0 && states.every(({ confidence }) => confidence === 'unsure') ? region : states;
}

function fromRegion(title: string): CodeFinding[] {
  return findRegionCountries(title).map(({ code, quote }) =>
    finding(code, 'unsure', [{ quote, where: 'title', why: 'the title names a region that it belongs to' }]),
  );
}

function withGeorgiaAsState(found: readonly CodeFinding[], { title }: CountryText): CodeFinding[] {
  const others = found.filter(({ code }) => code !== 'GE' && code !== 'US');
  const evidence: Evidence = {
    quote: title.slice(0, 120),
    where: 'title',
    why: 'Georgia stands beside the United States or an execution: the US state',
  };
  return [...others, finding('US', 'unsure', [evidence])];
}

function sureFirst(a: CodeFinding, b: CodeFinding): number {
  if (a.confidence !== b.confidence) return a.confidence === 'sure' ? -1 : 1;
  return a.code < b.code ? -1 : 1;
}

const MOST_REFUSALS = 12;

function refusals(
  prefixOthers: readonly string[],
  mentions: readonly PlacedMention[],
  taken: readonly CodeFinding[],
): Refusal[] {
  const codes = new Set(taken.map(({ code }) => code));
  const prefixes = prefixOthers.map(
    (quote): Refusal => ({
      about: 'country',
      value: quote,
      quote,
      where: 'title',
      why: 'it stands where a country would and is none',
    }),
  );
  const others = byCode(mentions).flatMap(([code, [first]]): Refusal[] =>
    first && !codes.has(code) ? [{ about: 'country', value: code, ...first.evidence }] : [],
  );
  return [...prefixes, ...others].slice(0, MOST_REFUSALS);
}

const UNITED_STATES = wholeWords(
  'usa|united states|états-unis|etats-unis|estados unidos|الولايات المتحدة|atlanta|death row|lethal injection|execution|executed|clemency|board of pardons|parole board|electric chair|injection létale|exécutions?|ejecución|ejecuciones|peine de mort|pena de muerte|إعدام|الإعدام|بالإعدام|couloir de la mort|corredor de la muerte|inyección letal|U\\.S\\.(?: |$)',
);
const CAUCASUS = wholeWords(
  'tbilisi|tbilissi|tiflis|batumi|georgians?|géorgien\\p{L}*|georgian[oa]s?|caucas\\p{L}*|تبليسي|القوقاز',
);

/**
 * Whether "Georgia" in this text is the US state: it stands beside the USA or an execution, and nothing of the Caucasus does.
 * The republic abolished the death penalty in 1997.
 */
function isGeorgiaTheState(
  { title, body }: CountryText,
  mentions: readonly { readonly codes: readonly string[] }[],
): boolean {
  if (!mentions.some(({ codes }) => codes.includes('GE'))) return false;
  const text = `${title}\n${body}`;
  return UNITED_STATES.test(text) && !CAUCASUS.test(text);
}

// "Central Asia leaders" are five presidents; "Africa" in a title addresses no authority.
const MOST_COUNTRIES = 7;

const countriesOf = new Map(
  REGION_CODES.map((region) => [region, COUNTRY_CODES.filter((code) => regionsOf(code).includes(region))]),
);
const book = phraseBook(
  REGION_CODES.filter((code) => (countriesOf.get(code)?.length ?? 0) <= MOST_COUNTRIES).flatMap((code) =>
    LANGUAGES.map((language) => [regionName(code, language), code] as const),
  ),
);

/** The countries of the small regions that a text names. */
function findRegionCountries(text: string): { readonly code: string; readonly quote: string }[] {
  const words = wordsOf(text);
  return findPhrases(words, book).flatMap((match) =>
    (countriesOf.get(match.value) ?? []).map((code) => ({ code, quote: quoteAround(text, words, match) })),
  );
}
