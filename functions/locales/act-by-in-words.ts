import type { Language } from '../contract/languages.ts';
import { dayInWords, localeOf } from './day-in-words.ts';
import { message } from './messages.ts';

/** What Intl adds to the name of a zone that knows no summer time, and no speaker does. */
const STANDARD: Readonly<Record<Language, string>> = {
  en: 'Standard ',
  fr: 'normale ',
  es: 'estándar ',
  ar: ' الرسمي',
};

/**
 * Until when it helps to act, with the clock by which that day ends; empty without a day.
 * @param actByZone - IANA name.
 * @throws {RangeError} when it is not a calendar day.
 * @example actByInWords('en', { expiresOn: '2026-12-15', actByZone: 'Europe/Moscow' }) // 'Act by 15 December 2026, Moscow time'
 */
export function actByInWords(
  language: Language,
  { expiresOn, actByZone }: { readonly expiresOn?: string | undefined; readonly actByZone?: string | undefined },
): string {
  if (expiresOn === undefined) return '';
  const day = dayInWords(language, expiresOn);
  if (actByZone === undefined) return message(language, 'act.act-by', { day });
  return message(language, 'act.act-by-zone', { day, zone: zoneInWords(language, actByZone, expiresOn) });
}

function zoneInWords(language: Language, timeZone: string, day: string): string {
  if (timeZone === 'UTC') return timeZone;
  const format = new Intl.DateTimeFormat(localeOf(language), { timeZone, timeZoneName: 'longGeneric' });
  const parts = format.formatToParts(new Date(`${day}T12:00:00Z`));
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
  return name.replace(STANDARD[language], '').replace(/ Time$/, ' time');
}
