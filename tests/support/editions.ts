import fc from 'fast-check';
import { LANGUAGE_FACTS, LANGUAGES, type Language } from '../../functions/contract/languages.ts';
import type { Edition } from '../../functions/domain/appeal/versions.ts';

/** An edition whose title and text say which it is. */
export const anEdition = (language: Language, title = `Written in ${LANGUAGE_FACTS[language].name}`): Edition => ({
  language,
  title,
  blocks: [{ kind: 'paragraph', html: `The text of: ${title}.` }],
  footnotes: [],
});

/** One language or more, each once, in any order. */
export const someLanguages = fc
  .shuffledSubarray([...LANGUAGES], { minLength: 1 })
  .map((languages) => languages as [Language, ...Language[]]); // it has at least one

/** An original and its translations. */
export const someEditions = (titleIn?: (language: Language) => string) =>
  someLanguages.map(([original, ...others]) => ({
    edition: anEdition(original, titleIn?.(original)),
    translations: others.map((language) => anEdition(language, titleIn?.(language))),
  }));
