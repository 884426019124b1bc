import * as z from 'zod';
import { type DueWorkKind, subscriberKey } from '../../../contract/table-keys.ts';
import type { DueErasures } from '../../../domain/account/account.ts';
import { endOfMinute } from '../../../domain/time/time.ts';
import { dueItems, type Table } from '../../table/table.ts';

const KIND: DueWorkKind = 'erasure';
const SUBSCRIBERS = subscriberKey('').pk;
const IndexedKey = z.object({ pk: z.string().startsWith(SUBSCRIBERS) });

/** What puts a subscriber whose erasure begins into the index of due work, for a whole minute; only its end takes them out. */
export const dueForErasure = (finishErasingAtMs: number) => ({
  dueWork: KIND,
  dueAtMs: endOfMinute(finishErasingAtMs),
});

/** Unfinished erasures in the table's index of due work. */
export function makeDueErasures(table: Table): DueErasures {
  return {
    async list(nowMs, limit) {
      const items = await dueItems(table, KIND, nowMs, limit);
      return items.map((item) => IndexedKey.parse(item).pk.slice(SUBSCRIBERS.length));
    },
  };
}
