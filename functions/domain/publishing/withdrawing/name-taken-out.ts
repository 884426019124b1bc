import type { CasePerson } from '../../../contract/appeal-parts.ts';
import type { Language } from '../../../contract/languages.ts';
import { message } from '../../../locales/messages.ts';
import { otherOrdersOf } from '../../appeal/name-orders.ts';
import { makeNameFinder } from '../../appeal/unnamed-people.ts';

/** Takes the name of one person out of texts. */
export interface NameRemover {
  /** Whether a text names the person, however it is written. */
  isNaming(text: string): boolean;
  /** The text with fixed words in place of the name; undefined where the name stands there in a way that can't be cut out. */
  taken(text: string, language: Language): string | undefined;
}

/** @param person - with all spellings. */
export function makeNameRemover(person: CasePerson): NameRemover {
  const find = makeNameFinder([{ ...person, mayBeNamed: false }]);
  const spelled = new RegExp(spellingsOf(person).map(pattern).join('|'), 'giu');
  const isNaming = (text: string) => find(text) !== undefined;
  return {
    isNaming,
    taken(text, language) {
      if (!isNaming(text)) return text;
      const words = message(language, 'name-taken-out.words');
      const taken = text.normalize('NFC').replace(spelled, words);
      return isNaming(taken) ? undefined : taken;
    },
  };
}

/** In each order of their parts. Longest first: "Ana Maria Example" before "Ana". */
const spellingsOf = ({ name, nativeName, spellings = [] }: CasePerson): string[] =>
  [name, ...(nativeName === undefined ? [] : [nativeName]), ...spellings]
    .flatMap((spelling) => [spelling, ...otherOrdersOf(spelling)])
    .toSorted((one, other) => other.length - one.length);

/** With any space between its words, and a comma. A short name is a word of its own: "Li" is not in "police". */
const pattern = (spelling: string): string =>
  `(?<!\\p{L})${spelling
    .normalize('NFC')
    .replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
    .replace(/\s+/g, ',?[\\s\\u00a0_-]+')}(?!\\p{L})`;
