import { type CasedWord, casedWordsOf } from './cased-words.ts';
import { areOfCountries } from './country-words.ts';
import { namesInHeadline } from './headline-names.ts';
import { namesInRow } from './row-names.ts';
import { isInTitleCase, type Vocabulary } from './vocabulary-of.ts';
import { isGiven, MOST_PARTICLES, PARTICLES, type Row } from './word-kinds.ts';
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
