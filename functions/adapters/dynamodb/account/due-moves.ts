import * as z from 'zod';
import { ADDRESS_CHANGE_PREFIX, type DueWorkKind } from '../../../contract/table-keys.ts';
import type { DueMoves } from '../../../domain/account/account.ts';
import { endOfMinute, minutesInMs } from '../../../domain/time/time.ts';
import { dueItems, type Table } from '../../table/table.ts';

const KIND: DueWorkKind = 'move';
const IndexedKey = z.object({ pk: z.string().startsWith(ADDRESS_CHANGE_PREFIX) });

/** Longer than the function takes that moves a subscriber and then does what follows the move. */
const SETTLED_BY_THE_SWEEP_AFTER_MS = minutesInMs(2);

/** What puts a change into the index of due work as it moves a subscriber: a whole minute, since a mail tells of the moment. */
export const dueAfterMove = (movedAtMs: number) => ({
  dueWork: KIND,
  dueAtMs: endOfMinute(movedAtMs + SETTLED_BY_THE_SWEEP_AFTER_MS),
});

/** Moves in the table's index of due work. */
export function makeDueMoves(table: Table): DueMoves {
  return {
    async list(nowMs, limit) {
      const items = await dueItems(table, KIND, nowMs, limit);
      return items.map((item) => IndexedKey.parse(item).pk.slice(ADDRESS_CHANGE_PREFIX.length));
    },
  };
}
