import { LANGUAGES, type Language } from '../appeal/appeal.ts';

/** What is wrong with a list of languages. */
export interface LanguagesFault {
  readonly field: 'language-1';
  readonly reason: 'no-language';
}

export type LanguagesReading =
  | { readonly kind: 'languages'; readonly languages: readonly Language[] }
  | { readonly kind: 'refused'; readonly faults: readonly LanguagesFault[] };

/** Languages read, the best first, each once. What is left empty, or is none of ours, stands for no choice; one is needed. */
export function readLanguages(entered: readonly string[]): LanguagesReading {
  const known = entered.flatMap((code) => LANGUAGES.find((language) => language === code) ?? []);
  const languages = [...new Set(known)];
  if (languages.length > 0) return { kind: 'languages', languages };
  return { kind: 'refused', faults: [{ field: 'language-1', reason: 'no-language' }] };
}
