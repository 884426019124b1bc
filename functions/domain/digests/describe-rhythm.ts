import { message } from '../../locales/messages.ts';
import type { Language } from '../appeal/appeal.ts';
import { zoneWords } from '../time/time-zones.ts';
import type { Rhythm } from './rhythm.ts';

const HOUR_MS = 3_600_000;
/** A Monday. */
const FIRST_OF_2024_MS = Date.UTC(2024, 0, 1);

/** An hour of the day on a clock. @example hourWords(8, 'en') // 08:00 */
export function hourWords(hour: number, language: Language): string {
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
 * @example 'At most one e-mail a day, at 08:00 (time zone: Europe/Berlin), with all that is new. Urgent appeals come at once.'
 */
export function describeRhythm(rhythm: Rhythm, language: Language): string {
  if (rhythm.cadence === 'immediate') return message(language, 'rhythm.immediate');
  const { hour, weekday, timeZone } = rhythm.digestTime;
  const when = { time: hourWords(hour, language), zone: zoneWords(timeZone) };
  return rhythm.cadence === 'daily'
    ? message(language, 'rhythm.daily', when)
    : message(language, 'rhythm.weekly', { ...when, weekday: weekdayWords(weekday, language) });
}
