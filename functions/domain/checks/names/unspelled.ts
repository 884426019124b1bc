import { createHash } from 'node:crypto';
import type { AppealRequest } from '../../../contract/api.ts';
import { makeUnspelledFinder, type SaidRequest, saidOf } from '../../appeal/appeal.ts';
import { shownTexts } from '../checked-texts.ts';
import { type Finding, findingOf } from '../finding.ts';

/**
 * People of a request who may not be named, with each script that it uses and in which no spelling of theirs is known. A member who says that the name does not
 * stand there says it of these very words: other words in that script are another finding. Those of an image are left out, as they are known only with its bytes.
 */
export function unspelledPeople(request: SaidRequest): Finding[] {
  const unspelledOf = makeUnspelledFinder(shownTexts({ ...request, image: undefined }));
  return (request.people ?? []).flatMap((person, index) =>
    person.mayBeNamed
      ? []
      : unspelledOf(person).map(({ script, texts }) => {
          const about = createHash('sha256')
            .update(JSON.stringify([script, texts]))
            .digest('base64url');
          const field = `people[${index}].nativeName`;
          const unspelled = { script, title: titleAt(texts[0]?.field ?? '', request) };
          return findingOf('unspelled-person', field, { quote: person.name, unspelled, about });
        }),
  );
}

function titleAt(field: string, { title = '', translations = [] }: SaidRequest): string {
  const [, index] = /^translations\[(\d+)\]/.exec(field) ?? [];
  return index === undefined ? title : (translations[Number(index)]?.title ?? title);
}

/** A request in whose words a member said that names do not stand. @param answered - ids of what they said so of. */
export function withNotWritten(request: AppealRequest, answered: readonly string[]): AppealRequest {
  const { people } = request;
  if (!people || answered.length === 0) return request;
  const said = unspelledPeople(saidOf(request)).filter(({ id }) => answered.includes(id));
  if (said.length === 0) return request;
  const scriptsOf = (place: number) =>
    said.flatMap(({ field, unspelled }) =>
      unspelled && field === `people[${place}].nativeName` ? [unspelled.script] : [],
    );
  return {
    ...request,
    people: people.map((person, index) => {
      const notWrittenIn = scriptsOf(index);
      return notWrittenIn.length === 0 ? person : { ...person, notWrittenIn };
    }),
  };
}
