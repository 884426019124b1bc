import type { Language } from '../contract/languages.ts';
import { localeOf } from './day-in-words.ts';
import { message } from './messages.ts';

/**
 * Says that something is in other languages only, to stand beside its name on a page or in a mail; empty where it is in that language too.
 * @param editions - the languages in which it is.
 * @example onlyIn(['en'], 'fr') // ['uniquement en anglais']
 */
export function onlyIn(editions: readonly Language[], language: Language): string[] {
  if (editions.length === 0 || editions.includes(language)) return [];
  const names = new Intl.DisplayNames(localeOf(language), { type: 'language' });
  const languages = new Intl.ListFormat(localeOf(language), { type: 'conjunction' }).format(
    editions.map((one) => names.of(one) ?? one),
  );
  return [message(language, 'appeal.only-in', { languages })];
}
