import { z } from 'zod';
import { OFFICE_PREFIX } from '../../../contract/table-keys.ts';
import type { RecoveryPorts } from '../../../domain/members/recovery/carry-out-recoveries.ts';
import { dueItems } from '../due-items.ts';
import type { Table } from '../table.ts';

const IndexedKey = z.object({ pk: z.string().startsWith(OFFICE_PREFIX) });

/** Offices with a recovery that is due, in the table's index of due work. */
export const makeDueRecoveries = (table: Table): RecoveryPorts['dueRecoveries'] => ({
  async list(nowMs, limit) {
    const items = await dueItems(table, 'recovery', nowMs, limit);
    return items.map((item) => IndexedKey.parse(item).pk.slice(OFFICE_PREFIX.length));
  },
});
