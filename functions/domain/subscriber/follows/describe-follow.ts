import type { Language } from '../../../contract/languages.ts';
import { localeOf } from '../../../locales/day-in-words.ts';
import { message } from '../../../locales/messages.ts';
import { countryName, placeInSentence, regionName, themeLabel } from '../../vocabulary/vocabulary.ts';
import { type CaseNames, NO_CASES, titleIn } from './case-name.ts';
import type { Follow } from './follow.ts';

const orList = (language: Language, names: readonly string[]) =>
  new Intl.ListFormat(localeOf(language), { type: 'disjunction' }).format(names);

/** As many as are read at one glance stay as they were chosen: more of them are looked through for one. */
const READ_AT_A_GLANCE = 3;

function inOrder<Named extends { readonly name: string }>(named: readonly Named[], language: Language): Named[] {
  return named.length <= READ_AT_A_GLANCE ? [...named] : byName(named, language);
}

const byName = <Named extends { readonly name: string }>(named: readonly Named[], language: Language): Named[] =>
  named.toSorted((a, b) => a.name.localeCompare(b.name, localeOf(language)));

/** A label in the middle of a sentence: `Torture` becomes `torture`, `LGBTI people` stays. */
function insideSentence(label: string): string {
  const second = label.charAt(1);
  return second !== second.toLowerCase() ? label : label.charAt(0).toLowerCase() + label.slice(1);
}

/**
 * A follow as the words that come after "you follow".
 * @param cases - how cases may be named; one that is not among them is "a case you chose".
 * @example describeFollow(follow, 'en') // torture and ill-treatment in Russia or Belarus
 */
export function describeFollow(follow: Follow, language: Language, cases: CaseNames = NO_CASES): string {
  if (follow.kind === 'everything') return message(language, 'follow.everything');
  if (follow.kind === 'case') return describeCase(follow.appealId, language, cases);
  const names = inOrder(placesOf(follow, language), language).map(({ code, name }) =>
    placeInSentence(code, name, language),
  );
  const places = orList(language, names);
  const themes = orList(
    language,
    inOrder(themesOf(follow, language), language).map(({ name }) => insideSentence(name)),
  );
  if (names.length === 0) return message(language, 'follow.themes', { themes });
  if (follow.themes.length === 0) return message(language, 'follow.places', { places });
  return message(language, 'follow.themes-in-places', { themes, places });
}

/**
 * The names of a follow that holds more of them than are read at a glance, for lists: each in the order of the alphabet. Undefined for a follow that a
 * sentence says as well.
 */
export function listsOfFollow(
  follow: Follow,
  language: Language,
): { readonly places: readonly string[]; readonly themes: readonly string[] } | undefined {
  if (follow.kind !== 'narrow') return undefined;
  const [places, themes] = [placesOf(follow, language), themesOf(follow, language)];
  if (Math.max(places.length, themes.length) <= READ_AT_A_GLANCE) return undefined;
  const names = (named: readonly { readonly name: string }[]) => byName(named, language).map(({ name }) => name);
  return { places: names(places), themes: names(themes) };
}

type NarrowFollow = Extract<Follow, { readonly kind: 'narrow' }>;

const placesOf = ({ countries, regions }: NarrowFollow, language: Language) => [
  ...countries.map((code) => ({ code, name: countryName(code, language) })),
  ...regions.map((code) => ({ code, name: regionName(code, language) })),
];

const themesOf = ({ themes }: NarrowFollow, language: Language) =>
  themes.map((slug) => ({ name: themeLabel(slug, language) }));

function describeCase(appealId: string, language: Language, cases: CaseNames): string {
  const name = cases.get(appealId);
  if (name === undefined) return message(language, 'follow.case-unnamed');
  const title = titleIn(name, language);
  return name.reference === undefined
    ? message(language, 'follow.case', { title })
    : message(language, 'follow.case-with-reference', { title, reference: name.reference });
}
