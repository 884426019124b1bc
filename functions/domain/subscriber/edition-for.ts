import type { Language } from '../../contract/languages.ts';
import type { AppealVersion, Edition } from '../appeal/appeal.ts';
import type { Subscriber } from './subscriber.ts';

/** The edition that a reader gets: in the first of their languages in which there is one, else the original as it is. */
export function editionFor(
  { edition, translations = [] }: Pick<AppealVersion, 'edition' | 'translations'>,
  { language, otherLanguages }: Pick<Subscriber, 'language' | 'otherLanguages'>,
): Edition {
  const editions = [edition, ...translations];
  const inTheirs = [language, ...otherLanguages].map((theirs) => editions.find((one) => one.language === theirs));
  return inTheirs.find((found) => found !== undefined) ?? edition;
}

/** The edition in one language, as a page's address asks for it; else the original. */
export const editionIn = (version: Pick<AppealVersion, 'edition' | 'translations'>, language: Language): Edition =>
  editionFor(version, { language, otherLanguages: [] });
