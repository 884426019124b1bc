import english from 'i18n-nationality/langs/en.json' with { type: 'json' };
import spanish from 'i18n-nationality/langs/es.json' with { type: 'json' };
import french from 'i18n-nationality/langs/fr.json' with { type: 'json' };
import { LANGUAGES } from '../../contract/languages.ts';
import { COUNTRY_CODES } from './countries.ts';
import aliases from './country-aliases.json' with { type: 'json' };
import { placeNamesIn } from './regions.ts';

/** How a phrase points at a country: by the state's name, by what its people and organs are called, or by a place or body in it. */
export type CountryPhraseKind = 'name' | 'demonym' | 'place';

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
  readonly places?: readonly string[];
}

const ALIASES: readonly Alias[] = aliases;
const codesWithAliases = new Set(ALIASES.map((alias) => alias.code));

const SHARED: readonly CountryPhrase[] = [
  { phrase: '(Congo|الكونغو)', kind: 'name', codes: ['CD', 'CG'] },
  { phrase: '(Congolese|congolais*|congoleñ*|كونغولي*)', kind: 'demonym', codes: ['CD', 'CG'] },
  { phrase: '(Korea|Corée|Corea|كوريا)', kind: 'name', codes: ['KP', 'KR'] },
  { phrase: '(Korean*|coréen*|corean*)', kind: 'demonym', codes: ['KP', 'KR'] },
  { phrase: '(=Dominican*|dominicain*|dominicano*|dominicana*)', kind: 'demonym', codes: ['DM', 'DO'] },
  { phrase: 'عمان', kind: 'place', codes: ['JO', 'OM'] },
  { phrase: '(Niger Delta|Niger State)', kind: 'place', codes: ['NG'] },
];

const SHARED_NAMES: ReadonlySet<string> = new Set(['Congo', 'Corea', 'Corée', 'Korea']);

// Everyday words, first names, surnames or towns elsewhere: as a bare word they say nothing about the state.
const TOO_COMMON: ReadonlySet<string> = new Set(
  'مالي بنين عمان شاد Réunion Reunión Granada Guadalupe Guadeloupe Martinique Martinica Jersey Guernsey San-Martín Saint-Martin'
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
  ...ALIASES.flatMap(phrasesOfAlias),
  ...COUNTRY_CODES.flatMap(phrasesOfNames),
  ...COUNTRY_CODES.filter((code) => !codesWithAliases.has(code)).flatMap(phrasesOfDemonyms),
  ...SHARED,
];

function phrasesOfAlias({ code, names = [], demonyms = [], places = [] }: Alias): CountryPhrase[] {
  const of = (kind: CountryPhraseKind) => (phrase: string) => ({ phrase, kind, codes: [code] });
  return [...names.map(of('name')), ...demonyms.map(of('demonym')), ...places.map(of('place'))];
}

function phrasesOfNames(code: string): CountryPhrase[] {
  if (COMMON_CODES.has(code)) return [];
  return LANGUAGES.map((language) => placeNamesIn(language).of(code) ?? '')
    .map((name) => name.replace(/\s*\(.*\)/, '').replaceAll('*', ''))
    .filter((name) => name !== '' && !TOO_COMMON.has(name) && !SHARED_NAMES.has(name))
    .map((phrase) => ({ phrase, kind: 'name', codes: [code] }));
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
