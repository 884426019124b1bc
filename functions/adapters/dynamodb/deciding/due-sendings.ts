import * as z from 'zod';
import { OFFICE_PREFIX, OFFICE_SENDINGS } from '../../../contract/table-keys.ts';
import type { WakePorts } from '../../../domain/deciding/deciding.ts';
import { dueItems, type Table } from '../../table/table.ts';
import { DUE } from './sending-proposals.ts';

const IndexedKey = z.object({ pk: z.string().startsWith(OFFICE_PREFIX), sk: z.string().startsWith(OFFICE_SENDINGS) });

/** What was approved and is to go out by now, in the table's index of due work. */
export const makeDueSendings = (table: Table): WakePorts['due'] => ({
  async list(nowMs, limit) {
    const items = await dueItems(table, DUE, nowMs, limit);
    return items.map((item) => {
      const { pk, sk } = IndexedKey.parse(item);
      return { publisherId: pk.slice(OFFICE_PREFIX.length), proposalId: sk.slice(OFFICE_SENDINGS.length) };
    });
  },
});
