import * as z from 'zod';
import { OFFICE_PREFIX } from '../../../contract/table-keys.ts';
import type { DueOffices } from '../../../domain/members/members.ts';
import { dueItems, type Table } from '../../table/table.ts';

const IndexedKey = z.object({ pk: z.string().startsWith(OFFICE_PREFIX) });

/** Offices for which a moment has come, in the table's index of due work. */
export const makeDueOffices = (table: Table): DueOffices => ({
  async list(nowMs, limit) {
    const items = await dueItems(table, 'office', nowMs, limit);
    return items.map((item) => IndexedKey.parse(item).pk.slice(OFFICE_PREFIX.length));
  },
});
