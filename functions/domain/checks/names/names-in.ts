import { matchesOf } from '../matches.ts';
import { NO_NAMES } from './no-names.ts';
import { folded, wordsOf } from './words-of.ts';

/** Where a name stands in a text. */
interface Named {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

const WORD = "\\p{Lu}[\\p{Ll}\\p{M}]+(?:[-'’](?:\\p{Lu}?[\\p{Ll}\\p{M}]+))*";
const INITIAL = '\\p{Lu}\\.';
const PARTICLE =
  "(?:(?:de|del|da|dos|la|el|al|bin|ibn|bint|ben|abu|van|von|der|den|ul|ud|di)\\s+|(?:al|el|ad|an|as|ar|d|l)[-'’])";
const NAME = new RegExp(
  `(?<![\\p{L}\\p{N}@/._-])${WORD}(?:\\s${INITIAL})?(?:[ \\u00a0]${PARTICLE}{0,2}${WORD}){1,4}(?![\\p{L}@])`,
  'gu',
);
const FIRST_WORD = new RegExp(`^(${WORD})\\s+`, 'u');

/** "General Comment No. 21". */
const LEADS_TO_NUMBER = /\s(?:No|Nos|Nr|Núm|Num)$/u;

/** Words in a row that begin with a capital, and of which none says that they are no person. Scripts without capitals have none. */
export const namesIn = (text: string): Named[] =>
  matchesOf(text, NAME).flatMap(({ 0: found, index }) => {
    const cut = withoutOpening(found);
    if (LEADS_TO_NUMBER.test(cut) && /^\.?\s*\d/.test(text.slice(index + found.length))) return [];
    if (!/\s/.test(cut) || wordsOf(cut).some((word) => NO_NAMES.anywhere.has(word))) return [];
    const start = index + found.length - cut.length;
    return [{ name: cut, start, end: index + found.length }];
  });

/** Without titles and words that only stand at the beginning of a sentence: "Lawyer Ana Example", "On Monday". */
function withoutOpening(name: string): string {
  let rest = name;
  for (let first = FIRST_WORD.exec(rest); first; first = FIRST_WORD.exec(rest)) {
    if (!NO_NAMES.before.has(folded(first[1] ?? ''))) break;
    rest = rest.slice(first[0].length);
  }
  return rest;
}
