import type { Language } from '../../contract/languages.ts';

type NameIn = Readonly<Record<Language, string>>;

/** Names of states where those of CLDR are brackets, hyphens or a stand upon the place. Keys are ISO 3166-1 alpha-2. */
export const COUNTRY_NAME_OVERRIDES: Readonly<Record<string, NameIn>> = {
  CD: { en: 'DR Congo', fr: 'RD Congo', es: 'RD Congo', ar: 'جمهورية الكونغو الديمقراطية' },
  CC: { en: 'Cocos Islands', fr: 'Îles Cocos', es: 'Islas Cocos', ar: 'جزر كوكوس' },
  CG: { en: 'Congo-Brazzaville', fr: 'Congo-Brazzaville', es: 'Congo-Brazzaville', ar: 'الكونغو برازافيل' },
  CI: { en: 'Côte d’Ivoire', fr: 'Côte d’Ivoire', es: 'Costa de Marfil', ar: 'كوت ديفوار' },
  HK: { en: 'Hong Kong', fr: 'Hong Kong', es: 'Hong Kong', ar: 'هونغ كونغ' },
  MM: { en: 'Myanmar', fr: 'Myanmar', es: 'Myanmar', ar: 'ميانمار' },
  MO: { en: 'Macao', fr: 'Macao', es: 'Macao', ar: 'ماكاو' },
  PS: { en: 'Palestine', fr: 'Palestine', es: 'Palestina', ar: 'فلسطين' },
  SX: { en: 'Sint Maarten', fr: 'Sint Maarten', es: 'Sint Maarten', ar: 'سانت مارتن' },
  TR: { en: 'Türkiye', fr: 'Turquie', es: 'Turquía', ar: 'تركيا' },
};

// Of countries, then of regions.
const ENGLISH_NAMES_WITH_ARTICLE: ReadonlySet<string> = new Set(
  'AE AX BQ BS CC CF CK DO FK FO GB GM IM IO KM KY MH MP MV NL PH PN SB SC TC US VG VI 019 029 057'.split(' '),
);

/**
 * A place's name as it stands within a sentence: English says "in the Netherlands". Other languages put places after a colon or in brackets.
 * @param code - ISO 3166-1 alpha-2 or UN M49.
 */
export const placeInSentence = (code: string, name: string, language: Language): string =>
  language === 'en' && ENGLISH_NAMES_WITH_ARTICLE.has(code) ? `the ${name}` : name;

/** Names of regions where CLDR's leave out a part of what the code covers. Keys are UN M49. */
export const REGION_NAME_OVERRIDES: Readonly<Record<string, NameIn>> = {
  '053': {
    en: 'Australia and New Zealand',
    fr: 'Australie et Nouvelle-Zélande',
    es: 'Australia y Nueva Zelanda',
    ar: 'أستراليا ونيوزيلندا',
  },
  '419': {
    en: 'Latin America and the Caribbean',
    fr: 'Amérique latine et Caraïbes',
    es: 'América Latina y el Caribe',
    ar: 'أمريكا اللاتينية والكاريبي',
  },
};
