import type { CasePerson } from '../../contract/part-schemas.ts';
import { foldedText } from './folded-text.ts';

/** Each listed spelling of a person's name, once. */
export const spellingsOf = ({ name, nativeName, spellings = [] }: CasePerson): string[] => [
  ...new Set([name, ...(nativeName === undefined ? [] : [nativeName]), ...spellings]),
];

/** Whether a person is listed by some spelling. */
export const isCalled = (one: CasePerson, spelling: string): boolean =>
  spellingsOf(one).some((own) => foldedText(own) === foldedText(spelling.trim()));
