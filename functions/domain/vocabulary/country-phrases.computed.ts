import english from 'i18n-nationality/langs/en.json' with { type: 'json' };
import spanish from 'i18n-nationality/langs/es.json' with { type: 'json' };
import french from 'i18n-nationality/langs/fr.json' with { type: 'json' };
import { LANGUAGES } from '../../contract/languages.ts';
import { COUNTRY_CODES } from './countries.ts';
import aliases from './country-aliases.json' with { type: 'json' };
import places from './country-places.json' with { type: 'json' };
import { placeNamesIn } from './regions.ts';

/**
 * How a phrase points at a country: by the state's name, by what its people and organs are called, by a place or body in it, or by the name of a state
 * that it was, or was part of. `none`: a name within it points at no country here ("Lake Chad").
 */
export type CountryPhraseKind = 'name' | 'demonym' | 'place' | 'former' | 'none';

/** A phrase (in the notation of the phrase book) with the countries that it may mean; more than one where it says too little. */
export interface CountryPhrase {
  readonly phrase: string;
  readonly kind: CountryPhraseKind;
  readonly codes: readonly string[];
}

interface Alias {
  readonly code: string;
  readonly names?: readonly string[];
  readonly demonyms?: readonly string[];
}

/** What else people call a country: `names`, of which those with a leading `=` count in capitals only. */
export const COUNTRY_ALIASES: readonly Alias[] = aliases;
const codesWithDemonyms = new Set(
  COUNTRY_ALIASES.flatMap(({ code, demonyms = [] }) => (demonyms.length > 0 ? [code] : [])),
);

const SHARED: readonly CountryPhrase[] = [
  { phrase: '(Congo|الكونغو)', kind: 'name', codes: ['CD', 'CG'] },
  { phrase: '(Congolese|congolais*|congoleñ*|كونغولي*)', kind: 'demonym', codes: ['CD', 'CG'] },
  { phrase: '(Korea|Corée|Corea|كوريا)', kind: 'name', codes: ['KP', 'KR'] },
  { phrase: '(Korean*|coréen*|corean*)', kind: 'demonym', codes: ['KP', 'KR'] },
  { phrase: '(=Dominican*|dominicain*|dominicano*|dominicana*)', kind: 'demonym', codes: ['DM', 'DO'] },
  { phrase: 'عمان', kind: 'place', codes: ['JO', 'OM'] },
  // With its vowel signs the word is one of the two.
  { phrase: '=عمّان', kind: 'place', codes: ['JO'] },
  { phrase: '=عُمان', kind: 'name', codes: ['OM'] },
  // Who looks for Russia looks for no other state: this name is for texts alone.
  { phrase: 'روسيا البيضاء', kind: 'name', codes: ['BY'] },
  { phrase: '(Niger Delta|Niger State)', kind: 'place', codes: ['NG'] },
  { phrase: '(Mapuche*|مابوتشي)', kind: 'demonym', codes: ['AR', 'CL'] },
  { phrase: '(Kashmir*|Cachemir*|كشمير)', kind: 'place', codes: ['IN', 'PK'] },
  // "مالي" is also "financial", "بنين" also "sons": only what is around them makes them a state.
  { phrase: '(في|دولة|حكومة|سلطات|شمال|وسط|رئيس|جيش) مالي', kind: 'name', codes: ['ML'] },
  { phrase: '(في|دولة|حكومة|سلطات|شمال|رئيس) بنين', kind: 'name', codes: ['BJ'] },
];

/** States that are no more, with what they became. */
const FORMER: readonly CountryPhrase[] = [
  { phrase: '(=Zaire|Zaïre|زائير)', kind: 'former', codes: ['CD'] },
  {
    phrase: '(=USSR|=URSS|Soviet Union|Union soviétique|Unión Soviética|الاتحاد السوفيتي)',
    kind: 'former',
    codes: ['RU'],
  },
  {
    phrase: '(=Yugoslavia|=YUGOSLAVIA|Federal Republic of Yugoslavia|Yougoslavie|يوغوسلافيا)',
    kind: 'former',
    codes: ['ME', 'RS'],
  },
  { phrase: '(Serbia and Montenegro|Serbie et Monténégro|Serbia y Montenegro)', kind: 'former', codes: ['ME', 'RS'] },
  { phrase: '(Czechoslovakia|Tchécoslovaquie|Checoslovaquia)', kind: 'former', codes: ['CZ', 'SK'] },
  {
    phrase: '(German Democratic Republic|East Germany|West Germany|Allemagne de l’Est)',
    kind: 'former',
    codes: ['DE'],
  },
  { phrase: '(Upper Volta|Haute Volta|Alto Volta)', kind: 'former', codes: ['BF'] },
  { phrase: '(=Rhodesia|=Rhodésie)', kind: 'former', codes: ['ZW'] },
  { phrase: '(=Ceylon|=Ceylan|=Ceilán)', kind: 'former', codes: ['LK'] },
  { phrase: '(=Dahomey)', kind: 'former', codes: ['BJ'] },
];

/** Names of states within other names. */
const WITHIN_OTHERS: readonly CountryPhrase[] = [
  '(Lake|lac|Lago) (Chad|Tchad|Malawi|Titicaca)',
  'بحيره تشاد',
  '(Gulf|golfe|Golfo) (of|de|du) (Mexico|Mexique|México|Guinea|Guinée|Oman|Omán)',
  'خليج (عمان|المكسيك|غينيا)',
  '(Sea|mer|Mar) (of|du|del) (Japan|Japon|Japón)',
  '(South|East) China (Sea|Morning Post)',
  '(mer|Mar) (de|de la|del)? (Chine|China) (méridionale|meridional)?',
  '(Indian Ocean|océan Indien|Océano Índico|المحيط الهندي)',
  '(Times of India|Voice of America|Air France|France (24|Télévisions|Info|Inter|Culture|Presse)|Agence France Presse|Radio France Internationale|Radio France|Deutsche Welle|Radio Free (Europe|Asia)|New York Times|Washington Post)',
  '(New England|New Jersey Transit|Little India|West Indies|West Indian*)',
  '(Turkey|Turquía|Turkish) (delight|dinner)',
  '(Georgia (Tech|O’Keeffe)|Jordan River|rivière Jourdain|نهر الاردن|نهر النيجر|Niger River|fleuve Niger|río Níger)',
  'Holland (Park|House)',
  '(Court of Justice|Cour de justice|Tribunal de Justicia) (in|of|à|au|du|de|en) (Luxembourg|Luxemburgo)',
  '(European Court|Court of Human Rights|Cour européenne) (of Human Rights|des droits de l’homme)? (in|à|en) (Strasbourg|Estrasburgo)',
  '(Panama|Pandora) Papers',
  '(Papeles de|papiers de) Panamá',
  '(Canal|canal) (de|of|du) (Panamá|Panama|Suez)',
  '(guinea|Guinea) (pig*|fowl|worm)',
].map((phrase) => ({ phrase, kind: 'none', codes: [] }));

const SHARED_NAMES: ReadonlySet<string> = new Set(['Congo', 'Corea', 'Corée', 'Korea']);

// Everyday words, first names, surnames or towns elsewhere: as a bare word they say nothing about the state.
const TOO_COMMON: ReadonlySet<string> = new Set(
  'مالي بنين عمان عُمان شاد Réunion Reunión Granada Guadalupe Guadeloupe Martinique Martinica Jersey Guernsey San-Martín Saint-Martin'
    .split(' ')
    .map((name) => name.replace('-', ' ')),
);
const COMMON_CODES: ReadonlySet<string> = new Set(['MF', 'BL', 'SX', 'RE', 'CX', 'NF', 'PM']);

// The package names some territories' people after another state, or by a whole phrase.
const NO_DEMONYM_OF_ITS_OWN: ReadonlySet<string> = new Set([
  'BV',
  'CX',
  'GF',
  'GS',
  'HM',
  'IO',
  'PF',
  'RE',
  'TF',
  'UM',
  'VG',
  'VI',
  'WF',
]);

/** Every phrase that may point at a country, from CLDR's names, i18n-nationality's demonyms and the aliases of our own. */
export const COUNTRY_PHRASES: readonly CountryPhrase[] = [
  ...COUNTRY_ALIASES.flatMap(phrasesOfAlias),
  ...Object.entries(places).flatMap(([code, phrases]) =>
    phrases.map((phrase): CountryPhrase => ({ phrase, kind: 'place', codes: [code] })),
  ),
  ...COUNTRY_CODES.flatMap(phrasesOfNames),
  ...COUNTRY_CODES.filter((code) => !codesWithDemonyms.has(code)).flatMap(phrasesOfDemonyms),
  ...SHARED,
  ...FORMER,
  ...WITHIN_OTHERS,
];

function phrasesOfAlias({ code, names = [], demonyms = [] }: Alias): CountryPhrase[] {
  const of = (kind: CountryPhraseKind) => (phrase: string) => ({ phrase, kind, codes: [code] });
  return [...names.map(of('name')), ...demonyms.map(of('demonym'))];
}

function phrasesOfNames(code: string): CountryPhrase[] {
  if (COMMON_CODES.has(code)) return [];
  return LANGUAGES.map((language) => placeNamesIn(language).of(code) ?? '')
    .map((name) => name.replace(/\s*\(.*\)/, '').replaceAll('*', ''))
    .filter((name) => name !== '' && !TOO_COMMON.has(name) && !SHARED_NAMES.has(name))
    .map((name) => ({ phrase: asWritten(name), kind: 'name', codes: [code] }));
}

/** CLDR writes "St. Lucia" and "Antigua & Barbuda"; texts write them out. */
function asWritten(name: string): string {
  return name.replace(/^St\. /, '(St|Saint) ').replaceAll(' & ', ' (and)? ');
}

function phrasesOfDemonyms(code: string): CountryPhrase[] {
  if (NO_DEMONYM_OF_ITS_OWN.has(code)) return [];
  const name = placeNamesIn('en').of(code);
  return [english, french, spanish].flatMap(({ locale, nationalities }) => {
    const demonym = (nationalities as Readonly<Record<string, string>>)[code]; // the JSON's own type lists its keys one by one
    if (!demonym || demonym === name || /[(,]/.test(demonym)) return [];
    return [{ phrase: `${stemOf(demonym, locale)}*`, kind: 'demonym' as const, codes: [code] }];
  });
}

function stemOf(demonym: string, locale: string): string {
  return locale === 'es' ? demonym.replace(/[oa]$/, '') : demonym;
}
