import type { Language } from '../../../contract/languages.ts';
import { localeOf } from '../../../locales/day-in-words.ts';
import { message } from '../../../locales/messages.ts';
import { countryName, regionName } from '../../vocabulary/countries.ts';
import { placeInSentence } from '../../vocabulary/place-names.ts';
import { themeLabel } from '../../vocabulary/themes.ts';
import type { Follow } from './follow.ts';

const orList = (language: Language, names: readonly string[]) =>
  new Intl.ListFormat(localeOf(language), { type: 'disjunction' }).format(names);

/** A label in the middle of a sentence: `Torture` becomes `torture`, `LGBTI people` stays. */
function insideSentence(label: string): string {
  const second = label.charAt(1);
  return second !== second.toLowerCase() ? label : label.charAt(0).toLowerCase() + label.slice(1);
}

/**
 * A follow as the words that come after "you follow".
 * @example describeFollow(follow, 'en') // torture and ill-treatment in Russia or Belarus
 */
export function describeFollow(follow: Follow, language: Language): string {
  if (follow.kind === 'everything') return message(language, 'follow.everything');
  const names = [
    ...follow.countries.map((code) => placeInSentence(code, countryName(code, language), language)),
    ...follow.regions.map((code) => placeInSentence(code, regionName(code, language), language)),
  ];
  const places = orList(language, names);
  const themes = orList(
    language,
    follow.themes.map((slug) => insideSentence(themeLabel(slug, language))),
  );
  if (names.length === 0) return message(language, 'follow.themes', { themes });
  if (follow.themes.length === 0) return message(language, 'follow.places', { places });
  return message(language, 'follow.themes-in-places', { themes, places });
}
