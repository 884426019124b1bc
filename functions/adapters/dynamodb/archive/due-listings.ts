import * as z from 'zod';
import { CARD_PREFIX, cardKey } from '../../../contract/table-keys.ts';
import type { DueListings } from '../../../domain/archive/archive.ts';
import { daysInMs } from '../../../domain/time/time.ts';
import { change, dueItems, find, type Table, where, writeIf } from '../../table/table.ts';
import { cardIsDue, LISTED_WITHIN_MS } from './card-item.ts';

/** What can't be listed, since its card is damaged, is not tried for ever each few minutes. */
const LONGEST_WAIT_MS = daysInMs(1);

/** What a damaged card has too. */
const Due = z.object({ dueAtMs: z.number(), touches: z.number().default(0) });

/** Cards in the index that the stream's reader takes off it. */
export const makeDueListings = (table: Table): DueListings => ({
  list: async (nowMs, limit) =>
    (await dueItems(table, 'listing', nowMs, limit)).map(({ pk }) => pk.slice(CARD_PREFIX.length)),

  async touch(appealId, nowMs) {
    const { data } = Due.safeParse(await find(table, cardKey(appealId), { only: ['dueAtMs', 'touches'] }));
    if (!data) return false;
    const { dueAtMs, touches } = data;
    const waitMs = Math.min(LISTED_WITHIN_MS * 2 ** touches, LONGEST_WAIT_MS);
    const later = { set: { ...cardIsDue(nowMs + waitMs), touches: touches + 1 } };
    return writeIf(table, change(cardKey(appealId), later, where.is(cardIsDue(dueAtMs))));
  },
});
