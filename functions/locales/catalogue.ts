import { LANGUAGES, type Language } from '../contract/languages.ts';
import type english from './en/words.json';

export type MessageKey = keyof typeof english;
/** A language's words: each key's message is in ICU MessageFormat. English is the complete set that others are held to, by a test. */
export type Catalogue = Readonly<Record<MessageKey, string>>;

/** Each language's words, from its folder: esbuild puts every folder into a bundle, so that a language is added without a line here. */
export const CATALOGUES: Readonly<Record<Language, Catalogue>> = Object.fromEntries(
  await Promise.all(
    LANGUAGES.map(async (language) => {
      const { default: words } = await import(`./${language}/words.json`, { with: { type: 'json' } });
      return [language, words];
    }),
  ),
);
