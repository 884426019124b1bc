import { HALF_A_CHARACTER, isWhole } from '../../../contract/text.ts';
import { holdsEncodedWord } from '../../encoded-word.ts';
import { namesHost } from '../../reading/page/honest-addresses.ts';

/** As much as a phone shows of a sender. */
const MAX_NAME_CHARACTERS = 80;
/** Ends a line, turns text around, or can't be seen. Joiners are letters of a kind to Persian and to scripts of India. */
const NOT_IN_A_NAME =
  /[[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}\p{Co}\p{Cn}]--[\u200c\u200d]]/v;

/** A tower that hides what stands above its line. Scripts of India have four at most. */
const TOO_MANY_MARKS = /\p{M}{5}/u;

/** A name that readers would see and that may pass for something else. */
export class PublisherNameError extends Error {
  override readonly name = 'PublisherNameError';
}

/**
 * The name of a publisher, as readers see it beside each appeal and in their mail.
 * @throws {PublisherNameError} which says to an operator what the name must not hold.
 */
export function publisherName(given: string): string {
  const name = given.trim();
  const fault = name === '' ? 'is empty: give the one that readers know' : faultOfLine(name, MAX_NAME_CHARACTERS);
  if (fault !== undefined) throw new PublisherNameError(`The name ${fault}.`);
  return name;
}

/**
 * Why a line of a publisher's may not be shown as its own words, for an operator: it may pass for something else, or can't be read.
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
