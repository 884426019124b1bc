import { beforeEach, expect, test } from 'vitest';
import { makeErasure } from '../../../../functions/adapters/dynamodb/account/erasure.ts';
import { makeCandidates } from '../../../../functions/adapters/dynamodb/subscriber/candidates.ts';
import { makeStaleRows } from '../../../../functions/adapters/dynamodb/subscriber/stale-rows.ts';
import { makeTopicPlaces, vocabularyPlaces } from '../../../../functions/adapters/dynamodb/subscriber/topic-places.ts';
import { makeTopicRows } from '../../../../functions/adapters/dynamodb/subscriber/topic-rows.ts';
import { deleteStaleRows } from '../../../../functions/domain/every-minute/delete-stale-rows.ts';
import { WHOLE_ID_SPACE } from '../../../../functions/domain/matching/id-range.ts';
import { aKeyring as keyring } from '../../../support/aws/fixed-keyring.ts';
import { everyItemOf } from '../../../support/aws/restored-table.ts';
import { tableOfTest } from '../../../support/aws/table-in-process.ts';
import { someHashingKeys } from '../../../support/builders.ts';
import { NOW_MS } from '../../../support/subscribing/builders.ts';

const ANA = '5f0c1b8e-1d2c-4b3a-9f8e-7d6c5b4a3f21';
const APPEAL_ID = '7c1f0d2e-0000-4000-8000-000000000001';
const TOPIC = `case:${APPEAL_ID}`;
const hashingKeys = async () => someHashingKeys;
const placeOf = makeTopicPlaces(async () => new Uint8Array(32).fill(9));
const withoutKey = makeTopicPlaces(async () => undefined);

const table = tableOfTest();
const rowsOf = async () => (await everyItemOf(table)).filter(({ entity }) => entity === 'topic').map(({ pk }) => pk);
const found = (places: typeof placeOf) => Array.fromAsync(makeCandidates(table, places).pages(TOPIC, WHOLE_ID_SPACE));
const rows = () => makeTopicRows(table, keyring, hashingKeys, placeOf);
beforeEach(() => rows().put(ANA, [TOPIC, 'country:RU'], 1));

test('the index has a case by a keyed hash alone: no item in the open names its appeal', async () => {
  expect(await rowsOf()).toEqual([expect.stringMatching(/^TOPIC#case:[0-9a-f]{64}$/), 'TOPIC#country:RU']);
  await rows().retire(ANA, [TOPIC], 2, NOW_MS);
  expect(JSON.stringify(await everyItemOf(table))).not.toContain(APPEAL_ID);
});

test('the key finds those who follow a case; another key, or none yet, finds nobody', async () => {
  expect(await found(placeOf)).toEqual([[ANA]]);
  expect(await found(makeTopicPlaces(async () => new Uint8Array(32).fill(8)))).toEqual([[]]);
  expect(await found(withoutKey)).toEqual([]);
  expect(await makeCandidates(table, withoutKey).sample(TOPIC, 10)).toEqual({ ids: [], isComplete: true });
});

test('without the key no case is followed: a row under its bare id would name it', async () => {
  for (const places of [withoutKey, vocabularyPlaces])
    await expect(makeTopicRows(table, keyring, hashingKeys, places).put(ANA, [TOPIC], 2)).rejects.toThrow(/case/);
});

test('the row of a case that is followed no more is deleted, and its list is told before the change is forgotten', async () => {
  await rows().retire(ANA, [TOPIC], 2, NOW_MS);
  const told: unknown[] = [];
  const onDeleted = async (...rowsGone: unknown[]) => {
    told.push(
      rowsGone,
      (await everyItemOf(table)).some(({ entity }) => entity === 'trace'),
    );
  };
  await deleteStaleRows(makeStaleRows(table, keyring, placeOf, onDeleted), NOW_MS + 21 * 60_000);
  expect(told).toEqual([[ANA, [TOPIC]], true]);
  expect(await rowsOf()).toEqual(['TOPIC#country:RU']);
});

test('an erasure deletes the rows of cases that it is told of, and its job once more', async () => {
  const erasure = makeErasure(table, keyring, hashingKeys, () => {}, placeOf);
  const traces = { subscriberId: ANA, signUpsHash: 'a'.repeat(64), mailboxHash: 'b'.repeat(64), topics: [TOPIC] };
  await erasure.deleteTraces(traces);
  expect(await rowsOf()).toEqual([]);
  await rows().put(ANA, [TOPIC], 3);
  await erasure.deleteRest(ANA, [TOPIC]);
  expect(await rowsOf()).toEqual([]);
});
