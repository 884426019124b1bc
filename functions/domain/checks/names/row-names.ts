import type { CasedWord } from './cased-words.ts';
import type { LookedThroughLine } from './looked-through.ts';
import {
  isGiven,
  isNoName,
  isOpening,
  isRightBehindTitle,
  isSurnameToo,
  isTitle,
  MOST_PARTICLES,
  MOST_WORDS,
  PARTICLES,
  type Row,
  STARTS_WITH_ARTICLE,
  skipParticles,
} from './word-kinds.ts';
import { BEFORE_THINGS, LINKING_WORDS, PLACE_NOUNS, THING_NOUNS } from './words/context-words.ts';
import { CALENDAR_WORDS } from './words/no-names.ts';
import { BEGIN_PLACES, GIVEN_NAMES_AND_PLACES } from './words/place-words.ts';
import { TITLE_WORDS } from './words/titles.ts';

/** A row that may be a name. */
interface Candidate extends Row {
  /** A title, a profession or kin stands before it. */
  readonly isTitled: boolean;
}

const ROMAN = /^[IVX]+$/;
const OF = new Set(['de', 'del', 'du', 'des']);
/** A surname in capitals; a shorter row of capitals is an abbreviation. */
const LEAST_CAPITALS = 4;

/** Names in a row of words with capitals, in a line that has small letters too. */
export function namesInRow(look: LookedThroughLine, row: Row): Row[] {
  return candidatesIn(look.words, row)
    .map((candidate) => trimmed(look, candidate))
    .filter((candidate) => isName(look, candidate));
}

/** The parts of a row before, between and behind titles. */
function candidatesIn(words: readonly CasedWord[], { from, to }: Row): Candidate[] {
  const candidates: Candidate[] = [];
  const isParticle = (at: number) => PARTICLES.has(words[at]?.folded ?? '');
  const before = words[from - 1];
  let isTitled = words[from]?.isJoined === true && before !== undefined && isTitle(before);
  let start = from;
  for (let at = from; at < to; at += 1) {
    const word = words[at];
    if (!word || !isTitle(word) || (word.folded.length === 1 && at > from)) continue;
    // "Martin King" and "Rosa Hermano": what ends a name is a surname.
    if (at === to - 1 && at > start && isGiven(words[start])) continue;
    candidates.push({ from: start, to: at, isTitled });
    // "Calle del Doctor Example" is a street, "El Ministro de Ejemplo" an office, and "La Doctora Example" a person.
    if (at > from && isParticle(at - 1) && (at - 1 > from || isParticle(at + 1))) return candidates;
    start = at + 1;
    isTitled = TITLE_WORDS.has(word.folded) || to - start > 1;
  }
  return [...candidates, { from: start, to, isTitled }];
}

/** Without what stands before the name: verbs, articles, demonyms, towns and abbreviations. Without a place behind it. */
function trimmed({ words, places, vocabulary }: LookedThroughLine, { from, to, isTitled }: Candidate): Candidate {
  let start = from;
  for (; start < to; start += 1) {
    const word = words[start];
    if (!word) break;
    if (PARTICLES.has(word.folded) || isOpening(word)) continue;
    const isNamedAsPlace = start === from && to - start > 1 && TITLE_WORDS.has(words[from - 1]?.folded ?? '');
    if (places.has(start) && !isNamedAsPlace && !isGivenBefore(words, places, start, to)) continue;
    if (word.isAllCapitals && !words[start + 1]?.isAllCapitals) continue;
    const next = words[start + 1];
    if (!isTitled && CALENDAR_WORDS.has(word.folded) && start + 2 < to && isGiven(next)) continue;
    if (isTitled || isGiven(word)) break;
    // "Ejecutivo de Ana Example"
    const behindOf = words[start + 2];
    if (!isNoName(word) && next && OF.has(next.folded) && start + 2 < to && isGiven(behindOf)) continue;
    // "Supporters Ana Example" at the beginning of a sentence, and "the Dane Ana Example".
    const isFree = !word.isJoined || start > from || BEFORE_THINGS.has(words[start - 1]?.folded ?? '');
    if (!(isFree && !isNoName(word) && isGiven(next) && to - start > 2) && !vocabulary.inSmallLetters.has(word.folded))
      break;
  }
  let end = start;
  while (end < to) {
    const next = skipParticles(words, end);
    const word = words[next];
    if (!word || next >= to) break;
    const isPlace = places.has(next) && !isGiven(word);
    if (end > start && (isPlace || isNoName(word)) && (next > end || (isPlace && end > start + 1))) break;
    // "Example KC"
    const isNamed = isTitled || isGiven(words[start]);
    const isSuffix = word.isAllCapitals && word.raw.length < LEAST_CAPITALS && (isNamed || ROMAN.test(word.raw));
    if (isSuffix && end > start + 1) break;
    end = next + 1;
  }
  return { from: start, to: words[end - 1]?.isNickname ? end - 1 : end, isTitled };
}

function isName(look: LookedThroughLine, { from, to, isTitled }: Candidate): boolean {
  const { words, places } = look;
  const row = words.slice(from, to);
  const [first] = row;
  const last = row.at(-1);
  const full = row.filter(({ isCapital, isInitial }) => isCapital && !isInitial);
  if (!first || !last || full.length === 0 || full.length > MOST_WORDS) return false;
  const isSure = isTitled || isGiven(first);
  if (full.length === 1 && !((isTitled && isRightBehindTitle(words, from)) || (first.isInitial && !last.isInitial)))
    return false;
  if (!isSure && (BEGIN_PLACES.has(first.folded) || STARTS_WITH_ARTICLE.test(first.raw))) return false;
  if (!isSure && row.some((_, at) => places.has(from + at) && (at > 0 || !GIVEN_NAMES_AND_PLACES.has(first.folded))))
    return false;
  if (row.some((word) => isNoName(word) && !(isSure && isSurnameToo(word)))) return false;
  if (full.some((word) => word.isAllCapitals && (!isSure || word.raw.length < LEAST_CAPITALS))) return false;
  if (!isSure && full.every(({ folded }) => look.vocabulary.inSmallLetters.has(folded))) return false;
  return !isThing(look, { from, to }, { isGiven: isGiven(first), isSure });
}

/** Whether a place is a given name here: "Jordan Example", and not "Jordan Times". */
function isGivenBefore(words: readonly CasedWord[], places: ReadonlySet<number>, at: number, to: number): boolean {
  const [word, next] = [words[at], words[at + 1]];
  if (!word || !next || at + 1 >= to || places.has(at + 1)) return false;
  return (isGiven(word) || GIVEN_NAMES_AND_PLACES.has(word.folded)) && !isNoName(next) && !isOpening(next);
}

const ACRONYM_FOLLOWS = /^ ?\((?:\p{Lu}[\p{Lu}\p{Ll}.-]*\p{Lu}|\p{Lu}{2,})[),; ]/u;
const NUMBER_FOLLOWS = /^\.?\s*\d/;
/** Characters before and behind a row: a longer look at each row of a long line would cost much. */
const LOOKED_AROUND = 60;
const OPENING = /["“«‘]\s?$/;
const CLOSING = /^\s?["”»’]/;

/** Whether what stands around a row says that it is a place, a body or a work. */
function isThing(
  { line, words, places }: LookedThroughLine,
  { from, to }: Row,
  { isGiven: hasGiven, isSure }: { readonly isGiven: boolean; readonly isSure: boolean },
): boolean {
  const [first, last, next] = [words[from], words[to - 1], words[to]];
  if (!first || !last) return false;
  const behind = line.slice(last.end, last.end + LOOKED_AROUND);
  if (/^(?:no|nos|nr|num)$/.test(last.folded) && NUMBER_FOLLOWS.test(behind)) return true;
  const noun = first.isJoined ? nounBefore(words, from) : undefined;
  if (noun && PLACE_NOUNS.has(noun.word.folded)) return true;
  if (next?.isJoined && PLACE_NOUNS.has(next.folded)) return true;
  if (noun && THING_NOUNS.has(noun.word.folded) && !(hasGiven && noun.isLinked)) return true;
  if (isSure) return false;
  const before = words[from - 1];
  const isQuoted =
    OPENING.test(line.slice(Math.max(0, first.start - LOOKED_AROUND), first.start)) && CLOSING.test(behind);
  return (
    isQuoted ||
    first.elided.toLowerCase().startsWith('l') ||
    (first.isJoined && before !== undefined && BEFORE_THINGS.has(before.folded)) ||
    (next?.isJoined === true && THING_NOUNS.has(next.folded)) ||
    (next !== undefined && /^, ?$/.test(next.gap) && places.has(to)) ||
    ACRONYM_FOLLOWS.test(behind)
  );
}

/** The word before a row, beyond "de la" and "called". */
function nounBefore(words: readonly CasedWord[], from: number) {
  let at = from - 1;
  while (at > from - 1 - MOST_PARTICLES && words[at]?.isJoined && LINKING_WORDS.has(words[at]?.folded ?? '')) at -= 1;
  const word = words[at];
  const isLinked = at < from - 1 || words[from]?.elided !== '';
  return word && !word.isCapital ? { word, isLinked } : undefined;
}
