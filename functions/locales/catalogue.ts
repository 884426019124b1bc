import { readFileSync } from 'node:fs';
import type { Language } from '../contract/languages.ts';
import type english from './en/words.json';
import { onceALanguage } from './once-a-language.ts';

export type MessageKey = keyof typeof english;
/** A language's words: each key's message is in ICU MessageFormat. English is the complete set that others are held to, by a test. */
export type Catalogue = Readonly<Record<MessageKey, string>>;

/**
 * A language's words, read when they are first asked for: most invocations of a function speak one language, and as code all of them would be parsed at each cold
 * start. Bundling puts the files beside the code, in the same folders.
 */
export const catalogueOf = onceALanguage(
  (language: Language): Catalogue =>
    JSON.parse(readFileSync(new URL(`./${language}/words.json`, import.meta.url), 'utf8')),
);
