import type { CodeFinding, Evidence, Refusal } from '../reading.ts';
import { countriesFromBody } from './countries-from-body.ts';
import { countriesFromLabels } from './countries-from-labels.ts';
import { countriesFromTitle } from './countries-from-title.ts';
import type { CountryText } from './country-text.ts';
import { isGeorgiaTheState } from './georgia-the-state.ts';
import {
  byCode,
  evidenceOf,
  finding,
  mentionsIn,
  type PlacedMention,
  scoresOf,
  withoutPeoplesNames,
  withoutTowns,
} from './placed-mention.ts';
import { findRegionCountries } from './region-countries.ts';
import { countriesThatAre, type TitlePrefix, titlePrefixOf } from './title-prefix.ts';

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

/** A file that says one country above its text and another in its title is asked about. */
function withSaid(found: readonly CodeFinding[], said: readonly string[]): readonly CodeFinding[] {
  const named = said.flatMap((label) => countriesThatAre(label).map(({ code }) => ({ code, quote: label })));
  const missing = named.filter(({ code }) => !found.some((one) => one.code === code));
  if (missing.length === 0) return found;
  return [
    ...found.map((one) => ({ ...one, confidence: 'unsure' as const })),
    ...missing.map(({ code, quote }) =>
      finding(code, 'unsure', [{ quote, where: 'tag line', why: 'the file names it above its text' }]),
    ),
  ];
}

/** States with names that are told apart by another word. */
const FAMILIES = [
  ['GN', 'GQ', 'GW', 'PG'],
  ['SD', 'SS'],
  ['CD', 'CG'],
  ['KP', 'KR'],
  ['NE', 'NG'],
  ['DM', 'DO'],
] as const;

/** "Guinea: … in Malabo": the text is about another of the family, and never about the one that the title opens with. */
function withSiblings(
  found: readonly CodeFinding[] | undefined,
  body: readonly PlacedMention[],
): readonly CodeFinding[] | undefined {
  const isMentioned = (code: string) =>
    body.some(({ codes, weight }) => weight > 0 && codes.length === 1 && codes.includes(code));
  return found?.map((one) => {
    const family: readonly string[] = FAMILIES.find((codes) => codes.some((code) => code === one.code)) ?? [];
    const isOther = !isMentioned(one.code) && family.some((code) => code !== one.code && isMentioned(code));
    return isOther ? { ...one, confidence: 'unsure' } : one;
  });
}

// Of the weight with which a country's authorities are named, what is said of places elsewhere has to stay below this share.
const ELSEWHERE = 0.3;
const SCENES: ReadonlySet<PlacedMention['role']> = new Set(['agent', 'scene', 'place']);

/** A country is not sure where something happens in a place of another one, unless its own authorities are named far more. */
function heldElsewhere(found: readonly CodeFinding[], mentions: readonly PlacedMention[]): readonly CodeFinding[] {
  const codes = new Set(found.map(({ code }) => code));
  const elsewhere = scoresOf(
    mentions.filter((one) => SCENES.has(one.role) && !one.codes.some((code) => codes.has(code))),
  );
  const most = Math.max(0, ...elsewhere.values());
  return found.map((one) => {
    const acting = scoresOf(
      mentions.filter(({ role, kind, codes: own }) => role === 'agent' && kind !== 'place' && own.join() === one.code),
    );
    return most > (acting.get(one.code) ?? 0) * ELSEWHERE ? { ...one, confidence: 'unsure' } : one;
  });
}

/** A territory, and the state that occupies it: whose authorities act there, a person says. */
const OCCUPIED = new Map([
  ['PS', 'IL'],
  ['EH', 'MA'],
]);

function withOccupier(found: readonly CodeFinding[], body: readonly PlacedMention[]): readonly CodeFinding[] {
  const territory = found.find(({ code }) => OCCUPIED.has(code));
  const occupier = OCCUPIED.get(territory?.code ?? '');
  if (!territory || occupier === undefined || found.some(({ code }) => code === occupier)) return found;
  const mentions = body.filter(({ codes, role }) => codes.includes(occupier) && role !== 'aside');
  const isActing = mentions.some(({ role }) => role === 'agent');
  if (mentions.length === 0 || (territory.confidence === 'sure' && !isActing)) return found;
  return [
    ...found.map((one) => (one === territory ? { ...one, confidence: 'unsure' as const } : one)),
    finding(occupier, 'unsure', evidenceOf(mentions)),
  ];
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
