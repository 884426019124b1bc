import { randomUUID } from 'node:crypto';
import { subscriberItem } from '../../../functions/adapters/dynamodb/dynamodb.ts';
import type { Keyring } from '../../../functions/adapters/kms/kms.ts';
import { type BatchWrite, type Table, writeItems } from '../../../functions/adapters/table/table.ts';
import { topicRowKey } from '../../../functions/contract/table-keys.ts';
import { type Follow, type Subscriber, topicsOfFollows } from '../../../functions/domain/subscriber/subscriber.ts';

const WRITES_AT_ONCE = 8;
const PEOPLE_PER_WRITE = 25;

/** Puts confirmed people who follow `follow` into the table, past the pages: these are measured elsewhere. */
export async function seedSubscribers(
  howMany: number,
  follow: Follow,
  table: Table,
  keyring: Keyring,
): Promise<Subscriber[]> {
  const key = await keyring.newest();
  const topics = topicsOfFollows([follow]);
  const seeded: Subscriber[] = [];
  const writesOf = (n: number): BatchWrite[] => {
    const subscriberId = randomUUID();
    const subscriber: Subscriber = {
      subscriberId,
      status: 'active',
      confirmedAtMs: Date.now() - 60_000,
      frequency: 'immediate',
      language: 'en',
      otherLanguages: [],
      waitsForEdition: false,
      isDiscreet: false,
      revision: 1,
      address: `person-${n}@example.org`,
      follows: [follow],
    };
    seeded.push(subscriber);
    const rows = topics.map((topic) => ({
      put: { ...topicRowKey(topic, subscriberId), entity: 'topic', revision: 1 },
    }));
    return [...rows, { put: subscriberItem(subscriber, key) }];
  };
  let next = 0;
  const work = async () => {
    while (next < howMany) {
      const first = next;
      next += PEOPLE_PER_WRITE;
      const numbers = Array.from({ length: Math.min(PEOPLE_PER_WRITE, howMany - first) }, (_, n) => first + n);
      await writeItems(table, numbers.flatMap(writesOf));
    }
  };
  await Promise.all(Array.from({ length: WRITES_AT_ONCE }, work));
  return seeded;
}
