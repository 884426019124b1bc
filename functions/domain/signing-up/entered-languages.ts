import { LANGUAGES, type Language } from '../../contract/languages.ts';

/** What is wrong with a list of languages. */
export type LanguagesFault =
  | { readonly field: 'language-1'; readonly reason: 'no-language' }
  | { readonly field: 'language-1'; readonly reason: 'unknown-language'; readonly codes: readonly string[] };

export type LanguagesReading =
  | { readonly kind: 'languages'; readonly languages: readonly Language[] }
  | { readonly kind: 'refused'; readonly faults: readonly LanguagesFault[] };

/** Languages read, the best first, each once. What is left empty stands for no choice; one is needed. */
export function readLanguages(entered: readonly string[]): LanguagesReading {
  const codes = [...new Set(entered)].filter((code) => code !== '');
  const languages = codes.flatMap((code) => LANGUAGES.find((language) => language === code) ?? []);
  const unknown = codes.filter((code) => !LANGUAGES.some((language) => language === code));
  if (unknown.length > 0)
    return { kind: 'refused', faults: [{ field: 'language-1', reason: 'unknown-language', codes: unknown }] };
  if (languages.length > 0) return { kind: 'languages', languages };
  return { kind: 'refused', faults: [{ field: 'language-1', reason: 'no-language' }] };
}
