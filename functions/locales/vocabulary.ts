import { LANGUAGES, type Language } from '../contract/languages.ts';
import type english from './en/vocabulary.json';

/** What a language calls themes, by their slug, and the places that CLDR does not name well, by their code. */
export interface Vocabulary {
  readonly themes: Readonly<Record<keyof typeof english.themes, string>>;
  readonly places: Readonly<Partial<Record<string, string>>>;
}
export type ThemeSlug = keyof Vocabulary['themes'];

/** Each language's names of themes and places, from its folder. */
export const VOCABULARIES: Readonly<Record<Language, Vocabulary>> = Object.fromEntries(
  await Promise.all(
    LANGUAGES.map(async (language) => {
      const { default: names } = await import(`./${language}/vocabulary.json`, { with: { type: 'json' } });
      return [language, names];
    }),
  ),
);
