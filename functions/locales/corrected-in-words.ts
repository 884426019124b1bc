import { PARTS } from '../contract/appeal-parts.ts';
import type { Language } from '../contract/languages.ts';
import type { CorrectedPart } from '../domain/appeal/appeal.ts';
import { localeOf } from './day-in-words.ts';
import { message } from './messages.ts';

/** What a correction put right in an edition, in one sentence; empty of what is no correction, or says it itself. */
export function correctedInWords(language: Language, parts?: readonly CorrectedPart[]): string {
  if (!parts) return '';
  if (parts.length === 0) return message(language, 'appeal.corrected-elsewhere');
  const names = parts.map((part) =>
    message(language, part === 'title' || part === 'body' ? `part.${part}` : PARTS[part].called),
  );
  return message(language, 'appeal.corrected-parts', {
    parts: new Intl.ListFormat(localeOf(language), { type: 'conjunction' }).format(names),
  });
}
