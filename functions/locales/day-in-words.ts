import type { Language } from '../contract/languages.ts';
import { onceALanguage } from './once-a-language.ts';

/** The locale whose rules a language is written by. Of the English date orders, "15 March 2024" is the one that no reader misreads. */
export const localeOf = (language: Language): string => (language === 'en' ? 'en-GB' : language);

/** Names of the months that the United Nations write before those of Intl: readers in the Levant and Iraq know no others. From January on. */
const LEVANTINE_MONTHS = [
  'كانون الثاني',
  'شباط',
  'آذار',
  'نيسان',
  'أيار',
  'حزيران',
  'تموز',
  'آب',
  'أيلول',
  'تشرين الأول',
  'تشرين الثاني',
  'كانون الأول',
];

const dayFormatOf = onceALanguage(
  (language) => new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'long', timeZone: 'UTC' }),
);
const monthFormatOf = onceALanguage(
  (language) => new Intl.DateTimeFormat(localeOf(language), { month: 'long', timeZone: 'UTC' }),
);

/**
 * A calendar day in words.
 * @param day - `YYYY-MM-DD`.
 * @throws {RangeError} when it is not a calendar day.
 * @example dayInWords('en', '2024-03-15') // '15 March 2024'
 */
export function dayInWords(language: Language, day: string): string {
  const midnight = new Date(`${day}T00:00:00Z`);
  // V8 rolls 2026-02-30 over to 2 March instead of refusing it.
  if (Number.isNaN(midnight.getTime()) || !midnight.toISOString().startsWith(day)) {
    throw new RangeError(`An alert's date must be a calendar day such as 2026-03-15, not "${day}".`);
  }
  const words = dayFormatOf(language).format(midnight);
  if (language === 'ar') return words.replace(' ', ` ${LEVANTINE_MONTHS[midnight.getUTCMonth()]}/`);
  // French counts a month's first day and no other as an ordinal; CLDR's format does not.
  return language === 'fr' ? words.replace(/^1 /, '1er ') : words;
}

/** The name of a month by itself. @param month - January is 1. @example monthInWords('fr', 3) // 'mars' */
export function monthInWords(language: Language, month: number): string {
  const name = monthFormatOf(language).format(Date.UTC(2024, month - 1, 1));
  return language === 'ar' ? `${LEVANTINE_MONTHS[month - 1]}/${name}` : name;
}

/** Names of what a date is made of. @example datePartNamesIn('fr').of('month') // 'mois' */
export const datePartNamesIn = onceALanguage(
  (language) => new Intl.DisplayNames(localeOf(language), { type: 'dateTimeField' }),
);
