import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, expect, test } from 'vitest';
import { makeAddressChanges } from '../../../../functions/adapters/dynamodb/account/address-changes.ts';
import { makeSubscribers } from '../../../../functions/adapters/dynamodb/subscriber/subscribers.ts';
import { sealedTrace } from '../../../../functions/adapters/dynamodb/traces.ts';
import { makeDueStops } from '../../../../functions/adapters/dynamodb/unsubscribing/due-stops.ts';
import {
  placeOfStop,
  stoppedFollowItem,
} from '../../../../functions/adapters/dynamodb/unsubscribing/stopped-follow-item.ts';
import { makeStoppedFollows } from '../../../../functions/adapters/dynamodb/unsubscribing/stopped-follows.ts';
import { type AwsStub, startAwsStub } from '../../../support/aws/aws-stub.ts';
import { tableAt } from '../../../support/aws/stubbed-table.ts';
import { tableInProcess } from '../../../support/aws/table-in-process.ts';
import { aFollow, aSubscriber, someHashingKeys } from '../../../support/builders.ts';
import { DAY_MS, NOW_MS, noEndings } from '../../../support/subscribing/builders.ts';

const key = { dataKeyId: '1', bytes: new Uint8Array(32).fill(7) };
const keyring = { newest: async () => key, get: async () => key };
const ana = aSubscriber();
const { subscriberId } = ana;
const stopped = { follow: aFollow({ followId: 'f1', countries: ['RU'] }), stoppedAtMs: NOW_MS, place: 0 };
const stop = { subscriberId, followId: 'f1', stoppedAtMs: NOW_MS };

const table = tableInProcess();
let aws: AwsStub | undefined;
afterEach(() => aws?.stop());

test('what is kept of a stop is sealed, its moment too, and storage deletes it with its thirtieth day', () => {
  const item = stoppedFollowItem({ subscriberId, ...stopped }, key, someHashingKeys);
  expect(item).toMatchObject({ expiresAtEpochSeconds: Date.UTC(2024, 3, 15) / 1_000 });
  expect(JSON.stringify(item)).not.toMatch(new RegExp(`RU|countries|place|${NOW_MS}|${subscriberId}`));
});

test('a stop is found by its very moment, and announced once more two minutes later', async () => {
  const Item = stoppedFollowItem({ subscriberId, ...stopped }, key, someHashingKeys);
  await table.documents.send(new PutCommand({ TableName: table.name, Item }));
  const stoppedFollows = makeStoppedFollows(
    table,
    keyring,
    async () => someHashingKeys,
    () => {},
  );
  expect([await stoppedFollows.find(stop), await stoppedFollows.listOf(subscriberId)]).toEqual([stopped, [stopped]]);
  expect(await stoppedFollows.find({ ...stop, stoppedAtMs: NOW_MS + 1 })).toBeUndefined();
  expect(await stoppedFollows.find({ ...stop, followId: 'f2' })).toBeUndefined();

  const dueStops = makeDueStops(table, keyring, async () => someHashingKeys);
  const none = { ended: [], errors: [] };
  expect(await dueStops.list(NOW_MS + 119_999, 10)).toEqual(none);
  expect(await dueStops.list(NOW_MS + 120_000, 10)).toEqual({ ...none, ended: [{ kind: 'follow-stopped', ...stop }] });
  await dueStops.takeOff({ kind: 'follow-stopped', ...stop });
  expect([await dueStops.list(NOW_MS + DAY_MS, 10), await stoppedFollows.find(stop)]).toEqual([none, stopped]);
});

test('a stop that can’t be read holds up the notice of no other one, and is told of', async () => {
  const item = stoppedFollowItem({ subscriberId, ...stopped }, key, someHashingKeys);
  const damaged = { ...item, pk: `${item.pk}0`, dueAtMs: item.dueAtMs - 1 };
  for (const Item of [damaged, item]) await table.documents.send(new PutCommand({ TableName: table.name, Item }));
  const { ended, errors } = await makeDueStops(table, keyring, async () => someHashingKeys).list(NOW_MS + DAY_MS, 10);
  expect(ended).toEqual([{ kind: 'follow-stopped', ...stop }]);
  expect(errors).toMatchObject([{ name: 'UnsealError' }]);
});

test('what is no longer kept is not brought back by being taken off', async () => {
  await makeDueStops(table, keyring, async () => someHashingKeys).takeOff({
    kind: 'follow-stopped',
    ...stop,
    followId: 'gone',
  });
  expect(
    await makeStoppedFollows(
      table,
      keyring,
      async () => someHashingKeys,
      () => {},
    ).find({ ...stop, followId: 'gone' }),
  ).toBeUndefined();
});

test('a stop is kept by the write that takes the follow away, and forgotten by the one that brings it back', async () => {
  const writes: { readonly Put?: { readonly Item: unknown }; readonly Delete?: { readonly Key: unknown } }[][] = [];
  aws = await startAwsStub(({ operation, input }) => {
    if (operation === 'TransactWriteItems') writes.push(input.TransactItems as (typeof writes)[number]); // what the adapter writes
    return { body: {} };
  });
  const subscribers = makeSubscribers(tableAt(aws), keyring, noEndings, async () => someHashingKeys);
  const change = { subscriber: ana, addressHash: 'a'.repeat(64), ending: undefined };
  await subscribers.save({ ...change, stopped });
  await subscribers.save({ ...change, restored: stopped });
  const { pk, sk } = placeOfStop(subscriberId, 'f1', someHashingKeys);
  expect(writes[0]?.at(-1)?.Put?.Item).toMatchObject({ pk: { S: pk }, sk: { S: sk } });
  expect(writes[1]?.at(-1)?.Delete?.Key).toEqual({ pk: { S: pk }, sk: { S: sk } });
});

test('a damaged trace hides no other one, of its kind or another, and is told of', async () => {
  const lost = stoppedFollowItem(
    { subscriberId, ...stopped, follow: { ...stopped.follow, followId: 'f3' } },
    key,
    someHashingKeys,
  );
  const oddPlace = placeOfStop(subscriberId, 'f4', someHashingKeys);
  const odd = sealedTrace(oddPlace, 'stopped-follow', { follow: 'none' }, key);
  const kept = stoppedFollowItem({ subscriberId, ...stopped }, key, someHashingKeys);
  for (const Item of [kept, odd, { ...lost, sealed: new Uint8Array([1, 2, 3]) }])
    await table.documents.send(new PutCommand({ TableName: table.name, Item }));
  let unreadable = 0;
  const note = () => {
    unreadable += 1;
  };
  const keys = async () => someHashingKeys;
  expect(await makeStoppedFollows(table, keyring, keys, note).listOf(subscriberId)).toEqual([stopped]);
  expect(unreadable).toBe(2);
  expect(await makeAddressChanges(table, keyring, keys, note).listOf(subscriberId)).toEqual([]);
  expect(unreadable).toBe(3);
});
