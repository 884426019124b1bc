import type { FieldFault } from '../../../contract/api.ts';
import type { ListedPerson } from '../../../contract/part-schemas.ts';
import { type AppealContent, makeUnspelledFinder, type Unspelled } from '../../appeal/appeal.ts';
import { shownTexts } from './faults-of-names.ts';

const ENGLISH = new Intl.DisplayNames('en', { type: 'script' });

/**
 * People who may not be named, and whose name can't be looked for in a part of an appeal, since it is in a script in which no spelling of theirs is known. A
 * machine can't guess how a name is spelled: its publisher gives the spelling, or says that the name does not stand there.
 * @param listed - as the request lists them. What it says is of its own texts, and of no later ones.
 */
export function faultsOfScripts(content: AppealContent, listed: readonly ListedPerson[] = []): FieldFault[] {
  const unnamed = (content.people ?? []).filter(({ mayBeNamed }) => !mayBeNamed);
  if (unnamed.length === 0) return [];
  const unspelledOf = makeUnspelledFinder(shownTexts(content));
  return unnamed.flatMap((person) => {
    const index = listed.findIndex(({ name }) => name.normalize() === person.name.normalize());
    const said = listed[index]?.notWrittenIn ?? [];
    return unspelledOf(person)
      .filter(({ script }) => !said.includes(script))
      .map((unspelled) => faultOf(unspelled, index, content));
  });
}

/** Without the name: faults are answered, logged by callers and shown on screens. */
function faultOf({ script, texts }: Unspelled, index: number, content: AppealContent): FieldFault {
  const place = `${partIn(content, texts[0]?.field ?? '')} has words in the ${ENGLISH.of(script) ?? script} script (${[...new Set(texts.map(({ field }) => field))].join(', ')})`;
  const wayOut = `give the name as it is written there in nativeName or spellings; or, if it does not stand there, write "notWrittenIn": ["${script}"]`;
  return index < 0
    ? { field: 'people', message: `${KEPT}: ${place}. List the person once more, and ${wayOut}` }
    : { field: `people[${index}].nativeName`, message: `${UNSPELLED}: ${place}. For this person, ${wayOut}` };
}

const UNSPELLED = 'is needed: no spelling is known of a person who may not be named, in a script that is used';
const KEPT =
  'keep a person of the version before who may not be named, and of whom no spelling is known in a script that is used';

function partIn({ edition, translations = [] }: AppealContent, field: string): string {
  const [, index] = /^translations\[(\d+)\]/.exec(field) ?? [];
  const { language } = (index === undefined ? undefined : translations[Number(index)]) ?? edition;
  return index === undefined ? `the appeal itself (${language})` : `its edition in "${language}"`;
}
