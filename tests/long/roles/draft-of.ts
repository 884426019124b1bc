import { randomUUID } from 'node:crypto';
import { makeDrafts } from '../../../functions/adapters/dynamodb/drafts/desk-drafts.ts';
import type { DraftFields } from '../../../functions/domain/drafts/fields.ts';
import { READY } from '../../support/deciding/office-of-two.ts';
import { aDraft } from '../../support/drafts/builders.ts';
import { keyringOfStack, tableOfStack } from '../../support/stack/table-of-stack.ts';
import type { OfficeAtWork } from '../../support/visiting/office.ts';
import { letters } from '../races/office-of-three.ts';

/**
 * A draft that is ready to be sent, past the pages on which it is written.
 * @param name - of the member who wrote it.
 */
export async function aDraftOf({ publisherId, read }: OfficeAtWork, name: string, given: DraftFields) {
  const savedBy = (await read()).members.find((one) => one.name === name);
  if (!savedBy) throw new Error(`${name} is no member`);
  const draftId = randomUUID();
  const title = `A teacher beaten in prison, case ${letters()}`;
  const ready = Object.entries(READY).filter(([field]) => !field.startsWith('people.'));
  const fields = { ...Object.fromEntries(ready), text: 'A teacher is held.', title, distinct: 'yes', ...given };
  const table = tableOfStack();
  const draft = aDraft({ publisherId, draftId, fields, savedAtMs: Date.now(), savedBy });
  if ((await makeDrafts(table, keyringOfStack(table)).save(draft, [])) !== 'saved') throw new Error('It is not saved');
  return { path: `/desk/write/${draftId}`, title };
}
