import type { Language } from '../contract/languages.ts';
import { localeOf } from './day-in-words.ts';

/**
 * What a language is called in the language of a page.
 * @param code - ISO 639, with or without a country.
 * @example languageName('fr', 'ar') // 'arabe'
 */
export const languageName = (language: Language, code: string): string =>
  new Intl.DisplayNames(localeOf(language), { type: 'language' }).of(code) ?? code;
