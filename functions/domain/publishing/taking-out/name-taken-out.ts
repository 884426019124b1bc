import type { CasePerson } from '../../../contract/part-schemas.ts';
import { message } from '../../../locales/messages.ts';
import { makeNameFinder, otherOrdersOf } from '../../appeal/appeal.ts';
import { addressesIn, visibleTextOf } from '../../reading/reading.ts';
import type { TextRemover } from './text-remover.ts';

/** Takes the whole name of a person out, in each of its orders. @param person - with all spellings. */
export function makeNameRemover(person: CasePerson): TextRemover {
  const find = makeNameFinder([{ ...person, mayBeNamed: false }]);
  const spelled = new RegExp(spellingsOf(person).map(pattern).join('|'), 'giu');
  const isNaming = (text: string) => find(text) !== undefined;
  const isClean = (html: string) => ![visibleTextOf(html), ...addressesIn(html)].some(isNaming);
  const taken: TextRemover['taken'] = (text, language) => {
    if (!isNaming(text)) return text;
    const cut = text.normalize('NFC').replace(spelled, message(language, 'name-taken-out.words'));
    return isNaming(cut) ? undefined : cut;
  };
  return {
    isNaming,
    taken,
    takenFromMarkup(html, language) {
      if (isClean(html)) return html;
      const plain = html.replace(/<\/?a\b[^>]*>/g, '');
      return [html, plain].map((one) => taken(one, language)).find((one) => one !== undefined && isClean(one));
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
