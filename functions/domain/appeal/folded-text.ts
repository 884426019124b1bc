import { domainToUnicode } from 'node:url';
import { decodeHTMLStrict } from 'entities/decode';
import TRADITIONAL_AND_SIMPLIFIED from 'opencc-js/dict/TSCharacters';
import { madeOnce } from '../made-once.ts';
import { LOOK_ALIKES } from './look-alikes.ts';

/** Percent signs within percent signs are undone this often: no reader looks further. */
const MAX_DECODINGS = 10;
const ESCAPES = /(?:%[0-9a-f]{2})+/gi;
const NESTED_PERCENT = /%(?:25)+(?=[0-9a-f]{2})/gi;
/** A label has 63 characters at most: https://www.rfc-editor.org/rfc/rfc1035#section-2.3.4 */
const PUNYCODE_LABEL = /xn--[a-z0-9-]{1,59}/gi;

const BEYOND_ASCII = /\P{ASCII}/gu;
const MARKS = /\p{M}+/gu;
/** Takes up no place within a word, or only makes it longer (tatweel, U+0640). */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cf}\u0640]+/gu;
const WORD_IN_CAPITALS = /(?<=\p{Ll})(?=\p{Lu})/gu;

/** Apostrophes that are letters to Unicode, and signs beside letters: Saʿid, Oʻtkir, Marʼyana. */
const APOSTROPHES = /[\u02b9-\u02c1\u02c6-\u02d1\u02ec\u02ee\ua78b-\ua78c]/gu;

/** Letters that the same name is written with on another keyboard, or by another custom. */
const WRITTEN_FOR: Readonly<Record<string, string>> = {
  ...{ ð: 'd', æ: 'ae', œ: 'oe', þ: 'th', ǝ: 'a', ə: 'a', ә: 'a', ς: 'σ' },
  ...{ ی: 'ي', ى: 'ي', ې: 'ي', ے: 'ي', ک: 'ك', ڪ: 'ك', گ: 'ك', ة: 'ه', ہ: 'ه', ھ: 'ه', ە: 'ه', ٱ: 'ا', ء: '' },
  ...{ ں: 'ن', پ: 'ب', چ: 'ج', ژ: 'ز', ڤ: 'ف', ٹ: 'ت', ڈ: 'د', ڑ: 'ر' },
};

/** What letters beyond ASCII are compared as: five thousand pairs. */
const alike = madeOnce(
  () =>
    new Map([
      ...simplified(),
      ...Object.entries(LOOK_ALIKES).flatMap(([letter, others]) =>
        [...others].map((other) => [other, WRITTEN_FOR[letter] ?? letter] as const),
      ),
      ...Object.entries(WRITTEN_FOR),
    ]),
);

/** Each Chinese character that has a simplified one, with that. */
function simplified(): [string, string][] {
  return TRADITIONAL_AND_SIMPLIFIED.split('|').map((pair) => {
    const [traditional = '', one = ''] = pair.split(' ');
    return [traditional, one];
  });
}

/**
 * A text as names are compared in it: addresses and entities decoded, without case, accents, vowel signs and signs that take up no place, and with one letter for
 * those that pass for each other. A space stands before each capital within a word.
 * @example foldedText('#FreeIv%C3%A1n Søn') // '#free ivan son'
 */
export const foldedText = (text: string): string =>
  decoded(text)
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(APOSTROPHES, "'")
    .replace(UNSEEN, '')
    .replace(WORD_IN_CAPITALS, ' ')
    .toUpperCase()
    .toLowerCase()
    .replace(BEYOND_ASCII, (letter) => alike().get(letter) ?? letter);

/** Entities, percent signs and hosts in ASCII undone, until nothing changes. Bytes that are no text become a sign that is no letter. */
export function decoded(text: string): string {
  let before = text;
  for (let times = 0; times < MAX_DECODINGS; times += 1) {
    const after = decodeHTMLStrict(before)
      .replace(NESTED_PERCENT, '%')
      .replace(ESCAPES, (bytes) => Buffer.from(bytes.replaceAll('%', ''), 'hex').toString())
      .replace(PUNYCODE_LABEL, (label) => domainToUnicode(label) || label);
    if (after === before) break;
    before = after;
  }
  return before;
}
