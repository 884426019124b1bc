import type { LookedThrough } from '../../../contract/kept-texts.ts';
import { LANGUAGES, type Language } from '../../../contract/languages.ts';
import { message } from '../../../locales/messages.ts';
import { foldedText } from '../../appeal/appeal.ts';
import { makePersonRemover, type WithdrawnPerson } from '../../drafts/drafts.ts';
import { addressesIn, visibleTextOf } from '../../reading/reading.ts';
import { wordsAt } from './case-texts.ts';

/** A value without a person; `as it is` where it does not name them, and `lost` where the name can't be cut out of it. */
export type CutValue<Value> = 'as it is' | 'lost' | { readonly left: Value };

/** Cuts a person out of what is kept of a kind. @param language - of the fixed words, where a value does not say its own. */
export type CutValues = <Value>(kind: LookedThrough, value: Value, language: Language) => CutValue<Value>;

/** Cuts one person out of values, text by text. */
export function makeValueCutter(person: WithdrawnPerson): CutValues {
  const remover = makePersonRemover(person);
  const spellings = new Set([person.name, ...person.spellings].map(foldedText));
  const isTheirs = (value: unknown): value is Row => isRow(value) && spellings.has(foldedText(value.name));

  return <Value>(kind: LookedThrough, value: Value, language: Language) => {
    let isCut = false;
    let isLost = false;

    function withoutThem(text: string, path: readonly string[], textLanguage: Language): string {
      const words = wordsAt(kind, path);
      const isNaming = (one: string) => remover.isToClean(one, textLanguage);
      const isMarkup = words === 'markup of a case';
      if (words !== 'case' && !isMarkup) return text;
      if (!formsOf(text).some(isNaming)) return text;
      isCut = true;
      const left = (isMarkup ? remover.withoutInMarkup : remover.without)(text, textLanguage);
      if (left && !formsOf(left).some(isNaming)) return left;
      // Half a mail is no mail.
      if (kind === 'rendering') isLost = true;
      return message(textLanguage, 'name-taken-out.text');
    }

    function walked(one: unknown, path: readonly string[], within: Language): unknown {
      if (typeof one === 'string') return withoutThem(one, path, within);
      if (Array.isArray(one))
        return one.filter((member) => !isNamingRow(member)).map((member) => walked(member, path, within));
      if (typeof one !== 'object' || one === null || one instanceof Uint8Array) return one;
      // A row that says that they may not be named keeps others from naming them.
      if (isTheirs(one)) return one;
      const own = 'language' in one ? LANGUAGES.find((known) => known === one.language) : undefined;
      return Object.fromEntries(
        Object.entries(one).map(([name, member]) => [name, walked(member, [...path, name], own ?? within)]),
      );
    }

    function isNamingRow(member: unknown): boolean {
      const isNaming = isTheirs(member) && member.mayBeNamed;
      isCut ||= isNaming;
      return isNaming;
    }

    const left = walked(value, [], language) as Value; // the same but for its texts, and for rows of its lists
    if (isLost) return 'lost';
    return isCut ? { left } : 'as it is';
  };
}

/** A person as a list of people has them. */
interface Row {
  readonly name: string;
  readonly mayBeNamed: boolean;
}

const isRow = (value: unknown): value is Row =>
  typeof value === 'object' &&
  value !== null &&
  'name' in value &&
  typeof value.name === 'string' &&
  'mayBeNamed' in value;

/** What a reader sees of a text, if it is markup, and where it leads. */
const formsOf = (text: string): string[] =>
  text.includes('<') ? [text, visibleTextOf(text), ...addressesIn(text)] : [text];
