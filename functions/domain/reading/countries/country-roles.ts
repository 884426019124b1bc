import { isCapitalised, type Word } from '../words.ts';
import type { CountryWords } from './country-book.ts';
import { type Cue, type Cues, cuesByWord } from './country-cues.ts';

/**
 * What a country does where it is mentioned. `agent`: its authorities act or are called upon. `scene`: something happens in it.
 * `named`: it is named. `people`: a person or a thing is called after it. `place`: a place or body of it is named.
 * `organisation`: it is part of an organisation's name, or of a list of many countries. `aside`: something else leads to it, and it says nothing about
 * whose authorities act.
 */
export type CountryRole = 'agent' | 'scene' | 'named' | 'people' | 'place' | 'organisation' | 'aside';

/** A mention of a country with its role and, for a person who checks, why it has it. */
export interface CountryMention extends CountryWords {
  readonly role: CountryRole;
  readonly why: string;
  /** "Chad Example": the mention is a person's first name. */
  readonly isPersonalName: boolean;
}

// Names of states that people bear too, and towns named like people.
const PERSONAL_NAMES = new Set(
  'chad jordan georgia israel kenya india france ireland holland cuba sofia salvador cyprus dominica lima virginia carolina malta florence montana dakota paris abuja tunis roseau'.split(
    ' ',
  ),
);

/** What the words of a text do around its mentions of countries. */
export function countryMentions(words: readonly Word[], found: readonly CountryWords[]): CountryMention[] {
  const cues = cuesByWord(words);
  const mentions: CountryMention[] = [];
  for (const country of found) {
    const before = mentions.at(-1);
    const own = roleOf(words, country, cues);
    const shared =
      before && own.role !== 'agent' && isJoined(words, before, country, cues) && before.kind === country.kind;
    const isPair = before !== undefined && isOfDateline(words, before, country);
    // "Alexandria, Virginia": a town that is called like one elsewhere, and where it is.
    if (before && isTownIn(words, before, country)) mentions[mentions.length - 1] = { ...before, ...TOWN };
    const isDateline = isPair || isBeforeDate(words, country);
    if (isPair) mentions[mentions.length - 1] = { ...before, ...DATELINE };
    mentions.push({
      ...country,
      ...(isDateline ? DATELINE : shared ? { role: before.role, why: before.why } : own),
      isPersonalName: own.role !== 'organisation' && isPersonalName(words, country, cues),
    });
  }
  return mentions;
}

function roleOf(words: readonly Word[], country: CountryWords, cues: Cues): { role: CountryRole; why: string } {
  const near = neighbourhood(words, country, cues);
  if (near.isAfter(1, 'treaty') && country.kind !== 'demonym')
    return { role: 'aside', why: 'part of a treaty’s or rule’s name' };
  if (isOfOrganisation(words, country, cues)) return { role: 'organisation', why: 'part of an organisation’s name' };
  if (isPersonalName(words, country, cues)) return { role: 'aside', why: 'looks like a person’s name' };
  if (near.isBefore(2, 'abroad') || (country.kind !== 'place' && near.isAfter(1, 'abroad')))
    return { role: 'organisation', why: 'a body of another state, or one abroad' };
  if (isHyphenated(words, country))
    return { role: 'aside', why: 'half of a double nationality or of an organisation’s name' };
  if (
    country.kind === 'demonym' &&
    near.isBefore(1, 'in') &&
    !near.isAfter(1, 'authority', 'custody') &&
    isLanguage(words, country)
  )
    return { role: 'aside', why: 'a language' };
  if (
    country.kind !== 'demonym' &&
    near.isBefore(6, 'complaint') &&
    near.isBefore(2, 'in') &&
    !near.isAfter(2, 'authority')
  )
    return { role: 'aside', why: 'a complaint was made there' };
  if (
    country.kind === 'name' &&
    near.isBefore(3, 'fighting') &&
    near.isBefore(1, 'in') &&
    !near.isAfter(2, 'authority')
  )
    return { role: 'aside', why: 'a war there' };
  if (country.kind === 'name' && near.isBefore(2, 'war') && !near.isAfter(2, 'authority'))
    return { role: 'aside', why: 'it was invaded or occupied' };
  if (near.isBefore(4, 'away') && !near.isAfter(2, 'authority') && !near.isBefore(1, 'authority'))
    return { role: 'aside', why: 'where a person goes to or comes from' };
  if (near.isBefore(2, 'beside') && country.kind !== 'demonym' && !near.isBefore(3, 'authority', 'news'))
    return { role: 'aside', why: 'beside the matter: with, from or towards it' };
  if (country.kind === 'place')
    return near.isAfter(2, 'authority') || (near.isBefore(3, 'authority') && near.isBefore(1, 'in', 'of'))
      ? { role: 'agent', why: 'its authorities are named' }
      : near.isBefore(5, 'held') && near.isBefore(1, 'in')
        ? { role: 'scene', why: 'someone is held or hurt there' }
        : { role: 'place', why: 'a place or body there' };
  if (near.isAfter(1, 'authority') && near.isAfter(4, 'speaks'))
    return { role: 'named', why: 'its authorities speak of the matter' };
  if (country.kind === 'demonym' && near.isAfter(1, 'custody')) return { role: 'agent', why: 'its prisons are named' };
  if (near.isAfter(country.kind === 'name' ? 2 : 3, 'authority'))
    return { role: 'agent', why: 'its authorities are named' };
  // "Hong Kong journalists": a name before people is where they are from.
  if (country.kind === 'name' && near.isAfter(1, 'person') && isNextTo(words, country))
    return { role: 'people', why: 'people are called after it' };
  const isOfIt =
    near.isBefore(1, 'authority') ||
    (country.kind === 'name' && near.isBefore(4, 'authority') && near.isBefore(2, 'of'));
  if (isOfIt) return { role: 'agent', why: 'its authorities are named' };
  if (country.kind === 'demonym') return { role: 'people', why: 'called after it' };
  if (near.isBefore(2, 'demand') || near.isAfter(1, 'obliged'))
    return { role: 'agent', why: 'it is called upon to act' };
  if (near.isBefore(2, 'in')) return { role: 'scene', why: 'it happens there' };
  return { role: 'named', why: 'it is named' };
}

function neighbourhood(words: readonly Word[], country: CountryWords, cues: Cues) {
  const clause = words[country.from]?.clause;
  const has = (at: number, wanted: readonly Cue[]) =>
    words[at]?.clause === clause && wanted.some((cue) => cues.get(at)?.has(cue));
  return {
    isBefore: (reach: number, ...wanted: Cue[]) => steps(reach).some((step) => has(country.from - step, wanted)),
    isAfter: (reach: number, ...wanted: Cue[]) => steps(reach).some((step) => has(country.to - 1 + step, wanted)),
  };
}

function steps(reach: number): number[] {
  return Array.from({ length: reach }, (_, index) => index + 1);
}

const DATELINE = { role: 'aside', why: 'the city that it was written in' } as const;

/** "MADRID, Spain – …": a line opens with a city and its country, and something else follows. */
function isOfDateline(words: readonly Word[], city: CountryWords, country: CountryWords): boolean {
  const [first, last, next] = [words[city.from], words[country.to - 1], words[country.to]];
  const isOpening = words[city.from - 1]?.sentence !== first?.sentence;
  const isPair = city.kind === 'place' && country.kind === 'name' && city.to === country.from;
  // A dash with its spaces, a stop or a date: the sentence does not go on.
  const isEnd =
    next === undefined || next.clause !== last?.clause || next.start - last.end >= 3 || /^\d/.test(next.raw);
  return isPair && isOpening && isEnd && city.codes.join() === country.codes.join();
}

/** Why a name that looks like a country's is none. */
export const TOWN_ELSEWHERE = 'a town elsewhere of the same name';
const TOWN = { role: 'aside', why: TOWN_ELSEWHERE } as const;

function isTownIn(words: readonly Word[], town: CountryWords, country: CountryWords): boolean {
  const isOfStates = country.kind === 'place' && country.codes.join() === 'US';
  const isTown = town.kind === 'place' ? country.kind !== 'demonym' : town.kind === 'name' && isOfStates;
  const [last, first] = [words[town.to - 1], words[country.from]];
  // "Panama City, Florida": the word for a town is between.
  const between = words.slice(town.to, country.from);
  const isNext = between.every(({ folded }) => folded === 'city') && between.length <= 1;
  const hasComma = (first?.start ?? 0) - (between.at(-1)?.end ?? last?.end ?? 0) >= 2;
  const isElsewhere = !country.codes.some((code) => town.codes.includes(code));
  return isTown && isNext && isElsewhere && last?.clause === first?.clause && (town.kind === 'place' || hasComma);
}

/** "Mexico City, 21 May (…": a line opens with a city and a day. */
function isBeforeDate(words: readonly Word[], { from, to, kind }: CountryWords): boolean {
  const [first, last, next] = [words[from], words[to - 1], words[to]];
  const isOpening = words[from - 1]?.sentence !== first?.sentence;
  const isDay = next !== undefined && next.sentence === last?.sentence && /^(?:\d{1,2}|\d{4})$/.test(next.raw);
  return kind === 'place' && isOpening && isDay && next.start - (last?.end ?? 0) >= 2;
}

// "Cuba y Nicaragua", "Kenya, Uganda and Tanzania": what is said of the first is said of all.
function isJoined(words: readonly Word[], before: CountryWords, country: CountryWords, cues: Cues): boolean {
  const between = words.slice(before.to, country.from);
  if (words[before.from]?.clause !== words[country.from]?.clause) return false;
  return (
    between.length > 0 &&
    between.length <= 2 &&
    between.every((_, index) => {
      const cue = cues.get(before.to + index);
      return cue?.has('and') || cue?.has('of');
    })
  );
}

function isPersonalName(words: readonly Word[], country: CountryWords, cues: Cues): boolean {
  const [word, next] = [words[country.from], words[country.to]];
  if (country.to - country.from > 1 || !word || !next || !PERSONAL_NAMES.has(word.folded)) return false;
  const isNextToIt = next.start === word.end + 1 && next.clause === word.clause;
  return isNextToIt && isCapitalised(next) && !cues.get(country.to)?.has('authority');
}

/** Nothing but a space is between the country and the word behind it: "Bahrain's activists" are something else. */
const isNextTo = (words: readonly Word[], { to }: CountryWords): boolean =>
  (words[to]?.start ?? 0) - (words[to - 1]?.end ?? 0) === 1;

// "in French or in your own language": no noun follows that the language would describe.
const AFTER_LANGUAGE = new Set([
  'or',
  'and',
  'ou',
  'et',
  'o',
  'y',
  'your',
  'their',
  'his',
  'her',
  'to',
  'if',
  'on',
  'by',
  'for',
]);
const isLanguage = (words: readonly Word[], { to }: CountryWords): boolean => {
  const [last, next] = [words[to - 1], words[to]];
  return next === undefined || next.clause !== last?.clause || AFTER_LANGUAGE.has(next.folded) || /^\d/.test(next.raw);
};

const MOST_WORDS_OF_NAME = 4;
/** Written without capitals. */
const isArabic = (word: Word | undefined): boolean => /^\p{Script=Arabic}/u.test(word?.raw ?? '');

/** "Hong Kong Journalists Association", "Amnesty International Canada": capitals run on to a word for an organisation. */
function isOfOrganisation(words: readonly Word[], { from, to, kind }: CountryWords, cues: Cues): boolean {
  if (kind === 'place') return false;
  const clause = words[from]?.clause;
  const isNamed = (at: number) => {
    const word = words[at];
    if (word === undefined || word.clause !== clause) return false;
    return isArabic(word) || (isCapitalised(word) && word.raw !== word.raw.toUpperCase());
  };
  for (let at = to; at < to + 3 && isNamed(at); at += 1) if (cues.get(at)?.has('organisation')) return true;
  // "Law Society of Upper Canada", "Observatoire Exemple de Belgique": names and "of" lead back to it.
  if (isArabic(words[from]) && !cues.get(from - 1)?.has('in')) return false;
  for (let at = from - 1; at >= from - MOST_WORDS_OF_NAME && words[at]?.clause === clause; at -= 1) {
    // A dash or a comma ends the name.
    if ((words[at + 1]?.start ?? 0) - (words[at]?.end ?? 0) > 1) return false;
    if (isNamed(at) && cues.get(at)?.has('organisation')) return true;
    if (!isNamed(at) && !cues.get(at)?.has('of') && !(isArabic(words[at]) && cues.get(at)?.has('in'))) return false;
  }
  return false;
}

// "franco-palestinien", "French-Egyptian", "ACAT-France": the hyphen ties the mention to a word that is no part of it.
function isHyphenated(words: readonly Word[], { from, to }: CountryWords): boolean {
  const [first, last, before, after] = [words[from], words[to - 1], words[from - 1], words[to]];
  if (!first || !last) return false;
  const tiedBefore = before?.isTiedToNext && before.end + 1 === first.start;
  const tiedAfter = after !== undefined && last.isTiedToNext && last.end + 1 === after.start;
  return tiedBefore === true || tiedAfter;
}
