import { randomInt } from 'node:crypto';
import { z } from 'zod';
import { change, type Table, where, writeIf } from '../../../functions/adapters/table/table.ts';
import { subscriberKey } from '../../../functions/contract/table-keys.ts';
import { FIRST_REVISIONS, revisionsFrom } from '../../../functions/domain/subscriber/subscriber.ts';
import { forEachItem } from './every-item.ts';

const StoredPerson = z.object({ subscriberId: z.string(), revision: z.number() });

/**
 * Lets every subscriber's revisions go on above all that were given out before this minute. Revisions of the time that this restore gives up
 * could be given out again, and the record of what ended is read by them: a later backup would take what ended now for what it has seen.
 * Each goes on from a place of its own in a wide range, as a first one does.
 */
export async function raiseRevisions(table: Table, nowMs: number): Promise<void> {
  const from = revisionsFrom(nowMs);
  await forEachItem(table, 'subscriber', async (item) => {
    const person = StoredPerson.safeParse(item).data;
    if (!person) return;
    const revision = from + 1 + randomInt(FIRST_REVISIONS);
    const isBelow = where.compares('revision', '<', from);
    await writeIf(table, change(subscriberKey(person.subscriberId), { set: { revision } }, isBelow));
  });
}
