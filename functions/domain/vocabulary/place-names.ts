import type { Language } from '../../contract/languages.ts';

// Of countries, then of regions.
const ENGLISH_NAMES_WITH_ARTICLE: ReadonlySet<string> = new Set(
  'AE AX BQ BS CC CF CK DO FK FO GB GM IM IO KM KY MH MP MV NL PH PN SB SC TC US VG VI 019 029 057 145'.split(' '),
);

/**
 * A place's name as it stands within a sentence: English says "in the Netherlands". Other languages put places after a colon or in brackets.
 * @param code - ISO 3166-1 alpha-2 or UN M49.
 */
export const placeInSentence = (code: string, name: string, language: Language): string =>
  language === 'en' && ENGLISH_NAMES_WITH_ARTICLE.has(code) ? `the ${name}` : name;
