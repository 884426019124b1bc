import type { Language } from '../../contract/languages.ts';
import type { AppealVersion, Edition } from '../appeal/appeal.ts';
import type { Subscriber } from './subscribers.ts';

type Editions = Pick<AppealVersion, 'edition' | 'translations'>;
type Reader = Pick<Subscriber, 'language' | 'otherLanguages'>;

/** The edition that a reader gets: in the first of their languages in which there is one, else the original as it is. */
export const editionFor = (version: Editions, reader: Reader): Edition => findOwn(version, reader) ?? version.edition;

function findOwn({ edition, translations = [] }: Editions, reader: Reader): Edition | undefined {
  const editions = [edition, ...translations];
  const inTheirs = languagesReadBy(reader).map((theirs) => editions.find((one) => one.language === theirs));
  return inTheirs.find((found) => found !== undefined);
}

const languagesReadBy = ({ language, otherLanguages }: Reader): readonly Language[] => [language, ...otherLanguages];

/** Whether a reader wants to get what is in none of their languages only once it is. What is urgent waits for none. */
const mayWait = (
  { waitsForEdition }: Pick<Subscriber, 'waitsForEdition'>,
  { isUrgent = false }: Pick<AppealVersion, 'isUrgent'>,
): boolean => waitsForEdition && !isUrgent;

/** Whether a reader is not to get an appeal yet, as it is in none of their languages. */
export const hasToWait = (
  version: Editions & Pick<AppealVersion, 'isUrgent'>,
  reader: Reader & Pick<Subscriber, 'waitsForEdition'>,
): boolean => mayWait(reader, version) && !findOwn(version, reader);

/** How a version came out in none of a reader's languages while they wait for these. */
export interface Awaited {
  /** The language of the first edition that was added in one of theirs; undefined as long as there is none. Of two editions one alone is for them. */
  readonly cameIn?: Language;
}

/** What a reader waited for; undefined for one whom the version was for from the beginning. */
export function findAwaited(
  version: Editions & Pick<AppealVersion, 'isUrgent' | 'lateLanguages'>,
  reader: Reader & Pick<Subscriber, 'waitsForEdition'>,
): Awaited | undefined {
  const { edition, translations = [], lateLanguages = [] } = version;
  const theirs = languagesReadBy(reader);
  const isAtFirst = ({ language }: Edition) => theirs.includes(language) && !lateLanguages.includes(language);
  if (!mayWait(reader, version) || [edition, ...translations].some(isAtFirst)) return undefined;
  return { cameIn: lateLanguages.find((language) => theirs.includes(language)) };
}

/** The languages of an appeal's editions, the original's first. */
export const languagesOf = ({ edition, translations = [] }: Editions): Language[] =>
  [edition, ...translations].map(({ language }) => language);

/** The edition in one language, as a page's address asks for it; else the original. */
export const editionIn = (version: Pick<AppealVersion, 'edition' | 'translations'>, language: Language): Edition =>
  editionFor(version, { language, otherLanguages: [] });
