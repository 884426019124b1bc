import { HALF_A_CHARACTER, isWhole } from '../../../contract/text.ts';
import { holdsEncodedWord } from '../../encoded-word.ts';
import { namesHost } from './honest-addresses.ts';

/** Ends a line, turns text around, or can't be seen. Joiners are letters of a kind to Persian and to scripts of India. */
const NOT_IN_A_NAME =
  /[[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}\p{Co}\p{Cn}]--[\u200c\u200d]]/v;

/** A tower that hides what stands above its line. Scripts of India have four at most. */
const TOO_MANY_MARKS = /\p{M}{5}/u;

/**
 * Why a line, such as a name, may not be shown as its writer's own words: it may pass for something else, or can't be read. The words are for an operator.
 * @returns what it does wrong, such as `holds no letter`; undefined of one that may be shown.
 */
export const faultOfLine = (line: string, maxCharacters: number): string | undefined =>
  FAULTS.find(([isFault]) => isFault(line))?.[1] ??
  (line.length > maxCharacters ? `is longer than ${maxCharacters} characters` : undefined);

const FAULTS: readonly (readonly [isFault: (line: string) => boolean, words: string])[] = [
  [(line) => !isWhole(line), HALF_A_CHARACTER],
  [(line) => NOT_IN_A_NAME.test(line), 'holds a line end, a mark of direction or a sign that can’t be seen'],
  [(line) => !/\p{L}/u.test(line), 'holds no letter'],
  [(line) => TOO_MANY_MARKS.test(line.normalize('NFD')), 'holds a letter with more marks than any language has'],
  [holdsEncodedWord, 'holds =? or ?=, which mail programs decode to other words'],
  [
    (line) => line.normalize('NFKC').includes('@') || namesHost(line),
    'holds an address of mail or of a page, or may pass for one: write words, with a space behind each full stop',
  ],
];
