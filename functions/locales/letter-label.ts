import type { Language } from '../contract/languages.ts';
import { languageName } from './language-name.ts';
import { message } from './messages.ts';

/**
 * What a link to the page of a letter says: what stands there, and in which language the letter is where that is not the language of the edition.
 * @example letterLabel({ letterIn: 'en', postalAddresses: 2 }, 'fr', 'fr') // 'Lettre type et adresses postales (en anglais)'
 */
export function letterLabel(
  { letterIn, postalAddresses: count }: { readonly letterIn?: Language; readonly postalAddresses: number },
  edition: Language,
  language: Language,
): string {
  if (letterIn === undefined) return message(language, 'act.letter.post', { count });
  return inItsLanguage(message(language, count === 0 ? 'act.letter.model' : 'act.letter.both', { count }), letterIn, {
    edition,
    language,
  });
}

/** A label with the language of the letter that it is of, where that is not the language of the edition. */
export function inItsLanguage(
  label: string,
  letterIn: Language,
  { edition, language }: { readonly edition: Language; readonly language: Language },
): string {
  if (letterIn === edition) return label;
  return message(language, 'act.letter.in', { label, language: languageName(language, letterIn) });
}
