import type { Language } from '../contract/languages.ts';
import { zoneName } from '../domain/time/time.ts';
import { dayInWords } from './day-in-words.ts';

/** A moment by the clock of a place, as words and pages name it. @param local - such as `2026-12-01T09:00`. */
export function clockOf(language: Language, { local, zone }: { readonly local: string; readonly zone: string }) {
  const [day = '', time = ''] = local.split('T');
  return { day: dayInWords(language, day), time, zone: zoneName(zone, language) };
}
