import { type CountryWords, findCountryWords } from './country-book.ts';
import { type CountryMention, type CountryRole, countryMentions } from './country-roles.ts';
import { isGeorgiaTheState } from './georgia.ts';
import { quoteAround } from './quote-around.ts';
import type { CodeFinding, Confidence, Evidence, Refusal, Where } from './reading.ts';
import { findReferenceCode } from './reference-code.ts';
import { findRegionCountries } from './region-countries.ts';
import { countryThatIs, titlePrefixOf } from './title-prefix.ts';
import { wordsOf } from './words.ts';

/** The parts of a page that tell which state is addressed. */
export interface CountryText {
  readonly title: string;
  readonly tagLines: readonly string[];
  /** The body's plain text without the date line that it opens with; paragraphs on lines of their own. */
  readonly body: string;
}

/** The states addressed, and mentions that were not taken for one. */
export interface CountrySearch {
  readonly countries: readonly CodeFinding[];
  readonly refused: readonly Refusal[];
}

// How strongly a mention speaks for the country's authorities being the ones addressed.
const WEIGHT = { agent: 4, scene: 2.5, named: 2, people: 1, place: 1, aside: 0 } as const satisfies Record<
  CountryRole,
  number
>;
const LEAD_WORDS = 60;
const LEAD_FACTOR = 1.5;
// A country counts beside the strongest only if it comes near to it.
const NEAR = 0.6;
const CLEAR = 0.5;

/**
 * Finds the state or states whose authorities the appeal addresses. What a title opens with decides; failing that a tag line or a
 * reference code; then what the title names; then what the text says most about. Only the first three, or a title that the text
 * bears out, or a text whose authorities are named and unrivalled, are `sure`.
 */
export function findCountries(text: CountryText): CountrySearch {
  const mentions = withoutPeoplesNames([...mentionsIn(text.title, 'title'), ...mentionsIn(text.body, 'body')]);
  const title = mentions.filter(({ evidence }) => evidence.where === 'title');
  const body = mentions.filter(({ evidence }) => evidence.where === 'body');
  const prefix = titlePrefixOf(text.title);
  const found =
    fromPrefix(prefix.countries) ??
    fromLabels(text, title, body) ??
    fromTitle(title, body) ??
    fromRegionOrBody(text.title, body);
  const countries = isGeorgiaTheState(text, mentions) ? withGeorgiaAsState(found, text) : found;
  return { countries: [...countries].sort(sureFirst), refused: refusals(prefix.others, mentions, countries) };
}

interface PlacedMention extends CountryMention {
  readonly evidence: Evidence;
  readonly weight: number;
}

function mentionsIn(text: string, where: Where): PlacedMention[] {
  const words = wordsOf(text);
  const composed = text.normalize('NFC');
  const resolved = resolveShared(findCountryWords(words));
  return countryMentions(words, resolved).map((mention) => ({
    ...mention,
    evidence: { quote: quoteAround(composed, words, mention), where, why: mention.why },
    weight: WEIGHT[mention.role] * (where === 'body' && mention.from < LEAD_WORDS ? LEAD_FACTOR : 1),
  }));
}

// "Congolese", "Korean" mean the one of their countries that the text names elsewhere.
function resolveShared(found: readonly CountryWords[]): CountryWords[] {
  const named = new Set(found.flatMap(({ codes }) => (codes.length === 1 ? codes : [])));
  return found.map((country) => {
    const meant = country.codes.filter((code) => named.has(code));
    return country.codes.length > 1 && country.kind !== 'place' && meant.length === 1
      ? { ...country, codes: meant }
      : country;
  });
}

// Once "Chad Booc" is a person, "Chad" alone is he as well, unless something happens in Chad.
function withoutPeoplesNames(mentions: readonly PlacedMention[]): PlacedMention[] {
  const names = new Set(mentions.filter(({ isPersonalName }) => isPersonalName).flatMap(({ codes }) => codes));
  return mentions.map((mention) => {
    const isName = mention.kind === 'name' && mention.role !== 'scene' && mention.codes.some((code) => names.has(code));
    return isName ? { ...mention, role: 'aside', weight: 0 } : mention;
  });
}

function fromPrefix(countries: readonly { code: string; quote: string }[]): CodeFinding[] | undefined {
  if (countries.length === 0) return undefined;
  return countries.map(({ code, quote }) =>
    finding(code, 'sure', [{ quote, where: 'title', why: 'the title opens with it' }]),
  );
}

/**
 * The countries of labels between title and text that are nothing but a country, and of a case reference. A page's menus look the same, so
 * a label whose country the text never comes back to is `unsure`, and none counts against a title that names another.
 */
function fromLabels(
  { title, tagLines, body }: CountryText,
  titleMentions: readonly PlacedMention[],
  bodyMentions: readonly PlacedMention[],
): CodeFinding[] | undefined {
  const labelled = tagLines
    .flatMap(labelsOf)
    .flatMap((label) =>
      labelCountries(label).map((code) => ({ code, quote: label, why: 'a label of the page names it' })),
    );
  const reference = findReferenceCode(`${title}\n${tagLines.join('\n')}\n${body.slice(0, 2_000)}`);
  const referred = reference
    ? [{ code: reference.country, quote: reference.quote, why: 'the case reference names it' }]
    : [];
  const byCountry = Map.groupBy([...labelled, ...referred], ({ code }) => code);
  const namedInTitle = titleMentions.filter(({ kind, role }) => kind === 'name' && role !== 'aside');
  if (byCountry.size === 0 || namedInTitle.some(({ codes }) => !codes.some((code) => byCountry.has(code))))
    return undefined;
  const isBacked = (code: string) =>
    [...titleMentions, ...bodyMentions].some(({ codes, role }) => role !== 'aside' && codes.includes(code));
  return [...byCountry].map(([code, found]) =>
    finding(
      code,
      code === reference?.country || isBacked(code) ? 'sure' : 'unsure',
      found.map(({ quote, why }) => ({ quote, where: 'tag line', why })),
    ),
  );
}

/** The parts of a line between strong marks: "Statement | Nepal" has two, "République Dém. du Congo. Communiqué." too. */
function labelsOf(line: string): string[] {
  const composed = line.normalize('NFC').slice(0, LONGEST_LABEL_LINE);
  return [...Map.groupBy(wordsOf(composed), ({ clause }) => clause).values()].map((words) =>
    composed.slice(words[0]?.start ?? 0, words.at(-1)?.end ?? 0),
  );
}

function labelCountries(label: string): string[] {
  const whole = countryThatIs(label);
  if (whole) return [whole];
  // Tags run together: "IsraëlPalestine Communiqué".
  const glued = /^\p{Lu}\p{Ll}+(?:\p{Lu}\p{Ll}+)+/u.exec(label)?.[0] ?? '';
  const names = glued.split(/(?<=\p{Ll})(?=\p{Lu})/u).map(countryThatIs);
  return names.every((code) => code !== undefined) ? names : [];
}

function fromTitle(title: readonly PlacedMention[], body: readonly PlacedMention[]): CodeFinding[] | undefined {
  const taken = title.filter(({ role }) => role !== 'aside');
  const named = taken.filter(({ kind }) => kind === 'name');
  const candidates = named.length > 0 ? named : strongestKind(taken);
  if (candidates.length === 0) return undefined;
  const bodyScores = scoresOf(body);
  const titleCodes = new Set(candidates.flatMap(({ codes }) => codes));
  const hasOtherAgent = body.some(({ role, codes }) => role === 'agent' && !codes.some((code) => titleCodes.has(code)));
  return byCode(candidates).map(([code, mentions]) => {
    const rival = Math.max(
      0,
      ...[...bodyScores]
        .filter(([other]) => !candidates.some(({ codes }) => codes.includes(other)))
        .map(([, score]) => score),
    );
    const own = bodyScores.get(code) ?? 0;
    const isBacked = own > 0 && rival <= own * CLEAR;
    const isAlone =
      candidates.every(({ codes }) => codes.join() === code) &&
      mentions.some(({ kind }) => kind === 'name') &&
      rival === 0;
    const isPlain = mentions.every(({ codes, kind }) => codes.length === 1 && kind !== 'place');
    const isAgent = mentions.some(({ role }) => role === 'agent') && !hasOtherAgent;
    return finding(
      code,
      isPlain && (isBacked || isAlone || isAgent) ? 'sure' : 'unsure',
      evidenceOf([...mentions, ...body.filter(({ codes }) => codes.includes(code))]),
    );
  });
}

function fromBody(body: readonly PlacedMention[]): CodeFinding[] | undefined {
  const scores = scoresOf(body);
  const best = Math.max(0, ...scores.values());
  if (best === 0) return undefined;
  const near = [...scores].filter(([, score]) => score >= best * NEAR).map(([code]) => code);
  return near.map((code) => {
    const own = body.filter(({ codes }) => codes.includes(code));
    const rival = Math.max(0, ...[...scores].filter(([other]) => other !== code).map(([, score]) => score));
    const isPlain = own.some(({ role, codes }) => role === 'agent' && codes.length === 1);
    const isClear = rival <= (scores.get(code) ?? 0) * CLEAR;
    return finding(code, isPlain && isClear ? 'sure' : 'unsure', evidenceOf(own));
  });
}

// A region in the title speaks louder than a place in the text, and less loud than authorities who act there.
function fromRegionOrBody(title: string, body: readonly PlacedMention[]): CodeFinding[] {
  const states = fromBody(body) ?? [];
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

function strongestKind(mentions: readonly PlacedMention[]): PlacedMention[] {
  const demonyms = mentions.filter(({ kind }) => kind === 'demonym');
  return demonyms.length > 0 ? demonyms : [...mentions];
}

function scoresOf(mentions: readonly PlacedMention[]): Map<string, number> {
  const scores = new Map<string, number>();
  for (const { codes, weight } of mentions)
    for (const code of codes) if (weight > 0) scores.set(code, (scores.get(code) ?? 0) + weight);
  return scores;
}

function byCode(mentions: readonly PlacedMention[]): [string, PlacedMention[]][] {
  const codes = [...new Set(mentions.flatMap((mention) => mention.codes))];
  return codes.map((code) => [code, mentions.filter((mention) => mention.codes.includes(code))]);
}

const LONGEST_LABEL_LINE = 200;
const MOST_EVIDENCE = 4;

function evidenceOf(mentions: readonly PlacedMention[]): Evidence[] {
  return [...mentions]
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_EVIDENCE)
    .map(({ evidence }) => evidence);
}

function finding(code: string, confidence: Confidence, evidence: readonly Evidence[]): CodeFinding {
  return { code, confidence, evidence };
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
