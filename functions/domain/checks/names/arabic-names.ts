import { matchesOf } from '../matches.ts';
import { foldedArabic } from './folded-arabic.ts';
import {
  ARABIC_EVERYDAY,
  ARABIC_KUNYA,
  ARABIC_KUNYA_PLACES,
  ARABIC_LINKS,
  ARABIC_STOPS,
  ARABIC_THINGS,
  ARABIC_TITLES,
} from './words/arabic-word-lists.ts';
import { EVERYDAY_GIVEN_NAMES, GIVEN_NAMES } from './words/given-names.ts';

interface ArabicWord {
  readonly raw: string;
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  /** Nothing but a space stands between the word before it and this one. */
  readonly isJoined: boolean;
}

const WORD = /\p{Script=Arabic}[\p{Script=Arabic}\p{M}\u0640]*/gu;
const JOINS = /^[ \u00a0]$/;
const MOST_WORDS = 6;
/** A family name with the article, and more than two letters behind it. */
const WITH_ARTICLE = /^ال.{3,}/u;
/** "And", "for", "by", written in one with the name. */
const WRITTEN_IN_ONE = /^[وفبلك](?=..)/u;
const SERVANT = /^عبدال.{2,}/u;
const TANWIN = /(?:\u064b|ا\u064b)/u;
/** Forms of verbs, and of words with "by" and "for", that an unknown second name does not have. */
const LOOKS_LIKE_VERB = /^(?:[يتنوفبلس]|لل|است|ان)/u;

const given = new Set([...GIVEN_NAMES].map(foldedArabic));
const everydayGiven = new Set([...EVERYDAY_GIVEN_NAMES].map(foldedArabic));

/**
 * Names of persons in a line of Arabic, as rows of characters. Without capitals, a name begins with a known given name, or with any behind a title, and goes on
 * with given names, "son of" and family names with the article.
 */
export function arabicNamesIn(line: string): { start: number; end: number }[] {
  const words = arabicWordsOf(line);
  const names: { start: number; end: number }[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const opening = openingAt(words, at);
    if (!opening) continue;
    const to = endOf(words, opening);
    const last = words[to - 1];
    if (to - at < 2 || !last) continue;
    names.push({ start: opening.start, end: last.end });
    at = to - 1;
  }
  return names;
}

function arabicWordsOf(line: string): ArabicWord[] {
  let end = 0;
  return matchesOf(line, WORD).map(({ 0: raw, index }) => {
    const isJoined = JOINS.test(line.slice(end, index));
    end = index + raw.length;
    return { raw, folded: foldedArabic(raw), start: index, end, isJoined };
  });
}

interface Opening {
  readonly at: number;
  /** The first word, folded, without what is written in one with it. */
  readonly folded: string;
  /** Of the name, in characters: a preposition that is written in one with it is left out. */
  readonly start: number;
  readonly isTitled: boolean;
  /** An everyday word too, or no given name that is known: only what stands around it shows that it is one. */
  readonly isUnsure: boolean;
}

function openingAt(words: readonly ArabicWord[], at: number): Opening | undefined {
  const word = words[at];
  if (!word) return undefined;
  const before = word.isJoined ? words[at - 1] : undefined;
  if (before && isThing(before.folded)) return undefined;
  const isTitled = before !== undefined && isTitle(before.folded);
  const hasPrefix =
    WRITTEN_IN_ONE.test(word.folded) && !isGiven(word.folded) && isFirst(words, at, word.folded.slice(1));
  const folded = hasPrefix ? word.folded.slice(1) : word.folded;
  const start = hasPrefix ? word.start + 1 : word.start;
  if (isFirst(words, at, folded))
    return {
      at,
      folded,
      start,
      isTitled,
      isUnsure: everydayGiven.has(folded) || (hasPrefix && !isLong(folded) && !word.folded.startsWith('و')),
    };
  const isUnknown = isTitled && !isStop(word) && !LOOKS_LIKE_VERB.test(folded) && !WITH_ARTICLE.test(word.raw);
  return isUnknown ? { at, folded, start, isTitled, isUnsure: true } : undefined;
}

/** What looks like a preposition before a short name is often a part of another word. */
const isLong = (folded: string) => folded.length > 3;

/** A given name, or "father of" and "servant of" with what they take. */
function isFirst(words: readonly ArabicWord[], at: number, folded: string): boolean {
  const next = words[at + 1];
  // "الشيخ" is a title, and a given name before "ولد".
  if (isGiven(folded)) return !isTitle(folded) || (next?.isJoined === true && ARABIC_LINKS.has(next.folded));
  if (!ARABIC_KUNYA.has(folded) || !next?.isJoined || ARABIC_KUNYA_PLACES.has(next.folded)) return false;
  return folded === 'عبد' ? WITH_ARTICLE.test(next.folded) || next.folded === 'الله' : isGiven(next.folded);
}

/** Where a name ends, as an index of words; right behind its first word, where nothing shows that it is a name. */
function endOf(words: readonly ArabicWord[], opening: Opening): number {
  const { at, isTitled, isUnsure } = opening;
  let to = ARABIC_KUNYA.has(opening.folded) && words[at + 1]?.isJoined ? at + 2 : at + 1;
  // "أم خالد" names someone; "عبد الله" alone does not.
  let isShown = to > at + 1 && opening.folded !== 'عبد';
  while (to < at + MOST_WORDS) {
    const word = words[to];
    if (!word?.isJoined || TANWIN.test(word.raw) || isStop(word)) break;
    const isFamily = isFamilyName(word);
    const isLinked = takesNext(words, to);
    const isName = isGiven(word.folded);
    if (!isFamily && !isLinked && !isName && !isUnknownName(words, to, opening)) break;
    isShown ||= isTitled || !isUnsure || isLinked || (isName && !everydayGiven.has(word.folded));
    isShown ||= isFamily && ENDS_FAMILY.test(word.folded);
    to += isLinked ? 2 : 1;
  }
  return isShown ? to : at + 1;
}

const isFamilyName = ({ raw, folded }: ArabicWord) =>
  WITH_ARTICLE.test(raw) && !ARABIC_EVERYDAY.has(folded) && !isTitle(folded);
/** Of a family name after a place or a tribe. */
const ENDS_FAMILY = /[يه]$/u;

/** "حدادي", without the article. */
const ENDS_WITH_ORIGIN = /^[^يتن]..+ي$/u;

/** A second name that is not known: before a third that is, or at the end of a clause. */
function isUnknownName(words: readonly ArabicWord[], to: number, { at, isTitled, isUnsure }: Opening): boolean {
  const [word, next] = [words[to], words[to + 1]];
  if (!word || to !== at + 1 || WITH_ARTICLE.test(word.raw)) return false;
  if (isTitle(word.folded) || isThing(word.folded)) return false;
  const endsClause = next?.isJoined !== true;
  if (isUnsure && !isTitled) return endsClause && ENDS_WITH_ORIGIN.test(word.folded);
  if (ENDS_WITH_ORIGIN.test(word.folded)) return true;
  if (LOOKS_LIKE_VERB.test(word.folded)) return false;
  return endsClause || isFamilyName(next) || isGiven(next.folded) || isAnd(words, to + 1);
}

/** "وعبد الله" */
const isAnd = (words: readonly ArabicWord[], at: number) =>
  foldedAt(words, at).startsWith('و') && isFirst(words, at, foldedAt(words, at).slice(1));

function takesNext(words: readonly ArabicWord[], at: number): boolean {
  const next = words[at + 1];
  return ARABIC_LINKS.has(foldedAt(words, at)) && next?.isJoined === true && !ARABIC_STOPS.has(next.folded);
}

const foldedAt = (words: readonly ArabicWord[], at: number) => words[at]?.folded ?? '';
const isGiven = (folded: string) => given.has(folded) || SERVANT.test(folded);
const isStop = ({ folded }: ArabicWord) => ARABIC_STOPS.has(folded) && !given.has(folded);
const isTitle = (folded: string) => isOrHas(ARABIC_TITLES, folded);
const isThing = (folded: string) => isOrHas(ARABIC_THINGS, folded);

/** Whether a word, or what is left of it without "and" and "for", is one of these. */
const isOrHas = (known: ReadonlySet<string>, folded: string): boolean =>
  known.has(folded) || known.has(folded.replace(WRITTEN_IN_ONE, '')) || known.has(folded.replace(/^لل/u, 'ال'));
