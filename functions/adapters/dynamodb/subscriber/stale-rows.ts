import * as z from 'zod';
import { topicRowKey, tracesPartition } from '../../../contract/table-keys.ts';
import type { StaleRows } from '../../../domain/every-minute/every-minute.ts';
import { inChunks } from '../../../domain/in-chunks.ts';
import type { Topic } from '../../../domain/subscriber/subscriber.ts';
import type { Keyring } from '../../kms/kms.ts';
import { drop, dueItems, find, type Table, where, write, writeIf } from '../../table/table.ts';
import { openTrace } from '../traces.ts';
import { type TopicPlaces, vocabularyPlaces } from './topic-places.ts';
import { STALE_ROWS_DUE } from './topic-rows.ts';

const IndexedKey = z.object({
  pk: z.string().startsWith(tracesPartition('')),
  sk: z.string(),
});
const SealedPart = z.object({ subscriberId: z.string(), topics: z.array(z.string()), revision: z.number() });
const DELETED_AT_ONCE = 20;

/**
 * Rows that no subscriber wants any more, in the table's index of due work.
 * @param onDeleted - told of a change's rows while it is still written down, so that it is told once more should that fail.
 */
export function makeStaleRows(
  table: Table,
  keyring: Keyring,
  placeOf: TopicPlaces = vocabularyPlaces,
  onDeleted: (subscriberId: string, topics: readonly Topic[]) => Promise<void> = async () => {},
): StaleRows {
  async function deleteOne(topic: string, subscriberId: string, revision: number): Promise<void> {
    const place = await placeOf(topic);
    if (place === undefined) return;
    // It may be gone already, or wanted again since.
    await writeIf(table, drop(topicRowKey(place, subscriberId), where.compares('revision', '<=', revision)));
  }

  return {
    async list(nowMs, limit) {
      return (await dueItems(table, STALE_ROWS_DUE, nowMs, limit)).map((item) => IndexedKey.parse(item));
    },
    async delete({ pk, sk }) {
      const item = await find(table, { pk, sk });
      // Its subscriber may have been erased, and these rows with them.
      if (!item) return false;
      const { subscriberId, topics, revision } = SealedPart.parse(await openTrace(item, keyring));
      for (const some of inChunks(topics, DELETED_AT_ONCE))
        await Promise.all(some.map((topic) => deleteOne(topic, subscriberId, revision)));
      await onDeleted(subscriberId, topics);
      await write(table, drop({ pk, sk }));
      return true;
    },
  };
}
