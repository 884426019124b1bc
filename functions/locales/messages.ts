import { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from '../domain/appeal/appeal.ts';
import { en } from './en.ts';

/** A language's words: each key's message is in ICU MessageFormat. English is the complete set that others are held to. */
export type Catalogue = Readonly<Record<keyof typeof en, string>>;
export type MessageKey = keyof typeof en;
export type MessageValues = Readonly<Record<string, string | number>>;

const CATALOGUES: Partial<Record<Language, Catalogue>> = { en };

// Parsing a message costs thirty times as much as formatting it.
const formatters = new Map<string, IntlMessageFormat>();

/**
 * The message of `key` in `language` (English where there is no catalogue), as plain text: escape it where it becomes markup.
 * @throws {Error} when a value that the message names is missing.
 */
export function message(language: Language, key: MessageKey, values: MessageValues = {}): string {
  const catalogue = CATALOGUES[language];
  const formatLanguage = catalogue ? language : 'en';
  const cacheKey = `${formatLanguage}/${key}`;
  let formatter = formatters.get(cacheKey);
  if (!formatter) {
    formatter = new IntlMessageFormat((catalogue ?? en)[key], formatLanguage, undefined, { ignoreTag: true });
    formatters.set(cacheKey, formatter);
  }
  return String(formatter.format({ ...values }));
}

/** Languages that have a catalogue: what pages and mails can be shown in. */
export const SHOWN_LANGUAGES = Object.keys(CATALOGUES) as readonly Language[]; // Object.keys widens to string
