import { ASKING_VERBS } from './asking-verbs.ts';
import { type CasedWord, casedWordsOf } from './cased-words.ts';
import { BEFORE_THINGS, LINKING_WORDS, PLACE_NOUNS, THING_NOUNS } from './context-words.ts';
import { areOfCountries } from './country-words.ts';
import { GIVEN_NAMES } from './given-names.ts';
import { NO_NAMES, SURNAMES_TOO } from './no-names.ts';
import { BEGIN_PLACES, GIVEN_NAMES_AND_PLACES, PLACE_WORDS } from './place-words.ts';
import { ROLE_WORDS, TITLE_WORDS } from './titles.ts';
import { isInTitleCase, type Vocabulary } from './vocabulary-of.ts';

/** Words of a line in a row, half-open. */
interface Row {
  readonly from: number;
  readonly to: number;
}

/** A row that may be a name. */
interface Candidate extends Row {
  /** A title, a profession or kin stands before it. */
  readonly isTitled: boolean;
}

const PARTICLES = new Set(
  'de del da das do dos la las los al el bin ibn bint ben abu van von der den ten ter ul ud ur di du ould oulad mint'.split(
    ' ',
  ),
);
const MOST_PARTICLES = 2;
const MOST_WORDS = 6;
/** A surname in capitals; a shorter row of capitals is an abbreviation. */
const LEAST_CAPITALS = 4;
/** So many words with capitals in a row are a headline. */
const LEAST_HEADLINE = 6;
const ACRONYM_FOLLOWS = /^ ?\((?:\p{Lu}[\p{Lu}\p{Ll}.-]*\p{Lu}|\p{Lu}{2,})[),; ]/u;
/** "Al-Masry Al-Youm" is a newspaper: a family name with the article does not begin a row. */
const ARTICLE = /^(?:Al|El)[-'’]/;
const NUMBER_FOLLOWS = /^\.?\s*\d/;
const OPENING = /["“«‘]\s?$/;
const CLOSING = /^\s?["”»’]/;

interface Look {
  readonly line: string;
  readonly words: readonly CasedWord[];
  /** Indexes of words of countries, their people, regions and towns. */
  readonly places: ReadonlySet<number>;
  readonly vocabulary: Vocabulary;
}

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

/** Begins at a given name or behind a title, and ends where a word is known to be none of a name. */
function namesInHeadline({ words, places, vocabulary }: Look, row: Row): Row[] {
  const names: Row[] = [];
  const isOfName = (at: number) => {
    const word = words[at];
    if (word === undefined || at >= row.to || places.has(at)) return false;
    if (GIVEN_NAMES.has(word.folded)) return true;
    return !isNoName(word) && !isOpening(word) && !isTitle(word) && !vocabulary.inSmallLetters.has(word.folded);
  };
  const isSeen = (word: CasedWord | undefined) =>
    word !== undefined && (GIVEN_NAMES.has(word.folded) || vocabulary.withCapital.has(word.folded) || word.isInitial);
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
      count += 1;
    }
    const isOfThing = PLACE_NOUNS.has(words[to]?.folded ?? '') || THING_NOUNS.has(words[to]?.folded ?? '');
    if (!isOfThing && (count > 1 || (isTitled && isRightBehindTitle(words, from)))) names.push({ from, to });
    from = to - 1;
  }
  return names;
}

function skipParticles(words: readonly CasedWord[], at: number): number {
  let next = at;
  while (next < at + MOST_PARTICLES && PARTICLES.has(words[next]?.folded ?? '')) next += 1;
  return next;
}

function namesInRow(look: Look, row: Row): Row[] {
  return candidatesIn(look.words, row)
    .map((candidate) => trimmed(look, candidate))
    .filter((candidate) => isName(look, candidate));
}

/** The parts of a row before, between and behind titles. */
function candidatesIn(words: readonly CasedWord[], { from, to }: Row): Candidate[] {
  const candidates: Candidate[] = [];
  const before = words[from - 1];
  let isTitled = words[from]?.isJoined === true && before !== undefined && isTitle(before);
  let start = from;
  for (let at = from; at < to; at += 1) {
    const word = words[at];
    if (!word || !isTitle(word) || (word.folded.length === 1 && at > from)) continue;
    // "Martin King" and "Rosa Hermano": what ends a name is a surname.
    if (at === to - 1 && at > start && isGiven(words[start])) continue;
    candidates.push({ from: start, to: at, isTitled });
    // "Calle del Doctor Example" is a street.
    if (at > from && PARTICLES.has(words[at - 1]?.folded ?? '')) return candidates;
    start = at + 1;
    isTitled = TITLE_WORDS.has(word.folded) || to - start > 1;
  }
  return [...candidates, { from: start, to, isTitled }];
}

/** Without what stands before the name: verbs, articles, demonyms, towns and abbreviations. Without a place behind it. */
function trimmed({ words, places, vocabulary }: Look, { from, to, isTitled }: Candidate): Candidate {
  let start = from;
  for (; start < to; start += 1) {
    const word = words[start];
    if (!word) break;
    if (PARTICLES.has(word.folded) || isOpening(word)) continue;
    if (places.has(start) && !isGivenBefore(words, places, start, to)) continue;
    if (word.isAllCapitals && !words[start + 1]?.isAllCapitals) continue;
    if (isTitled || isGiven(word)) break;
    const opensSentence = !word.isJoined || start > from;
    if (!(opensSentence && isGiven(words[start + 1]) && to - start > 2) && !vocabulary.inSmallLetters.has(word.folded))
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
    if (end > start + 1 && word.isAllCapitals && word.raw.length < LEAST_CAPITALS) break;
    end = next + 1;
  }
  return { from: start, to: end, isTitled };
}

function isName(look: Look, { from, to, isTitled }: Candidate): boolean {
  const { words, places } = look;
  const row = words.slice(from, to);
  const [first] = row;
  const last = row.at(-1);
  const full = row.filter(({ isCapital, isInitial }) => isCapital && !isInitial);
  if (!first || !last || full.length === 0 || full.length > MOST_WORDS) return false;
  const isSure = isTitled || isGiven(first);
  if (full.length === 1 && !((isTitled && isRightBehindTitle(words, from)) || (first.isInitial && !last.isInitial)))
    return false;
  if (!isSure && (BEGIN_PLACES.has(first.folded) || ARTICLE.test(first.raw))) return false;
  if (!isSure && row.some((_, at) => places.has(from + at) && (at > 0 || !isNameAndPlace(first)))) return false;
  if (row.some((word) => isNoName(word) && !(isSure && piecesOf(word).every(isSurnameToo)))) return false;
  if (full.some((word) => word.isAllCapitals && word.raw.length < LEAST_CAPITALS)) return false;
  if (!isSure && full.every(({ folded }) => look.vocabulary.inSmallLetters.has(folded))) return false;
  return !isThing(look, { from, to }, { isGiven: isGiven(first), isSure });
}

/** "Judge Example" and "the lawyer Example", and neither "General de Justicia" nor "Lawyers Should". */
function isRightBehindTitle(words: readonly CasedWord[], from: number): boolean {
  const [before, word] = [words[from - 1], words[from]];
  if (!before || word?.isJoined !== true) return false;
  return TITLE_WORDS.has(before.folded) || (ROLE_WORDS.has(before.folded) && !before.isCapital);
}

/** Whether what stands around a row says that it is a place, a body or a work. */
function isThing(
  { line, words, places }: Look,
  { from, to }: Row,
  { isGiven: hasGiven, isSure }: { readonly isGiven: boolean; readonly isSure: boolean },
): boolean {
  const [first, last, next] = [words[from], words[to - 1], words[to]];
  if (!first || !last) return false;
  const behind = line.slice(last.end);
  if (/^(?:no|nos|nr|num)$/.test(last.folded) && NUMBER_FOLLOWS.test(behind)) return true;
  const noun = first.isJoined ? nounBefore(words, from) : undefined;
  if (noun && PLACE_NOUNS.has(noun.word.folded)) return true;
  if (next?.isJoined && PLACE_NOUNS.has(next.folded)) return true;
  if (noun && THING_NOUNS.has(noun.word.folded) && !(hasGiven && noun.isLinked)) return true;
  if (isSure) return false;
  const before = words[from - 1];
  const isQuoted = OPENING.test(line.slice(0, first.start)) && CLOSING.test(behind);
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

const isGiven = (word: CasedWord | undefined): boolean =>
  word !== undefined && (GIVEN_NAMES.has(word.folded) || GIVEN_NAMES.has(word.folded.split('-')[0] ?? ''));
const isTitle = ({ folded }: CasedWord): boolean => TITLE_WORDS.has(folded) || ROLE_WORDS.has(folded);
const isOpening = ({ folded }: CasedWord): boolean => NO_NAMES.before.has(folded) || ASKING_VERBS.has(folded);
const piecesOf = ({ folded }: CasedWord): string[] => folded.split(/[-'’]/);
const isNoName = (word: CasedWord): boolean => piecesOf(word).some((piece) => NO_NAMES.anywhere.has(piece));
const isSurnameToo = (piece: string): boolean => SURNAMES_TOO.has(piece) || !NO_NAMES.anywhere.has(piece);
const isNameAndPlace = ({ folded }: CasedWord): boolean => GIVEN_NAMES_AND_PLACES.has(folded);

/** Whether a place is a given name here: "Jordan Example", and not "Jordan Times". */
function isGivenBefore(words: readonly CasedWord[], places: ReadonlySet<number>, at: number, to: number): boolean {
  const [word, next] = [words[at], words[at + 1]];
  if (!word || !next || at + 1 >= to || places.has(at + 1)) return false;
  return (isGiven(word) || isNameAndPlace(word)) && !isNoName(next) && !isOpening(next);
}
