import type { Language } from '../../../../contract/languages.ts';
import { COUNTRY_CODES, countryName, THEME_SLUGS, themeLabel } from '../../../../domain/vocabulary/vocabulary.ts';
import { onceALanguage } from '../../../../locales/once-a-language.ts';
import type { Option } from '../fields/select.ts';

const sorted = (codes: readonly string[], label: (code: string) => string, language: Language): readonly Option[] => {
  const { compare } = new Intl.Collator(language);
  return codes
    .map((value) => ({ value, label: label(value) }))
    .toSorted((one, other) => compare(one.label, other.label));
};

/** All countries and all themes of the vocabulary, by the names that a member looks for. */
export const countryOptions = onceALanguage((language) =>
  sorted(COUNTRY_CODES, (code) => countryName(code, language), language),
);
export const themeOptions = onceALanguage((language) =>
  sorted(THEME_SLUGS, (slug) => themeLabel(slug, language), language),
);
