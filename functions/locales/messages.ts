import { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from '../contract/languages.ts';
import { catalogueOf, type MessageKey } from './catalogue.ts';

export type { MessageKey } from './catalogue.ts';
export type MessageValues = Readonly<Record<string, string | number>>;

// Parsing a message costs thirty times as much as formatting it.
const formatters = new Map<string, IntlMessageFormat>();

/**
 * The message of `key` in `language`, as plain text: escape it where it becomes markup.
 * @throws {Error} when a value that the message names is missing.
 */
export function message(language: Language, key: MessageKey, values: MessageValues = {}): string {
  const cacheKey = `${language}/${key}`;
  let formatter = formatters.get(cacheKey);
  if (!formatter) {
    formatter = new IntlMessageFormat(catalogueOf(language)[key], language, undefined, { ignoreTag: true });
    formatters.set(cacheKey, formatter);
  }
  return String(formatter.format({ ...values }));
}

/** Messages of one language, by their keys. */
export type Words = (key: MessageKey, values?: MessageValues) => string;
export const wordsIn =
  (language: Language): Words =>
  (key, values) =>
    message(language, key, values);
