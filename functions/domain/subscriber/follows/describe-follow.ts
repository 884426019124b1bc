import type { Language } from '../../../contract/languages.ts';
import { localeOf } from '../../../locales/day-in-words.ts';
import { message } from '../../../locales/messages.ts';
import { countryName, regionName } from '../../vocabulary/countries.ts';
import { placeInSentence } from '../../vocabulary/place-names.ts';
import { themeLabel } from '../../vocabulary/themes.ts';
import { type CaseNames, NO_CASES, titleIn } from './case-name.ts';
import type { Follow } from './follow.ts';

const orList = (language: Language, names: readonly string[]) =>
  new Intl.ListFormat(localeOf(language), { type: 'disjunction' }).format(names);

/** As many as are read at one glance stay as they were chosen: more of them are looked through for one. */
const READ_AT_A_GLANCE = 3;

function inOrder<Named extends { readonly name: string }>(named: readonly Named[], language: Language): Named[] {
  if (named.length <= READ_AT_A_GLANCE) return [...named];
  return named.toSorted((a, b) => a.name.localeCompare(b.name, localeOf(language)));
}

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
  const chosen = [
    ...follow.countries.map((code) => ({ code, name: countryName(code, language) })),
    ...follow.regions.map((code) => ({ code, name: regionName(code, language) })),
  ];
  const names = inOrder(chosen, language).map(({ code, name }) => placeInSentence(code, name, language));
  const places = orList(language, names);
  const themes = orList(
    language,
    inOrder(
      follow.themes.map((slug) => ({ name: themeLabel(slug, language) })),
      language,
    ).map(({ name }) => insideSentence(name)),
  );
  if (names.length === 0) return message(language, 'follow.themes', { themes });
  if (follow.themes.length === 0) return message(language, 'follow.places', { places });
  return message(language, 'follow.themes-in-places', { themes, places });
}

function describeCase(appealId: string, language: Language, cases: CaseNames): string {
  const name = cases.get(appealId);
  if (name === undefined) return message(language, 'follow.case-unnamed');
  const title = titleIn(name, language);
  return name.reference === undefined
    ? message(language, 'follow.case', { title })
    : message(language, 'follow.case-with-reference', { title, reference: name.reference });
}
