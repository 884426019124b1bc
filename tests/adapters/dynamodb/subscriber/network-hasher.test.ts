import { DeleteCommand, paginateScan } from '@aws-sdk/lib-dynamodb';
import { expect, test } from 'vitest';
import { makeNetworkHasher } from '../../../../functions/adapters/dynamodb/subscriber/network-hasher.ts';
import { EXPIRY_ATTRIBUTE, networkSaltKey } from '../../../../functions/contract/table-keys.ts';
import { tableOfTest } from '../../../support/aws/table-in-process.ts';
import { someHashingKeys } from '../../../support/builders.ts';
import { DAY_MS, NOW_MS } from '../../../support/subscribing/builders.ts';

const HERE = '192.0.2.1';
const TODAY = '2024-03-15';
/** The end of the day after today's. */
const SALT_ENDS_MS = Date.UTC(2024, 2, 17);

const table = tableOfTest();

/** Of a worker of its own, which has seen no salt yet. */
const aHasher = () => makeNetworkHasher(table, async () => someHashingKeys);

async function everyItem(): Promise<Record<string, unknown>[]> {
  const items: Record<string, unknown>[] = [];
  for await (const { Items = [] } of paginateScan({ client: table.documents }, { TableName: table.name }))
    items.push(...Items);
  return items;
}

test('a network has one hash a day, from every worker, and another on the next day', async () => {
  const first = await aHasher().hash(HERE, NOW_MS);
  expect(first).toEqual({ day: TODAY, hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
  expect(await aHasher().hash(HERE, NOW_MS + 1)).toEqual(first);
  expect((await aHasher().hash('192.0.2.2', NOW_MS)).hash).not.toBe(first.hash);
  const next = await aHasher().hash(HERE, NOW_MS + DAY_MS);
  expect([next.day, next.hash === first.hash]).toEqual(['2024-03-16', false]);
});

test('workers that all need the day’s salt in the same moment make one', async () => {
  const hashes = await Promise.all(Array.from({ length: 20 }, () => aHasher().hash(HERE, NOW_MS)));
  expect(new Set(hashes.map(({ hash }) => hash)).size).toBe(1);
  expect(await everyItem()).toHaveLength(1);
});

test('what is stored is the salt and until when, and no address of a network', async () => {
  await aHasher().hash(HERE, NOW_MS);
  const [item, ...more] = await everyItem();
  expect([item, more]).toEqual([
    {
      ...networkSaltKey(TODAY),
      entity: 'network-salt',
      salt: expect.objectContaining({ byteLength: 32 }),
      endsAtMs: SALT_ENDS_MS,
      [EXPIRY_ATTRIBUTE]: SALT_ENDS_MS / 1_000,
    },
    [],
  ]);
  expect(JSON.stringify(item)).not.toContain(HERE);
});

test('a network is the same until its salt is gone, and then is no longer known', async () => {
  const hashed = await aHasher().hash(HERE, NOW_MS);
  expect(await aHasher().isSame(HERE, hashed, NOW_MS + DAY_MS)).toBe(true);
  expect(await aHasher().isSame('192.0.2.2', hashed, NOW_MS)).toBe(false);
  await table.documents.send(new DeleteCommand({ TableName: table.name, Key: { ...networkSaltKey(TODAY) } }));
  expect(await aHasher().isSame(HERE, hashed, NOW_MS)).toBe(false);
});

test('a salt whose time is over counts as gone, though the table or a worker still has it', async () => {
  const worker = aHasher();
  const hashed = await worker.hash(HERE, NOW_MS);
  for (const hasher of [worker, aHasher()]) {
    expect(await hasher.isSame(HERE, hashed, SALT_ENDS_MS - 1)).toBe(true);
    expect(await hasher.isSame(HERE, hashed, SALT_ENDS_MS)).toBe(false);
  }
});

test('a network goes by its hash of yesterday too, for as long as that day’s salt is kept', async () => {
  const yesterday = await aHasher().hash(HERE, NOW_MS);
  const nextDayMs = NOW_MS + DAY_MS;
  for (const hasher of [aHasher(), aHasher()])
    expect(await hasher.hashesOfLate(HERE, nextDayMs)).toEqual([await hasher.hash(HERE, nextDayMs), yesterday]);
  expect(await aHasher().hashesOfLate(HERE, nextDayMs + 2 * DAY_MS)).toHaveLength(1);
});
