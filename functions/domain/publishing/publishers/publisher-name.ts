import { HALF_A_CHARACTER, isWhole } from '../../../contract/text.ts';
import { foldedText } from '../../appeal/folded-text.ts';
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
  for (const [isFault, words] of FAULTS) if (isFault(name)) throw new PublisherNameError(`The name ${words}.`);
  return name;
}

const FAULTS: readonly (readonly [isFault: (name: string) => boolean, words: string])[] = [
  [(name) => !isWhole(name), HALF_A_CHARACTER],
  [(name) => name === '', 'is empty: give the one that readers know'],
  [(name) => NOT_IN_A_NAME.test(name), 'holds a line end, a mark of direction or a sign that can’t be seen'],
  [(name) => !/\p{L}/u.test(name), 'holds no letter'],
  [(name) => TOO_MANY_MARKS.test(name.normalize('NFD')), 'holds a letter with more marks than any language has'],
  [(name) => name.length > MAX_NAME_CHARACTERS, `is longer than ${MAX_NAME_CHARACTERS} characters`],
  [holdsEncodedWord, 'holds =? or ?=, which mail programs decode to other words'],
  [
    (name) => name.normalize('NFKC').includes('@') || namesHost(name),
    'holds an address of mail or of a page, or may pass for one: write words, with a space behind each full stop',
  ],
];

/** Whether readers take two names for the same: without case, accents and all that is no letter or digit, and with letters that look alike. */
export const looksLike = (name: string, other: string): boolean => withoutSigns(name) === withoutSigns(other);
const withoutSigns = (name: string) => foldedText(name).replace(/[^\p{L}\p{N}]+/gu, '');
