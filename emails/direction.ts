import { LANGUAGE_FACTS, type Language } from '../functions/contract/languages.ts';

/** Writing direction, and the side on which its lines begin: mail programs need both, as many know no `text-align: start`. */
export interface Direction {
  readonly direction: 'ltr' | 'rtl';
  readonly start: 'left' | 'right';
}

const LEFT_TO_RIGHT: Direction = { direction: 'ltr', start: 'left' };
const RIGHT_TO_LEFT: Direction = { direction: 'rtl', start: 'right' };

const RIGHT_TO_LEFT_SCRIPT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** The direction of a text: that of its first letter, or `otherwise` if it has none. */
export function directionOf(text: string, otherwise: Direction = LEFT_TO_RIGHT): Direction {
  const firstLetter = /\p{L}/u.exec(text)?.[0];
  if (firstLetter === undefined) return otherwise;
  return RIGHT_TO_LEFT_SCRIPT.test(firstLetter) ? RIGHT_TO_LEFT : LEFT_TO_RIGHT;
}

/** The direction in which a language is written. */
export const directionOfLanguage = (language: Language): Direction =>
  LANGUAGE_FACTS[language].direction === 'rtl' ? RIGHT_TO_LEFT : LEFT_TO_RIGHT;
