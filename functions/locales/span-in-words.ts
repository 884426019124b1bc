import type { Language } from '../contract/languages.ts';
import { localeOf } from './day-in-words.ts';

const MINUTE_SECONDS = 60;

/** What Arabic makes of two: `Intl` gives it as a subject, and behind a preposition it ends otherwise. */
const [TWO, TWO_AFTER] = [/تان$/, 'تين'];

/** A short span of time in words, as it stands behind “after”: whole minutes where it is as many. @example spanInWords('en', 1800) // '30 minutes' */
export function spanInWords(language: Language, seconds: number): string {
  const isMinutes = seconds >= MINUTE_SECONDS && seconds % MINUTE_SECONDS === 0;
  const [unit, count] = isMinutes ? ['minute', seconds / MINUTE_SECONDS] : ['second', seconds];
  const format = new Intl.NumberFormat(`${localeOf(language)}-u-nu-latn`, { style: 'unit', unitDisplay: 'long', unit });
  return language === 'ar' ? format.format(count).replace(TWO, TWO_AFTER) : format.format(count);
}
