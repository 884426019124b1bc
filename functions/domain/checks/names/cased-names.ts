import { type CasedWord, casedWordsOf } from './cased-words.ts';
import { areOfCountries } from './country-words.ts';
import type { LookedThroughLine } from './looked-through.ts';
import { namesInRow } from './row-names.ts';
import { isInTitleCase, type Vocabulary } from './vocabulary-of.ts';
import {
  isGiven,
  isNoName,
  isOpening,
  isRightBehindTitle,
  isTitle,
  MOST_PARTICLES,
  MOST_WORDS,
  PARTICLES,
  type Row,
  skipParticles,
} from './word-kinds.ts';
import { PLACE_NOUNS, THING_NOUNS } from './words/context-words.ts';
import { GIVEN_NAMES } from './words/given-names.ts';
import { PLACE_WORDS } from './words/place-words.ts';

const ARTICLES = new Set(['el', 'la', 'las', 'los']);
/** So many words with capitals in a row are a headline. */
const LEAST_HEADLINE = 6;

/**
 * Names of persons in a line, as rows of characters: words in a row that begin with a capital, without the titles and verbs before them, and of which none
 * says that they are a body, a work or a place. Where all words have capitals, only what follows a title or begins with a known given name is one.
 */
export function casedNamesIn(line: string, vocabulary: Vocabulary): { start: number; end: number }[] {
  const words = casedWordsOf(line);
  const rows = rowsOf(words);
  if (rows.length === 0) return [];
  const look = { line, words, places: placesIn(words, rows), vocabulary };
  const isTitle = isInTitleCase(line);
  return rows
    .flatMap((row) => (isTitle || isHeadline(words, row) ? namesInHeadline(look, row) : namesInRow(look, row)))
    .flatMap(({ from, to }) => {
      const [first, last] = [words[from], words[to - 1]];
      return first && last ? [{ start: first.start, end: last.end }] : [];
    });
}

/** Rows of words with capitals, with particles between them. */
function rowsOf(words: readonly CasedWord[]): Row[] {
  const rows: Row[] = [];
  for (let from = 0; from < words.length; from += 1) {
    if (!words[from]?.isCapital) continue;
    let to = from + 1;
    for (let next = nextCapital(words, to); next !== undefined; next = nextCapital(words, to)) to = next + 1;
    rows.push({ from, to });
    from = to - 1;
  }
  return rows;
}

function nextCapital(words: readonly CasedWord[], at: number): number | undefined {
  for (let next = at; next <= at + MOST_PARTICLES; next += 1) {
    const word = words[next];
    if (!word?.isJoined) return undefined;
    if (word.isCapital) return next;
    if (!PARTICLES.has(word.folded)) return undefined;
    // "Omar el Example", and not "Dirigen el CEID".
    if (next === at && ARTICLES.has(word.folded) && !isGiven(words[at - 1])) return undefined;
  }
  return undefined;
}

function placesIn(words: readonly CasedWord[], rows: readonly Row[]): Set<number> {
  return new Set(
    rows.flatMap(({ from, to }) => {
      const row = words.slice(from, to);
      const ofCountries = areOfCountries(row.map(({ raw }) => raw));
      return row.flatMap(({ folded }, at) => (ofCountries[at] || PLACE_WORDS.has(folded) ? [from + at] : []));
    }),
  );
}

/** Whether capitals show nothing: all of the words have them, or all letters. */
const isHeadline = (words: readonly CasedWord[], { from, to }: Row): boolean => {
  const row = words.slice(from, to).filter(({ isInitial, isCapital }) => isCapital && !isInitial);
  return row.length >= LEAST_HEADLINE || (row.length > 1 && row.every(({ isAllCapitals }) => isAllCapitals));
};

/** Names in a row of which all words have capitals. Each begins at a given name or behind a title, and ends where a word is known to be none of a name. */
function namesInHeadline({ words, places, vocabulary }: LookedThroughLine, row: Row): Row[] {
  const names: Row[] = [];
  const isOfName = (at: number) => {
    const word = words[at];
    if (word === undefined || at >= row.to || places.has(at)) return false;
    if (GIVEN_NAMES.has(word.folded)) return true;
    return !isNoName(word) && !isOpening(word) && !isTitle(word) && !vocabulary.inSmallLetters.has(word.folded);
  };
  const isSeen = (word: CasedWord | undefined) =>
    word !== undefined &&
    (GIVEN_NAMES.has(word.folded) || vocabulary.withCapital.has(word.folded) || word.isInitial || word.isNickname);
  for (let from = row.from; from < row.to; from += 1) {
    const [before, word] = [words[from - 1], words[from]];
    const isTitled = word?.isJoined === true && before !== undefined && isTitle(before);
    if (!word || !(GIVEN_NAMES.has(word.folded) || (isTitled && isSeen(word))) || !isOfName(from)) continue;
    let to = from + 1;
    let count = 1;
    while (to < row.to && count < MOST_WORDS) {
      const next = skipParticles(words, to);
      if (!isOfName(next) || (count > 1 && !isSeen(words[next]))) break;
      to = next + 1;
      if (!words[next]?.isInitial && !words[next]?.isNickname) count += 1;
    }
    if (words[to - 1]?.isNickname) to -= 1;
    const isOfThing = PLACE_NOUNS.has(words[to]?.folded ?? '') || THING_NOUNS.has(words[to]?.folded ?? '');
    if (!isOfThing && (count > 1 || (isTitled && isRightBehindTitle(words, from)))) names.push({ from, to });
    from = to - 1;
  }
  return names;
}
