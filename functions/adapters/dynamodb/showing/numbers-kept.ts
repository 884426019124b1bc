import * as z from 'zod';
import { numbersKey, shownMonthKey } from '../../../contract/table-keys.ts';
import { type BlurredParts, type NumbersKept, SENDINGS_SHOWN_PER_MONTH } from '../../../domain/showing/showing.ts';
import { change, find, put, refusedOf, type Table, where, write, writeIf } from '../../table/table.ts';
import { SHOWN_SENDING, shownMonthFrom } from './stored-numbers.ts';

const StoredReach = z.object({ reachedMs: z.number() });

/** What publishers will be shown, for the sweep, which writes it. */
export const makeNumbersKept = (table: Table): NumbersKept => ({
  async findMonth(publisherId, month) {
    const item = await find(table, shownMonthKey(publisherId, month));
    return item && shownMonthFrom(item);
  },
  async keep({ publisherId, dispatchId, month }, parts) {
    const hasRoom = where.either(where.lacks('shown'), where.compares('shown', '<', SENDINGS_SHOWN_PER_MONTH));
    const refused = await refusedOf(table, [
      put(SHOWN_SENDING.item([publisherId, dispatchId], { parts }), where.isNew),
      change(shownMonthKey(publisherId, month), added(month, { sendings: 1, shown: 1, ...parts }), hasRoom),
    ]);
    if (refused.length === 0) return 'kept';
    return refused.includes(0) ? 'known' : 'used up';
  },
  async keepNone({ publisherId, dispatchId, month }) {
    await writeIf(
      table,
      put(SHOWN_SENDING.item([publisherId, dispatchId], {}), where.isNew),
      change(shownMonthKey(publisherId, month), added(month, { sendings: 1 })),
    );
  },
  async keepFollowers(publisherId, month, followers) {
    await write(table, change(shownMonthKey(publisherId, month), { setOnce: { followers } }, where.isThere));
  },
  async findReached() {
    const item = await find(table, numbersKey);
    return item && StoredReach.parse(item).reachedMs;
  },
  keepReached: (reachedMs) => write(table, put({ ...numbersKey, entity: 'numbers', reachedMs })),
});

type Added = { readonly sendings: 1; readonly shown?: 1 } & Partial<BlurredParts>;

const added = (month: string, counts: Added) => ({ set: { entity: 'shown-month', month }, add: counts });
