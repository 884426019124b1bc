import { z } from 'zod';
import type { Table } from '../../../functions/adapters/table/table.ts';
import { forEachItem } from './every-item.ts';

/** What the table has that a backup of it has not, as far as the table can be read. */
export interface Newer {
  /** Subscribers who are not in the backup: they stay. */
  readonly confirmed: number;
  /** Subscribers who changed something since: they get back what they had, but for what they ended. */
  readonly changed: number;
  /** Versions of appeals: they stay. */
  readonly appeals: number;
}

const StoredPerson = z.object({ subscriberId: z.string(), revision: z.number() });

export async function compareTables(restored: Table, present: Table): Promise<Newer> {
  const revisions = new Map<string, number>();
  await forEachItem(restored, 'subscriber', async (item) => {
    const person = StoredPerson.safeParse(item).data;
    if (person) revisions.set(person.subscriberId, person.revision);
  });
  const versions = new Set<unknown>();
  await forEachItem(restored, 'appeal-version', async ({ pk, sk }) => {
    versions.add(`${pk} ${sk}`);
  });
  let [confirmed, changed, appeals] = [0, 0, 0];
  await forEachItem(present, 'subscriber', async (item) => {
    const person = StoredPerson.safeParse(item).data;
    if (!person) return;
    const before = revisions.get(person.subscriberId);
    if (before === undefined) confirmed += 1;
    else if (before < person.revision) changed += 1;
  });
  await forEachItem(present, 'appeal-version', async ({ pk, sk }) => {
    if (!versions.has(`${pk} ${sk}`)) appeals += 1;
  });
  return { confirmed, changed, appeals };
}
