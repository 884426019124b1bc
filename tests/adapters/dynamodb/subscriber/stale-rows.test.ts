import { beforeEach, expect, test } from 'vitest';
import { makeErasure } from '../../../../functions/adapters/dynamodb/account/erasure.ts';
import { makeStaleRows } from '../../../../functions/adapters/dynamodb/subscriber/stale-rows.ts';
import { makeTopicRows } from '../../../../functions/adapters/dynamodb/subscriber/topic-rows.ts';
import { deleteStaleRows } from '../../../../functions/domain/every-minute/delete-stale-rows.ts';
import type { TopicRows } from '../../../../functions/domain/subscriber/ports.ts';
import { aKeyring as keyring } from '../../../support/aws/fixed-keyring.ts';
import { everyItemOf } from '../../../support/aws/restored-table.ts';
import { tableOfTest } from '../../../support/aws/table-in-process.ts';
import { someHashingKeys } from '../../../support/builders.ts';
import { NOW_MS } from '../../../support/subscribing/builders.ts';

const ANA = '5f0c1b8e-1d2c-4b3a-9f8e-7d6c5b4a3f21';
const BO = '5f0c1b8f-1d2c-4b3a-9f8e-7d6c5b4a3f22';
const MINUTE_MS = 60_000;
/** When no function is alive any more that may have read a page of rows before the change. */
const UNREAD_AT_MS = NOW_MS + 20 * MINUTE_MS;
const hashingKeys = async () => someHashingKeys;

const table = tableOfTest();
let rows: TopicRows;
beforeEach(async () => {
  rows = makeTopicRows(table, keyring, hashingKeys);
  await rows.put(ANA, ['country:RU', 'country:MX'], 1);
  await rows.put(BO, ['country:RU', 'country:MX'], 1);
});

const itemsOf = async (entity: string) => (await everyItemOf(table)).filter((item) => item.entity === entity);
const rowsOf = async (subscriberId: string) =>
  (await itemsOf('topic')).filter(({ sk }) => sk === subscriberId).map(({ pk }) => String(pk));
const sweep = (nowMs: number) => deleteStaleRows(makeStaleRows(table, keyring), nowMs);

test('a copy of the table tells of no row whether its subscriber stopped that follow, and nothing else leads there', async () => {
  const before = await itemsOf('topic');
  await rows.retire(ANA, ['country:RU'], 2, NOW_MS);
  expect(await itemsOf('topic')).toEqual(before);
  const left = (await everyItemOf(table)).filter(({ entity }) => entity !== 'topic');
  expect(left).toHaveLength(1);
  expect(JSON.stringify(left)).not.toMatch(new RegExp(`${ANA}|country`));
});

test('a worker who pages through rows at the time of a change finds the row still, and 20 minutes later it is gone', async () => {
  await rows.retire(ANA, ['country:RU'], 2, NOW_MS);
  expect(await sweep(UNREAD_AT_MS - 1)).toEqual({ done: 0, errors: [] });
  expect(await rowsOf(ANA)).toHaveLength(2);
  expect(await sweep(UNREAD_AT_MS)).toEqual({ done: 1, errors: [] });
  expect([await rowsOf(ANA), (await rowsOf(BO)).length]).toEqual([['TOPIC#country:MX'], 2]);
  expect(await itemsOf('trace')).toEqual([]);
});

test('a row that is wanted again before that stays: an undo takes nothing from its subscriber later', async () => {
  await rows.retire(ANA, ['country:RU', 'country:MX'], 2, NOW_MS);
  await rows.put(ANA, ['country:RU'], 3);
  await sweep(UNREAD_AT_MS);
  expect(await rowsOf(ANA)).toEqual(['TOPIC#country:RU']);
});

test('the same change told twice is one piece of work, and another one at the same revision a second', async () => {
  await rows.retire(ANA, ['country:RU'], 2, NOW_MS);
  await rows.retire(ANA, ['country:RU'], 2, NOW_MS + MINUTE_MS);
  await rows.retire(ANA, ['country:MX'], 2, NOW_MS);
  await rows.retire(ANA, [], 2, NOW_MS);
  expect(await itemsOf('trace')).toHaveLength(2);
  await sweep(UNREAD_AT_MS + MINUTE_MS);
  expect(await rowsOf(ANA)).toEqual([]);
});

test('one that can’t be opened holds up no other', async () => {
  await rows.retire(ANA, ['country:RU'], 2, NOW_MS);
  await rows.retire(BO, ['country:RU'], 2, NOW_MS);
  const { list, delete: deleteOne } = makeStaleRows(table, keyring);
  const [first] = await list(UNREAD_AT_MS, 10);
  const fault = new Error('damaged');
  const failing = {
    list,
    delete: (change: NonNullable<typeof first>) =>
      change.sk === first?.sk ? Promise.reject(fault) : deleteOne(change),
  };
  expect(await deleteStaleRows(failing, UNREAD_AT_MS)).toEqual({ done: 1, errors: [fault] });
});

test('an erasure takes along what waits', async () => {
  await rows.retire(ANA, ['country:RU'], 2, NOW_MS);
  const traces = { subscriberId: ANA, signUpsHash: 'a'.repeat(64), mailboxHash: 'b'.repeat(64), topics: [] };
  await makeErasure(table, keyring, hashingKeys, () => {}).deleteTraces(traces);
  expect([await rowsOf(ANA), await itemsOf('trace')]).toEqual([[], []]);
});
