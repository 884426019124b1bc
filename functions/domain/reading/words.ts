/** A word of a text: letters, marks and digits, without the punctuation around it. */
export interface Word {
  /** The word as written, in composed Unicode (NFC). */
  readonly raw: string;
  /** Lower case without accents, and Arabic without vowel signs and with one form of alef, ya and ta: what is compared. */
  readonly folded: string;
  /** Half-open range [start, end) of the word in the NFC text. */
  readonly start: number;
  readonly end: number;
  /** Counts up at every full stop, colon, semicolon, bracket and line end: a phrase never runs across. */
  readonly clause: number;
  /** Counts up at every full stop, question mark and line end. */
  readonly sentence: number;
  /** A hyphen, and nothing else, stands between this word and the next. */
  readonly isTiedToNext: boolean;
}

const LETTERS = /[\p{L}\p{M}\p{N}]+/gu;
const ENDS_CLAUSE = /[.!?؟;؛:()[\]|•·>\n\r…]/;
const ENDS_SENTENCE = /[.!?؟\n\r…|]/;
const HYPHEN = /^[-\u2010\u2011]$/;
// A tag line may glue two names together ("IsraëlPalestine"), a page its label to the first word ("articleCOD").
const GLUED = /(?<=\p{Ll})(?=\p{Lu})/u;
const TITLES_OF_PEOPLE = new Set([
  'mr',
  'mrs',
  'ms',
  'dr',
  'sr',
  'sra',
  'prof',
  'st',
  'me',
  'mme',
  'dem',
  'rep',
  'no',
  'art',
]);
// Longer runs of letters are no words; cutting them bounds the work for each.
const LONGEST_WORD = 60;

/** Splits a text into its words, in one pass. */
export function wordsOf(text: string): Word[] {
  const composed = text.normalize('NFC');
  const words: Word[] = [];
  let clause = 0;
  let sentence = 0;
  let end = 0;
  for (const match of composed.matchAll(LETTERS)) {
    const gap = composed.slice(end, match.index);
    const before = words.at(-1);
    if (before && HYPHEN.test(gap)) words[words.length - 1] = { ...before, isTiedToNext: true };
    if (before && ENDS_CLAUSE.test(gap) && !isAbbreviation(before, gap)) {
      clause += 1;
      if (ENDS_SENTENCE.test(gap)) sentence += 1;
    }
    let start = match.index;
    for (const raw of match[0].slice(0, LONGEST_WORD).split(GLUED)) {
      words.push({ raw, folded: foldWord(raw), start, end: start + raw.length, clause, sentence, isTiedToNext: false });
      start += raw.length;
    }
    end = match.index + match[0].length;
  }
  return words;
}

/** The form in which words are compared: lower case, accents and Arabic vowel signs dropped, alef, ya and ta unified. */
export function foldWord(raw: string): string {
  const lower = raw.toLowerCase();
  if (/^[a-z0-9]*$/.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(/[\p{M}\u0640]/gu, '')
    .replaceAll('ى', 'ي')
    .replaceAll('ة', 'ه')
    .replaceAll('ı', 'i');
}

/** Whether a word is written with a capital, as names are. Digits and scripts without case do not count. */
export function isCapitalised(word: Word): boolean {
  return /^\p{Lu}/u.test(word.raw);
}

// The stop in "U.S.", "D.R. Congo", "Dr. Raut" ends nothing.
function isAbbreviation(before: Word, gap: string): boolean {
  return /^\.\s?$/.test(gap) && (/^\p{L}$/u.test(before.raw) || TITLES_OF_PEOPLE.has(before.folded));
}
