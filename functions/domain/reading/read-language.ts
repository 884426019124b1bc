import type { Language } from '../../contract/languages.ts';

/** Languages whose words the reader knows: their dates, kinds and everyday words. */
export const READ_LANGUAGES = ['en', 'fr', 'es', 'ar'] as const satisfies readonly Language[];
export type ReadLanguage = (typeof READ_LANGUAGES)[number];

/** The language whose words a page is searched for: its own, or English where the reader knows none of its own. */
export const readLanguageOf = (language: Language): ReadLanguage =>
  READ_LANGUAGES.find((known) => known === language) ?? 'en';
