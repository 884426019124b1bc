import * as z from 'zod';
import { DYNAMODB_MAX_BATCH_GET } from '../../../contract/limits.ts';
import { type TableKey, topicRowKey } from '../../../contract/table-keys.ts';
import { inChunks } from '../../../domain/in-chunks.ts';
import { everyTopic, slotTopic } from '../../../domain/subscriber/subscriber.ts';
import { readItems, type Table } from '../../table/table.ts';
import { makeDigestSlots } from '../digests/digest-slots.ts';

const StoredKey = z.object({ pk: z.string(), sk: z.string() });
const READS_AT_ONCE = 8;

/**
 * Every row that a subscriber has in the index of topics: wanted, let go, or left behind by a worker that died. No item says in which
 * partitions they lie, since it would tell what the subscriber once followed. So each topic that there is gets asked.
 */
export async function findRowsOf(subscriberId: string, table: Table): Promise<TableKey[]> {
  const slots = await makeDigestSlots(table).list();
  const topics = [...everyTopic(), ...slots.map(({ slot }) => slotTopic(slot))];
  const keys = topics.map((topic) => topicRowKey(topic, subscriberId));
  const batches = inChunks(keys, DYNAMODB_MAX_BATCH_GET);
  const found: TableKey[] = [];
  for (const some of inChunks(batches, READS_AT_ONCE)) {
    const read = some.map((batch) => readItems(table, batch, { isConsistent: true, only: ['pk', 'sk'] }));
    found.push(...(await Promise.all(read)).flat().map((item) => StoredKey.parse(item)));
  }
  return found;
}
