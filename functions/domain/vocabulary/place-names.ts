import type { Language } from '../appeal/appeal.ts';

type NameIn = Readonly<Record<Language, string>>;

/** Names of states where those of CLDR are brackets, hyphens or a stand upon the place. Keys are ISO 3166-1 alpha-2. */
export const COUNTRY_NAME_OVERRIDES: Readonly<Record<string, NameIn>> = {
  CD: { en: 'DR Congo', fr: 'RD Congo', es: 'RD Congo', ar: 'جمهورية الكونغو الديمقراطية' },
  CG: { en: 'Congo (Brazzaville)', fr: 'Congo (Brazzaville)', es: 'Congo (Brazzaville)', ar: 'الكونغو (برازافيل)' },
  CI: { en: 'Côte d’Ivoire', fr: 'Côte d’Ivoire', es: 'Costa de Marfil', ar: 'كوت ديفوار' },
  HK: { en: 'Hong Kong', fr: 'Hong Kong', es: 'Hong Kong', ar: 'هونغ كونغ' },
  MM: { en: 'Myanmar', fr: 'Myanmar', es: 'Myanmar', ar: 'ميانمار' },
  MO: { en: 'Macao', fr: 'Macao', es: 'Macao', ar: 'ماكاو' },
  PS: { en: 'Palestine', fr: 'Palestine', es: 'Palestina', ar: 'فلسطين' },
  TR: { en: 'Türkiye', fr: 'Turquie', es: 'Turquía', ar: 'تركيا' },
};

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
