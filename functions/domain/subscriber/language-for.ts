import type { Language } from '../../contract/languages.ts';
import type { Subscriber } from './subscribers.ts';

/** The language of our own words around a text: the text's own, if its reader reads that, else the first of theirs. */
export const languageFor = (
  { language, otherLanguages }: Pick<Subscriber, 'language' | 'otherLanguages'>,
  textLanguage: Language,
): Language => (otherLanguages.includes(textLanguage) ? textLanguage : language);
