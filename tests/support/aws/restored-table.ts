import { makeSubscribers } from '../../../functions/adapters/dynamodb/subscriber/subscribers.ts';
import { makeTopicRows } from '../../../functions/adapters/dynamodb/subscriber/topic-rows.ts';
import { everyPage, find, put, type StoredItem, type Table, write } from '../../../functions/adapters/table/table.ts';
import { addressKey, type TableKey } from '../../../functions/contract/table-keys.ts';
import type { RecordedEnding } from '../../../functions/domain/restoring/restoring.ts';
import { topicsOfSubscriber } from '../../../functions/domain/subscriber/cadence/slot.ts';
import type { SignUpEnding } from '../../../functions/domain/subscriber/ending.ts';
import type { Subscriber } from '../../../functions/domain/subscriber/subscribers.ts';
import { digestOfEnded } from '../../../functions/domain/tokens/hashing-keys.ts';
import { makeSettlingPorts, type SettlingPorts } from '../../../scripts/operator/restore/settling/settling-ports.ts';
import { someHashingKeys } from '../builders.ts';
import { noEndings } from '../subscribing/builders.ts';
import { aKeyring as keyring } from './fixed-keyring.ts';

/** What the record of what ended has, by plain ids. */
export interface Recorded {
  readonly subscribers?: Readonly<Record<string, readonly RecordedEnding[]>>;
  readonly signUps?: Readonly<Record<string, SignUpEnding>>;
  readonly revokedKeys?: Readonly<Record<string, number>>;
  readonly keyExpiries?: Readonly<Record<string, number>>;
  readonly supersededBy?: Readonly<Record<string, number>>;
}

const byDigest = <Value>(
  of: 'subscriber' | 'sign-up' | 'publisher-key',
  values: Readonly<Record<string, Value>> = {},
) => new Map(Object.entries(values).map(([id, value]) => [digestOfEnded(of, id, someHashingKeys), value]));

/** What settles a restored table, by a record with these entries. */
export const settlingPorts = (table: Table, recorded: Recorded = {}): SettlingPorts =>
  makeSettlingPorts(table, keyring, someHashingKeys, {
    subscribers: byDigest('subscriber', recorded.subscribers),
    signUps: byDigest('sign-up', recorded.signUps),
    revokedKeys: byDigest('publisher-key', recorded.revokedKeys),
    keyExpiries: byDigest('publisher-key', recorded.keyExpiries),
    supersededBy: new Map(Object.entries(recorded.supersededBy ?? {})),
  });

/** Puts a subscriber into the table as a backup has them: with the way from their address, and their rows of topics. */
export async function hasSubscriber(table: Table, subscriber: Subscriber): Promise<void> {
  const ports = settlingPorts(table);
  const addressHash = await ports.hashOfAddress(subscriber.address);
  const subscribers = makeSubscribers(table, keyring, noEndings, async () => someHashingKeys);
  await subscribers.save({ subscriber: { ...subscriber, revision: 1 }, addressHash, ending: undefined });
  const item = await itemAt(table, { pk: `SUBSCRIBER#${subscriber.subscriberId}`, sk: 'SUBSCRIBER' });
  await has(table, { ...item, revision: subscriber.revision });
  await makeTopicRows(table, keyring, async () => someHashingKeys).put(
    subscriber.subscriberId,
    topicsOfSubscriber(subscriber),
    subscriber.revision,
  );
}

export const has = (table: Table, item: Readonly<Record<string, unknown>>) =>
  write(table, put(item as StoredItem & TableKey)); // each item has both

export const itemAt = (table: Table, { pk, sk }: TableKey) => find(table, { pk, sk });

/** As they lie: a test knows what they hold. */
// biome-ignore lint/suspicious/noExplicitAny: values of every kind, which tests compare.
export async function everyItemOf(table: Table): Promise<Record<string, any>[]> {
  const items = (await Array.fromAsync(everyPage(table))).flat();
  return items.sort((a, b) => `${a.pk} ${a.sk}`.localeCompare(`${b.pk} ${b.sk}`));
}

export const wayFrom = async (table: Table, address: string) =>
  itemAt(table, addressKey(await settlingPorts(table).hashOfAddress(address)));
