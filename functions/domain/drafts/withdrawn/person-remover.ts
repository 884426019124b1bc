import type { Language } from '../../../contract/languages.ts';
import type { CasePerson } from '../../../contract/part-schemas.ts';
import { message } from '../../../locales/messages.ts';
import { makeNameRemover, makePartRemover, makePlaceFinder } from '../../publishing/publishing.ts';
import { addressesIn, visibleTextOf } from '../../reading/reading.ts';
import type { WithdrawnPerson } from './withdrawn-person.ts';

/** Takes a person who withdrew out of what their office keeps: their whole name, and the parts of it in the places that a member chose. */
export interface PersonRemover {
  /** Whether a text has the whole name. */
  isNaming(text: string): boolean;
  /** Whether it has the name, or a part of it in a chosen place. */
  isToClean(text: string, language: Language): boolean;
  /** The text with fixed words in place of the name; empty where nothing can be left of it. */
  without(text: string, language: Language): string;
  /** The same for markup, whose text and links are looked at; undefined where the name can't be cut out of it. */
  withoutInMarkup(html: string, language: Language): string | undefined;
}

export function makePersonRemover(person: WithdrawnPerson): PersonRemover {
  const whole = makeNameRemover(listed(person));
  // Where a part is known by the words around it, the same words are meant.
  const parts = person.places && makePartRemover(makePlaceFinder(listed(person), []), new Set(person.places));
  const { isNaming } = whole;

  /** Paragraph by paragraph, so that one from which the name can't be cut out takes no other with it. */
  function wholeOut(text: string, language: Language): string {
    const cut = text
      .split(/(\n{2,})/)
      .map((part) => whole.taken(part, language) ?? message(language, 'name-taken-out.text'))
      .join('');
    return isNaming(cut) ? '' : cut;
  }

  const remover: PersonRemover = {
    isNaming,
    isToClean: (text, language) => isNaming(text) || parts?.isNaming(wholeOut(text, language)) === true,
    without(text, language) {
      const left = wholeOut(text, language);
      return parts?.taken(left, language) ?? left;
    },
    withoutInMarkup(html, language) {
      const cut = whole.takenFromMarkup(html, language);
      const left = cut === undefined || parts === undefined ? cut : parts.takenFromMarkup(cut, language);
      const isClean =
        left !== undefined &&
        ![visibleTextOf(left), ...addressesIn(left)].some((one) => remover.isToClean(one, language));
      return isClean ? left : undefined;
    },
  };
  return remover;
}

/** As one who may not be named. */
const listed = ({ name, spellings }: WithdrawnPerson): CasePerson => ({
  ...{ name, spellings: [...spellings], mayBeNamed: false },
});
