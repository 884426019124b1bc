import type { Language } from '../../../contract/languages.ts';
import { message } from '../../../locales/messages.ts';
import { zoneName } from '../../time/time.ts';
import type { Cadence } from './cadence.ts';

const HOUR_MS = 3_600_000;
/** A Monday. */
const FIRST_OF_2024_MS = Date.UTC(2024, 0, 1);

/** An hour of the day on a clock. @example hourWords(8, 'en') // 08:00, and in French: 8 h */
export function hourWords(hour: number, language: Language): string {
  if (language === 'fr') return `${hour}\u00a0h`;
  const format = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(language, format).format(hour * HOUR_MS);
}

/** A day of the week. @param weekday - ISO: Monday is 1. */
export function weekdayWords(weekday: number, language: Language): string {
  const format = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  return format.format(FIRST_OF_2024_MS + (weekday - 1) * 24 * HOUR_MS);
}

/**
 * When mail comes, as a sentence that stands alone.
 * @example 'One e‑mail a day at most, at 08:00 (time zone: Germany · Berlin), with everything new. Urgent appeals come at once.'
 */
export function describeCadence(cadence: Cadence, language: Language): string {
  if (cadence.frequency === 'immediate') return message(language, 'cadence.immediate');
  const { hour, weekday, timeZone } = cadence.digestTime;
  const when = { time: hourWords(hour, language), zone: zoneName(timeZone, language) };
  return cadence.frequency === 'daily'
    ? message(language, 'cadence.daily', when)
    : message(language, 'cadence.weekly', { ...when, weekday: weekdayWords(weekday, language) });
}
