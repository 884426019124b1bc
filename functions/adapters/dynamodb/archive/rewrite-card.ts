import * as z from 'zod';
import { cardKey, listingKey } from '../../../contract/table-keys.ts';
import { type Condition, change, find, put, type StoredItem, type Table, where, writeIf } from '../../table/table.ts';
import { findNewestVersion, makeAppealReads } from '../appeal/appeals.ts';
import { cardItem } from './card-item.ts';

/** What tells one card from the next: a version may get more editions, and its case may end or go on. */
const StoredCard = z.object({
  version: z.number(),
  editions: z.array(z.unknown()),
  hasEnded: z.literal(true).optional(),
});

/**
 * Writes an appeal's card from its newest version once more, so that the stream has it indexed as if none of its rows were there.
 * @returns false for an appeal without a version, and for one of which a version was published at this moment: that one is indexed anyway.
 */
export async function rewriteCard(table: Table, appealId: string, nowMs: number): Promise<boolean> {
  const card = await find(table, cardKey(appealId));
  const newest = await findNewestVersion(table, appealId);
  if (!newest) return false;
  const { publishedAtMs: firstAtMs } =
    newest.version === 1 ? newest : await makeAppealReads(table).getVersion(appealId, 1);
  const again = { set: { isSettled: false }, add: { revision: 1 } };
  await writeIf(table, change(listingKey(appealId), again, where.isThere));
  // An item that is written as it was is in no stream.
  return writeIf(table, put({ ...cardItem(newest, firstAtMs, nowMs), touchedAtMs: nowMs }, asItWas(card)));
}

/** A damaged one is written over as it is. */
function asItWas(item: StoredItem | undefined): Condition | undefined {
  if (!item) return where.isNew;
  const { data } = StoredCard.safeParse(item);
  if (!data) return undefined;
  const { version, hasEnded, editions } = data;
  return where.both(where.is({ version, hasEnded }), where.sizeOf('editions', '=', editions.length));
}
