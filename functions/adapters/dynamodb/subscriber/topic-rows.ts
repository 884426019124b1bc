import { type DueWorkKind, topicRowKey } from '../../../contract/table-keys.ts';
import type { Topic, TopicRows } from '../../../domain/subscriber/subscriber.ts';
import { endOfMinute, minutesInMs } from '../../../domain/time/time.ts';
import { digestOfTraces, type HashingKeys } from '../../../domain/tokens/tokens.ts';
import type { Keyring } from '../../kms/kms.ts';
import { put, type Table, write, writeItems } from '../../table/table.ts';
import { placeOfTrace, sealedTrace } from '../traces.ts';
import { type TopicPlaces, vocabularyPlaces } from './topic-places.ts';

/** What the index of due work knows stale rows as. */
export const STALE_ROWS_DUE: DueWorkKind = 'stale-rows';

/** Longer than any function lives that may have read a page of rows before the change: AWS ends each after fifteen minutes. */
const READ_FOR_MS = minutesInMs(20);

/**
 * The index of topics in the table: a row is its key and the revision that wanted it. Rows that are wanted no more look like all others until the
 * sweep deletes them. Which these are is sealed among their subscriber's traces: a mark on the row would tell which id stopped which follow.
 */
export function makeTopicRows(
  table: Table,
  keyring: Keyring,
  hashingKeys: () => Promise<HashingKeys>,
  placeOf: TopicPlaces = vocabularyPlaces,
): TopicRows {
  async function rowOf(topic: Topic, subscriberId: string, revision: number) {
    const place = await placeOf(topic);
    if (place === undefined) throw new Error('A case can not be followed without the key of cases');
    return { put: { ...topicRowKey(place, subscriberId), entity: 'topic', revision } };
  }

  return {
    async put(subscriberId, topics, revision) {
      await writeItems(table, await Promise.all(topics.map((topic) => rowOf(topic, subscriberId, revision))));
    },
    async retire(subscriberId, topics, revision, nowMs) {
      if (topics.length === 0) return;
      const [keys, key] = [await hashingKeys(), await keyring.newest()];
      const part = { subscriberId, topics, revision };
      const tracesDigest = digestOfTraces('subscriber', subscriberId, keys);
      const place = placeOfTrace(tracesDigest, 'stale-rows', JSON.stringify(part), keys);
      const item = {
        ...sealedTrace(place, 'stale-rows', part, key),
        dueWork: STALE_ROWS_DUE,
        dueAtMs: endOfMinute(nowMs + READ_FOR_MS),
      };
      await write(table, put(item));
    },
  };
}
