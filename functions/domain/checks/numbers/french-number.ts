import { matchesOf } from '../matches.ts';

const SEPARATOR = '[ .\\-/]{0,3}';
/** Sex, year, month, place of birth (the two departments of Corsica have a letter), number in its register, and a key of two digits. */
const WRITTEN = new RegExp(
  `(?<![\\p{L}\\p{N}])[1-478](?:${SEPARATOR}\\d){4}${SEPARATOR}\\d${SEPARATOR}[\\dAB](?:${SEPARATOR}\\d){8}(?![\\p{L}\\p{N}])`,
  'giu',
);
const BODY_CHARACTERS = 13;
const CORSICA: Readonly<Record<string, string>> = { '2A': '19', '2B': '18' };
const LARGEST_KEY = 97;

/**
 * Numbers that the French state knows a person by, from birth on: the social security's. The key is what the others lack of a multiple of 97.
 * https://www.insee.fr/en/metadonnees/definition/c1409
 * @param text - with the digits 0 to 9.
 */
export const frenchNumbersIn = (text: string): RegExpExecArray[] =>
  matchesOf(text, WRITTEN).filter(([written]) => fitsItsKey(written.replace(/[^\dAB]/gi, '').toUpperCase()));

function fitsItsKey(number: string): boolean {
  const body = number.slice(0, BODY_CHARACTERS).replace(/2[AB]/, (place) => CORSICA[place] ?? place);
  return LARGEST_KEY - (Number(body) % LARGEST_KEY) === Number(number.slice(BODY_CHARACTERS));
}
