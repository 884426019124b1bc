import { randomUUID } from 'node:crypto';
import { makeDigestSlots } from '../../../functions/adapters/dynamodb/digests/digest-slots.ts';
import { makeSubscribers } from '../../../functions/adapters/dynamodb/subscriber/subscribers.ts';
import { makeTopicRows } from '../../../functions/adapters/dynamodb/subscriber/topic-rows.ts';
import type { Keyring } from '../../../functions/adapters/kms/keyring.ts';
import type { Table } from '../../../functions/adapters/table/open-table.ts';
import { changeCadence } from '../../../functions/domain/account/change-cadence.ts';
import type { Cadence } from '../../../functions/domain/subscriber/cadence/cadence.ts';
import type { Follow } from '../../../functions/domain/subscriber/follows/follow.ts';
import { topicsOfFollows } from '../../../functions/domain/subscriber/follows/topics.ts';
import { aSubscriber, someHashingKeys } from '../builders.ts';
import { noEndings } from '../subscribing/builders.ts';

/** What a reader of digests is, beside how often they read. */
export interface ReaderAtCadence {
  readonly follows: readonly Follow[];
  readonly sinceMs: number;
  readonly isDiscreet?: boolean;
}

/** Puts a subscriber into a table who has followed something in a cadence for a while. @returns their address. */
export async function aReaderAtCadence(
  cadence: Cadence,
  { follows, sinceMs, isDiscreet = false }: ReaderAtCadence,
  table: Table,
  keyring: Keyring,
): Promise<string> {
  const ports = {
    subscribers: makeSubscribers(table, keyring, noEndings, async () => someHashingKeys),
    topicRows: makeTopicRows(table, keyring, async () => someHashingKeys),
    digestSlots: makeDigestSlots(table),
    hashOfAddress: async (address: string) => `hash-of-${address}`,
  };
  const subscriberId = randomUUID();
  const address = `${cadence.frequency}-${subscriberId.slice(0, 8)}@example.org`;
  const subscriber = aSubscriber({ subscriberId, address, follows, isDiscreet, confirmedAtMs: sinceMs });
  await ports.topicRows.put(subscriberId, topicsOfFollows(follows), 1);
  await ports.subscribers.save({ subscriber, addressHash: await ports.hashOfAddress(address), ending: undefined });
  await changeCadence(subscriberId, cadence, ports, sinceMs);
  return address;
}
