import { quoteAround } from '../quote-around.ts';
import type { CodeFinding, Confidence, Evidence, Where } from '../readings.ts';
import { wordsOf } from '../words.ts';
import { type CountryWords, findCountryWords } from './country-book.ts';
import { type CountryMention, type CountryRole, countryMentions, TOWN_ELSEWHERE } from './country-roles.ts';

/** A mention of a country with its words as evidence, and how much it speaks for its authorities being addressed. */
export interface PlacedMention extends CountryMention {
  readonly evidence: Evidence;
  readonly weight: number;
}

// How strongly a mention speaks for the country's authorities being the ones addressed.
const WEIGHT = {
  agent: 4,
  scene: 2.5,
  named: 2,
  people: 1,
  place: 1,
  organisation: 0.5,
  aside: 0,
} as const satisfies Record<CountryRole, number>;
const LEAD_WORDS = 60;
const LEAD_FACTOR = 1.5;

/** The mentions of a text in its order. */
export function mentionsIn(text: string, where: Where): PlacedMention[] {
  const words = wordsOf(text);
  const composed = text.normalize('NFC');
  const resolved = resolveShared(findCountryWords(words));
  const mentions = countryMentions(words, resolved);
  return mentions.map((each, index) => {
    const mention = isListed(mentions, index)
      ? { ...each, role: 'organisation' as const, why: 'one of many countries in a row' }
      : each;
    return {
      ...mention,
      evidence: { quote: quoteAround(composed, words, mention), where, why: mention.why },
      weight: WEIGHT[mention.role] * (where === 'body' && mention.from < LEAD_WORDS ? LEAD_FACTOR : 1),
    };
  });
}

// A row of so many countries names those that something happens in as well.
const MANY_IN_A_ROW = 4;
const MOST_WORDS_BETWEEN = 2;

function isListed(mentions: readonly CountryMention[], index: number): boolean {
  const isNear = (at: number) => {
    const [one, next] = [mentions[at], mentions[at + 1]];
    return (
      one !== undefined &&
      next !== undefined &&
      next.from - one.to <= MOST_WORDS_BETWEEN &&
      one.codes.join() !== next.codes.join()
    );
  };
  let length = 1;
  for (let at = index; isNear(at) && length < MANY_IN_A_ROW; at += 1) length += 1;
  for (let at = index - 1; isNear(at) && length < MANY_IN_A_ROW; at -= 1) length += 1;
  return length >= MANY_IN_A_ROW && mentions[index]?.role !== 'agent';
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

/** Once "Chad Example" is a person, "Chad" alone is he as well, unless something happens in Chad. */
export function withoutPeoplesNames(mentions: readonly PlacedMention[]): PlacedMention[] {
  const names = new Set(mentions.filter(({ isPersonalName }) => isPersonalName).flatMap(({ codes }) => codes));
  return mentions.map((mention) => {
    const isName = mention.kind === 'name' && mention.role !== 'scene' && mention.codes.some((code) => names.has(code));
    return isName ? { ...mention, role: 'aside', weight: 0 } : mention;
  });
}

/** "Lebanon, Ohio": where a name is that of a town, it is so wherever else the text has it. */
export function withoutTowns(mentions: readonly PlacedMention[]): PlacedMention[] {
  const towns = new Set(
    mentions.filter(({ kind, why }) => kind === 'name' && why === TOWN_ELSEWHERE).flatMap(({ codes }) => codes),
  );
  return mentions.map((mention) =>
    mention.kind === 'name' && mention.codes.some((code) => towns.has(code))
      ? { ...mention, role: 'aside', why: TOWN_ELSEWHERE, weight: 0 }
      : mention,
  );
}

/** The weight of each country's mentions together; asides do not count. */
export function scoresOf(mentions: readonly PlacedMention[]): Map<string, number> {
  const scores = new Map<string, number>();
  for (const { codes, weight } of mentions)
    for (const code of codes) if (weight > 0) scores.set(code, (scores.get(code) ?? 0) + weight);
  return scores;
}

/** The mentions of each country; one that may mean two countries is among those of both. */
export function byCode(mentions: readonly PlacedMention[]): [string, PlacedMention[]][] {
  const codes = [...new Set(mentions.flatMap((mention) => mention.codes))];
  return codes.map((code) => [code, mentions.filter((mention) => mention.codes.includes(code))]);
}

const MOST_EVIDENCE = 4;

/** The weightiest mentions as evidence. */
export function evidenceOf(mentions: readonly PlacedMention[]): Evidence[] {
  return [...mentions]
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_EVIDENCE)
    .map(({ evidence }) => evidence);
}

/** A finding of a country. */
export function finding(code: string, confidence: Confidence, evidence: readonly Evidence[]): CodeFinding {
  return { code, confidence, evidence };
}
