import type { Language } from '../../functions/contract/languages.ts';
import { localeOf } from '../../functions/locales/day-in-words.ts';
import { message } from '../../functions/locales/messages.ts';
import { cleanLine, shorten } from '../clean-text.ts';
import type { AppealLines } from './appeal-lines.ts';
import type { DigestFrequency } from './fields.ts';

type Told = Pick<AppealLines, 'title' | 'countryNames' | 'isToActOn'>;

const PLACES_SHOWN = 2;
const PREHEADER_CHARACTERS = 140;

/**
 * Where its appeals are about, how many of them its reader can act on, and of how many others it brings news.
 * @example 'Russia, China and 1 more: 3 appeals to act on'
 */
export function digestSubject(language: Language, frequency: DigestFrequency, appeals: readonly Told[]): string {
  const names = [...new Set(appeals.flatMap(({ countryNames }) => countryNames.map(cleanLine)))];
  const hidden = names.length - PLACES_SHOWN;
  const more = hidden > 0 ? [message(language, 'mail.digest.and-more-places', { count: hidden })] : [];
  const inAList = new Intl.ListFormat(localeOf(language), { type: 'conjunction' });
  const places = inAList.format([...names.slice(0, PLACES_SHOWN), ...more]);
  const toActOn = appeals.filter(({ isToActOn }) => isToActOn).length;
  const news = appeals.length - toActOn;
  const what = inAList.format([
    ...(toActOn > 0 ? [message(language, 'mail.digest.to-act-on', { count: toActOn })] : []),
    ...(news > 0 ? [message(language, 'mail.digest.news', { count: news })] : []),
  ]);
  const where = places === '' ? message(language, `mail.digest.title.${frequency}`) : places;
  return `${where}${message(language, 'mail.colon')} ${what}`;
}

/** The first title, and how many follow it. */
export function digestPreheader(language: Language, appeals: readonly Told[]): string {
  const title = appeals[0]?.title ?? '';
  const count = appeals.length - 1;
  if (count < 1) return shorten(title, PREHEADER_CHARACTERS);
  const rest = message(language, 'mail.digest.preheader', { count });
  return `${shorten(title, PREHEADER_CHARACTERS - rest.length - 3)} · ${rest}`;
}
