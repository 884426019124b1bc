import type { Language } from '../contract/languages.ts';
import type { Permission } from '../contract/team-acts.ts';
import { wordsIn } from './messages.ts';

/** What a member may do, as a list in a sentence. */
export function mayInWords(language: Language, permissions: readonly Permission[]): string {
  const t = wordsIn(language);
  const words = permissions.map((one) => t(`desk.short.${one}`));
  return words.length === 0 ? t('desk.short.none') : new Intl.ListFormat(language).format(words);
}
