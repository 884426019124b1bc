import type { Language } from '../../functions/contract/languages.ts';
import { localeOf } from '../../functions/locales/day-in-words.ts';
import { message } from '../../functions/locales/messages.ts';
import { cleanLine } from '../clean-text.ts';

const COUNTRIES_SHOWN = 4;

/**
 * The countries as one phrase, after the fourth as a count; empty when there is none.
 * @example placeLine('en', ['Belarus', 'Russia']) // 'Belarus and Russia'
 */
export function placeLine(language: Language, countryNames: readonly string[]): string {
  const names = countryNames.map(cleanLine);
  // Counting one country away would take as much room as naming it.
  const shown = names.length <= COUNTRIES_SHOWN + 1 ? names : names.slice(0, COUNTRIES_SHOWN);
  const hiddenCount = names.length - shown.length;
  const rest = hiddenCount > 0 ? [message(language, 'mail.alert.more-countries', { count: hiddenCount })] : [];
  return new Intl.ListFormat(localeOf(language), { type: 'conjunction' }).format([...shown, ...rest]);
}
