import type { Language } from '../../functions/domain/appeal/appeal.ts';
import { message } from '../../functions/locales/messages.ts';
import { cleanLine } from '../clean-text.ts';

const COUNTRIES_SHOWN = 4;

// Of the English date orders, "15 March 2024" is the one that nobody misreads.
const localeOf = (language: Language): string => (language === 'en' ? 'en-GB' : language);

/**
 * The countries as one phrase, after the fourth as a count; empty when there is none.
 * @example placeLine('en', ['Belarus', 'Russia']) // 'Belarus and Russia'
 */
export function placeLine(language: Language, countryNames: readonly string[]): string {
  const names = countryNames.map(cleanLine);
  // Counting one country away would take as much room as naming it.
  const shown = names.length <= COUNTRIES_SHOWN + 1 ? names : names.slice(0, COUNTRIES_SHOWN);
  const hiddenCount = names.length - shown.length;
  const rest = hiddenCount > 0 ? [message(language, 'mail.alert.more-countries', { count: hiddenCount })] : [];
  return new Intl.ListFormat(localeOf(language), { type: 'conjunction' }).format([...shown, ...rest]);
}

/**
 * A calendar day in words.
 * @param day - `YYYY-MM-DD`.
 * @throws {RangeError} when it is not a calendar day.
 * @example dateLine('en', '2024-03-15') // '15 March 2024'
 */
export function dateLine(language: Language, day: string): string {
  const midnight = new Date(`${day}T00:00:00Z`);
  // V8 rolls 2026-02-30 over to 2 March instead of refusing it.
  if (Number.isNaN(midnight.getTime()) || !midnight.toISOString().startsWith(day)) {
    throw new RangeError(`An alert's date must be a calendar day such as 2026-03-15, not "${day}".`);
  }
  return new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'long', timeZone: 'UTC' }).format(midnight);
}
