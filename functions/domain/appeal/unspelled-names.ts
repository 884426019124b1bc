import type { CasePerson } from '../../contract/part-schemas.ts';
import type { Script } from '../../contract/scripts.ts';
import type { FieldText } from './field-texts.ts';
import { scriptsOf } from './scripts-of.ts';
import { spellingsOf } from './spellings.ts';

/** Texts in a script in which no spelling of a person is known: their name can't be looked for there. */
export interface Unspelled {
  readonly script: Script;
  /** Those in this script, in their order. */
  readonly texts: readonly FieldText[];
}

/** @returns for the name of one person, by script. */
export function makeUnspelledFinder(texts: readonly FieldText[]): (person: CasePerson) => Unspelled[] {
  const written = texts
    // A reference such as `RUS-0147` is no word.
    .filter(({ field }) => field !== 'caseReference' && field !== 'externalId')
    .flatMap((text) => scriptsOf(text.text).map((script) => ({ script, text })));
  const scripts = [...new Set(written.map(({ script }) => script))];
  return (person) => {
    const known = new Set(spellingsOf(person).flatMap(scriptsOf));
    return scripts
      .filter((script) => !known.has(script))
      .map((script) => ({ script, texts: written.filter((one) => one.script === script).map(({ text }) => text) }));
  };
}
