import { PARTS } from '../contract/appeal-parts.ts';
import type { Language } from '../contract/languages.ts';
import type { CorrectedPart } from '../domain/appeal/appeal.ts';
import { localeOf } from './day-in-words.ts';
import { message } from './messages.ts';

/** What a correction put right, in one sentence; empty where that is not known. */
export function correctedInWords(language: Language, parts: readonly CorrectedPart[] = []): string {
  if (parts.length === 0) return '';
  const names = parts.map((part) =>
    message(language, part === 'title' || part === 'body' ? `part.${part}` : PARTS[part].called),
  );
  return message(language, 'appeal.corrected-parts', {
    parts: new Intl.ListFormat(localeOf(language), { type: 'conjunction' }).format(names),
  });
}
