import type { CasedWord } from './cased-words.ts';
import { ASKING_VERBS } from './words/asking-verbs.ts';
import { GIVEN_NAMES } from './words/given-names.ts';
import { NO_NAMES, SURNAMES_TOO } from './words/no-names.ts';
import { ROLE_WORDS, TITLE_WORDS } from './words/titles.ts';

/** Words of a line in a row, half-open. */
export interface Row {
  readonly from: number;
  readonly to: number;
}

/** Small words that stand in a name, in small letters. */
export const PARTICLES = new Set(
  'de del da das do dos la las los al el bin ibn bint ben abu van von der den ten ter ul ud ur di du ould oulad mint'.split(
    ' ',
  ),
);
/** So many of them stand between two words of a name at most: "de la". */
export const MOST_PARTICLES = 2;
/** Of a name, without particles, initials and nicknames. */
export const MOST_WORDS = 6;

/** The index of the word behind the particles that stand here, if any. */
export function skipParticles(words: readonly CasedWord[], at: number): number {
  let next = at;
  while (next < at + MOST_PARTICLES && PARTICLES.has(words[next]?.folded ?? '')) next += 1;
  return next;
}

/** Whether a word is a known given name, also with another tied to it: "Jean-Example". */
export const isGiven = (word: CasedWord | undefined): boolean =>
  word !== undefined && (GIVEN_NAMES.has(word.folded) || GIVEN_NAMES.has(word.folded.split('-')[0] ?? ''));

/** A title, a profession or kin. */
export const isTitle = ({ folded }: CasedWord): boolean => TITLE_WORDS.has(folded) || ROLE_WORDS.has(folded);

/** What begins a sentence, an article, an age or a verb of asking: it stands before a name at most. */
export const isOpening = ({ folded }: CasedWord): boolean =>
  NO_NAMES.before.has(folded) || ASKING_VERBS.has(folded) || folded.endsWith('-year-old');

const piecesOf = ({ folded }: CasedWord): string[] => folded.split(/[-'’]/);

/** A word of bodies, laws, places and the like. */
export const isNoName = (word: CasedWord): boolean => piecesOf(word).some((piece) => NO_NAMES.anywhere.has(piece));

/** Whether such a word could be a surname: "Ana Valle". */
export const isSurnameToo = (word: CasedWord): boolean =>
  piecesOf(word).every((piece) => SURNAMES_TOO.has(piece) || !NO_NAMES.anywhere.has(piece));

/** "Al-Masry Al-Youm" is a newspaper: a family name with the article does not begin a row. */
export const STARTS_WITH_ARTICLE = /^(?:Al|El)[-'’]/;

/** "Judge Example" and "the lawyer Example", and neither "General de Justicia" nor "Lawyers Should". */
export function isRightBehindTitle(words: readonly CasedWord[], from: number): boolean {
  const [before, word] = [words[from - 1], words[from]];
  if (!before || word?.isJoined !== true || word.elided !== '' || STARTS_WITH_ARTICLE.test(word.raw)) return false;
  return TITLE_WORDS.has(before.folded) || (ROLE_WORDS.has(before.folded) && !before.isCapital);
}
