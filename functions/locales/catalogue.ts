import { readFileSync } from 'node:fs';
import type { Language } from '../contract/languages.ts';
import type english from './en/words.json';
import { onceALanguage } from './once-a-language.ts';

export type MessageKey = keyof typeof english;
/** A language's words: each key's message is in ICU MessageFormat. English is the complete set that others are held to, by a test. */
export type Catalogue = Readonly<Record<MessageKey, string>>;

/**
 * A language's words. A function reads the file when a page or mail first needs that language: as code, it would parse all languages at each cold start. The
 * bundler copies the files into the folder of each bundle that reads them.
 */
export const catalogueOf = onceALanguage(
  (language: Language): Catalogue =>
    JSON.parse(readFileSync(new URL(`./${language}/words.json`, import.meta.url), 'utf8')),
);
