import { CARD_PREFIX, cardKey } from '../../../contract/table-keys.ts';
import type { DueListings } from '../../../domain/archive/archive.ts';
import { change, dueItems, type Table, where, writeIf } from '../../table/table.ts';
import { cardIsDue } from './card-item.ts';

/** Cards in the index that the stream's reader takes off it. */
export const makeDueListings = (table: Table): DueListings => ({
  list: async (nowMs, limit) =>
    (await dueItems(table, 'listing', nowMs, limit)).map(({ pk }) => pk.slice(CARD_PREFIX.length)),

  async putOff(appealId, dueAtMs) {
    await writeIf(table, change(cardKey(appealId), { set: cardIsDue(dueAtMs) }, where.is({ dueWork: 'listing' })));
  },
});
