import { type AttributeValue, BatchGetItemCommand } from '@aws-sdk/client-dynamodb';
import { subscriberKey } from '../../../contract/table-keys.ts';
import { idOf, type People, type Person } from '../../../domain/dispatch/dispatch.ts';
import type { DataKey } from '../../../domain/sealing/sealing.ts';
import { type Keyring, UnknownDataKeyError } from '../../kms/kms.ts';
import { type Table, untilNothingIsLeft } from '../../table/table.ts';
import { StoredSubscriber, subscriberFrom } from './subscriber-item.ts';

type Item = Readonly<Record<string, AttributeValue>>;

const numberOf = (value: AttributeValue | undefined) => (value?.N === undefined ? undefined : Number(value.N));

/** The attributes that a subscriber's item has, read by hand: general unmarshalling costs a third more. */
const plain = (item: Item) => ({
  subscriberId: item.subscriberId?.S,
  status: item.status?.S,
  revision: numberOf(item.revision),
  dataKeyId: item.dataKeyId?.S,
  sealed: item.sealed?.B,
});

const SUBSCRIBER_PREFIX = subscriberKey('').pk;
const idInKey = (item: Item) => (item.pk?.S ?? '').slice(SUBSCRIBER_PREFIX.length);

/** Subscribers a hundred at a time, opened one by one: an item that does not open is that person's trouble only. */
export function makePeople({ raw, name: tableName }: Table, keyring: Keyring): People {
  async function readRaw(subscriberIds: readonly string[]): Promise<Item[]> {
    const keys: Item[] = subscriberIds.map((id) => {
      const { pk, sk } = subscriberKey(id);
      return { pk: { S: pk }, sk: { S: sk } };
    });
    const found: Item[] = [];
    await untilNothingIsLeft(keys, async (wanted) => {
      const answer = await raw.send(
        new BatchGetItemCommand({ RequestItems: { [tableName]: { Keys: [...wanted], ConsistentRead: true } } }),
      );
      found.push(...(answer.Responses?.[tableName] ?? []));
      return answer.UnprocessedKeys?.[tableName]?.Keys ?? [];
    });
    return found;
  }

  async function open(item: Item): Promise<Person> {
    const stored = StoredSubscriber.safeParse(plain(item));
    if (!stored.success) return { kind: 'unreadable', subscriberId: idInKey(item) };
    let key: DataKey;
    try {
      // A key that can't be had just now throws below: a slow KMS does not make a subscriber unreadable.
      key = await keyring.get(stored.data.dataKeyId);
    } catch (error) {
      if (error instanceof UnknownDataKeyError) return { kind: 'unreadable', subscriberId: stored.data.subscriberId };
      throw error;
    }
    try {
      return { kind: 'subscriber', subscriber: subscriberFrom(stored.data, key) };
    } catch {
      // Its own message may hold what was sealed.
      return { kind: 'unreadable', subscriberId: stored.data.subscriberId };
    }
  }

  return {
    async read(subscriberIds) {
      if (subscriberIds.length === 0) return [];
      const people = await Promise.all((await readRaw(subscriberIds)).map(open));
      const asked = new Set(subscriberIds);
      return people.filter((person) => asked.has(idOf(person)));
    },
  };
}
