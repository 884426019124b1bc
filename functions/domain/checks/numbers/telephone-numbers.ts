import { findPhoneNumbersInText, isSupportedCountry } from 'libphonenumber-js/min';
import { matchesOf } from '../matches.ts';
import { anyCase } from './any-case.ts';
import { isDayOrYears, isNumbered, isOfLaw } from './no-number.ts';
import { listedBehind, type Place, placeOf, WEIGHT } from './place.ts';

const WORD = `(?:${anyCase(
  '(?<!\\p{L})(?:(?:tele)?phones?|tel|tél|téléphones?|teléfonos?|telf|tlf|mobiles?|mob|cell(?:phone|ular)?|cel(?:ular)?|portable|móvil(?:es)?|fax|hotline|call|appel(?:ez|er)|llam(?:e|ar|en)|whats?app|signal|telegram|viber|(?:her|his|my|our|their) number|(?:son|mon|leur) numéro|(?:su|mi) número)(?!\\p{L})|هاتف|هواتف|جوال|موبايل|محمول|تلفون|تليفون|فاكس|اتصل|واتس ?[اآ]ب|رقمها|رقمه',
)})`;
const BETWEEN = '(?:[^\\p{N}\\n.;!?+(]|\\.(?!\\s+\\p{Lu})){0,30}?';
const NUMBER = '\\+?\\(?\\d(?:(?: ?[\\-\\u2010-\\u2013] ?|[ .]|\\) ?[\\-\\u2010]?|[ \\-]?\\()?\\d){5,14}(?!\\p{N})';
const SAID = new RegExp(
  `${WORD}${BETWEEN}(${NUMBER}(?:\\s*(?:[,،;/&]|or|and|ou|et|o|y|أو|و)\\s*${NUMBER}){0,9})`,
  'gu',
);
const ONE = new RegExp(NUMBER, 'gu');

const JOINT = '[ .\\-\\u2010-\\u2013]';
/** Numbers as they are written in many countries, whichever are ticked. */
const SHAPES = [
  `\\+\\d(?:[ .\\-\\u2010-\\u2013()]{0,2}\\d){7,14}`,
  // 06 12 34 56 78, 029-123-45-67, 0912 345678
  `\\(?0\\d{1,4}\\)?${JOINT}\\d{2,8}(?:(${JOINT})\\d{2,4}(?:\\1\\d{2,4}){0,3})?`,
  '0[1-9]\\d{8,9}',
  // 8 (495) 123-45-67
  `8${JOINT}?\\(?\\d{3}\\)?${JOINT}?\\d{3}${JOINT}\\d{2}${JOINT}\\d{2}`,
  `(?:1${JOINT})?\\((?!19|20)\\d{2,5}\\) ?\\d{2,4}(?:${JOINT}\\d{2,4}){1,3}`,
  '(?:1-)?[2-9]\\d{2}-[2-9]\\d{2}-\\d{4}',
].map((shape) => new RegExp(`(?<![\\p{L}\\p{N}+])${shape}(?![\\p{L}\\p{N}]|[./-]\\p{N})`, 'gu'));
const PART_OF_MORE = /\p{N}[.,/\-\u2010-\u2013]$/u;
/** Fewer are a day. */
const LEAST_DIGITS = 9;
const MOST_DIGITS = 15;

/**
 * Telephone numbers: behind a word for one, with their country code, as in one of some countries, or in a shape that is common.
 * @param text - with the digits 0 to 9.
 * @param countries - ISO 3166-1 alpha-2.
 */
export function telephoneNumbersIn(text: string, countries: readonly string[]): Place[] {
  const written = ({ start, end }: Place) => text.slice(start, end);
  const before = ({ start }: Place) => text.slice(0, start);
  const said = listedBehind(text, SAID, ONE);
  const unsaid = [...known(text, countries), ...shaped(text)].filter(
    (place) =>
      (written(place).startsWith('+') || !isNumbered(before(place))) && !PART_OF_MORE.test(before(place).slice(-2)),
  );
  return [...said, ...unsaid].filter((place) => !isDayOrYears(written(place)) && !isOfLaw(before(place)));
}

function known(text: string, countries: readonly string[]): Place[] {
  if (!HOLDS_DIGITS.test(text)) return [];
  // libphonenumber-js takes what follows these for an extension; a line ends one.
  const apart = text.replace(/[;,،]/g, '\n');
  const ofCountries = countries.filter((code) => isSupportedCountry(code));
  return [...(apart.includes('+') ? [undefined] : []), ...ofCountries].flatMap((defaultCountry) =>
    withoutTraces(() => findPhoneNumbersInText(apart, defaultCountry && { defaultCountry, extended: false })).map(
      ({ startsAt, endsAt }) => ({ start: startsAt, end: endsAt, weight: WEIGHT.phone }),
    ),
  );
}

/** No country has a shorter number. */
const HOLDS_DIGITS = /(?:\d\D*){4}/;

/** libphonenumber-js throws an error for each run of digits that is no number: to trace where takes longer than to look. */
function withoutTraces<T>(work: () => T): T {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return work();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

function shaped(text: string): Place[] {
  return SHAPES.flatMap((shape) => matchesOf(text, shape))
    .filter(([written]) => {
      const { length } = written.replace(/\D+/g, '');
      return length >= LEAST_DIGITS && length <= MOST_DIGITS;
    })
    .map((match) => placeOf(match, WEIGHT.phone));
}
