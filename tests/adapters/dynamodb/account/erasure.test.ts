import { PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, expect, test } from 'vitest';
import { makeErasure } from '../../../../functions/adapters/dynamodb/account/erasure.ts';
import { makeDigestSlots } from '../../../../functions/adapters/dynamodb/digests/digest-slots.ts';
import { putOfWay } from '../../../../functions/adapters/dynamodb/signing-up/ways-to-sign-ups.ts';
import { wayItem } from '../../../../functions/adapters/dynamodb/subscriber/address-ways.ts';
import { placeOfTrace, sealedTrace } from '../../../../functions/adapters/dynamodb/traces.ts';
import type { Table } from '../../../../functions/adapters/table/open-table.ts';
import { put, write } from '../../../../functions/adapters/table/writes.ts';
import {
  addressChangeKey,
  addressKey,
  bouncesKey,
  budgetKey,
  digestSlotKey,
  EXPIRY_ATTRIBUTE,
  heldRemovalKey,
  notMeKey,
  signUpKey,
  subscriberKey,
  topicRowKey,
} from '../../../../functions/contract/table-keys.ts';
import { digestOfTraces } from '../../../../functions/domain/tokens/hashing-keys.ts';
import { type AwsAnswer, type AwsStub, startAwsStub } from '../../../support/aws/aws-stub.ts';
import { aDataKey, aKeyring as keyring } from '../../../support/aws/fixed-keyring.ts';
import { diesAfter } from '../../../support/aws/intercepted-table.ts';
import { tableAt } from '../../../support/aws/stubbed-table.ts';
import { tableInProcess } from '../../../support/aws/table-in-process.ts';
import { someHashingKeys } from '../../../support/builders.ts';

const ANA = '5f0c1b8e-0000-4000-8000-000000000001';
const MOVES = 'cccccccc-0000-8000-8000-000000000001';
const BO = '5f0c1b8e-0000-4000-8000-000000000002';
const NOW_MS = Date.UTC(2026, 2, 15);
const HASH = 'a'.repeat(64);
const HASH_OF_MAILBOX = 'c'.repeat(64);
const HASH_OF_BO = 'b'.repeat(64);
const ASKED = 'aaaaaaaa-0000-8000-8000-000000000001';
const ASKED_BY_BO = 'aaaaaaaa-0000-8000-8000-000000000002';
/** So many that no single read takes all of one day, and one of another day. */
const WAYS = 70;

const table = tableInProcess();
let aws: AwsStub | undefined;
afterEach(() => aws?.stop());

const tracesOf = (subscriberId: string) => digestOfTraces('subscriber', subscriberId, someHashingKeys);

const OF_ANA = [
  topicRowKey('country:RU', ANA),
  topicRowKey('digest:daily@08@UTC', ANA),
  // Left behind by earlier choices, and one that no vocabulary holds any more.
  topicRowKey('region:151+theme:torture', ANA),
  topicRowKey('digest:weekly1@07@Asia/Tehran', ANA),
  topicRowKey('theme:withdrawn', ANA),
  budgetKey(`reminders#${HASH_OF_MAILBOX}`, 'once'),
  signUpKey(ASKED),
  addressChangeKey(MOVES),
  placeOfTrace(digestOfTraces('address-change', MOVES, someHashingKeys), 'budget', 'tries', someHashingKeys),
  // A change with the id of another subscriber takes nothing of theirs along.
  addressChangeKey(BO),
  bouncesKey(ANA),
  heldRemovalKey(ANA),
  heldRemovalKey(ANA, 'in-russia'),
  placeOfTrace(tracesOf(ANA), 'stopped-follow', 'in-mexico', someHashingKeys),
  placeOfTrace(tracesOf(ANA), 'notice', 'welcome', someHashingKeys),
];
/** Her item and the way to it go last; her address's own wish stays. */
const STAYS = [
  subscriberKey(ANA),
  addressKey(HASH),
  notMeKey(HASH),
  topicRowKey('country:RU', BO),
  signUpKey(ASKED_BY_BO),
  bouncesKey(BO),
  heldRemovalKey(BO),
  placeOfTrace(tracesOf(BO), 'stopped-follow', 'in-mexico', someHashingKeys),
  placeOfTrace(tracesOf(BO), 'notice', 'welcome', someHashingKeys),
];

async function leadTo(signUpsHash: string, signUpId: string, day: number) {
  const way = await putOfWay(signUpsHash, signUpId, day * 86_400, table, keyring);
  if (way?.kind !== 'put') throw new Error('there is one already');
  await write(table, way);
  return [{ pk: way.item.pk, sk: way.item.sk }];
}

test('every trace of a person is deleted, under everything that they chose once, and none of another one', async () => {
  for (const key of [...OF_ANA, ...STAYS])
    await table.documents.send(new PutCommand({ TableName: table.name, Item: { ...key } }));
  for (const changeId of [MOVES, BO]) {
    const place = placeOfTrace(tracesOf(ANA), 'address-change', changeId, someHashingKeys);
    const Item = sealedTrace(place, 'address-change', { changeId }, await keyring.newest());
    await table.documents.send(new PutCommand({ TableName: table.name, Item }));
  }
  await leadTo(HASH, ASKED, 1);
  for (let number = 0; number < WAYS; number += 1) await leadTo(HASH, crypto.randomUUID(), 2);
  const ofBo = await leadTo(HASH_OF_BO, ASKED_BY_BO, 1);
  const traces = { subscriberId: ANA, signUpsHash: HASH, mailboxHash: HASH_OF_MAILBOX, topics: ['theme:withdrawn'] };
  for (const slot of ['daily@08@UTC', 'weekly1@07@Asia/Tehran'])
    await makeDigestSlots(table).join(slot, { sentUntilMs: 1, joinedAtMs: 1 }, false);
  await makeErasure(
    table,
    keyring,
    async () => someHashingKeys,
    () => {},
  ).deleteTraces(traces);
  const { Items = [] } = await table.documents.send(new ScanCommand({ TableName: table.name }));
  const named = (keys: readonly Record<string, unknown>[]) => keys.map(({ pk, sk }) => `${pk} ${sk}`).toSorted();
  const slots = [digestSlotKey('daily@08@UTC'), digestSlotKey('weekly1@07@Asia/Tehran')];
  expect(named(Items)).toEqual(named([...STAYS, ...ofBo, ...slots].map((key) => ({ ...key }))));
  // It reads some thousands of keys.
}, 60_000);

test('an erasure that dies midway leaves the ways to what is left, and the next one finishes it', async () => {
  const fresh = tableInProcess();
  for (let number = 0; number < 30; number += 1) {
    const signUpId = crypto.randomUUID();
    const way = await putOfWay(HASH, signUpId, 86_400, fresh, keyring);
    if (!way) throw new Error('there is one already');
    await write(fresh, way, put({ ...signUpKey(signUpId) }));
  }
  const erases = (on: Table) =>
    makeErasure(
      on,
      keyring,
      async () => someHashingKeys,
      () => {},
    ).deleteSignUpsOf(HASH);
  for (const writes of [1, 1]) await expect(erases(diesAfter(fresh, writes))).rejects.toThrow('died');
  await erases(fresh);
  const { Items } = await fresh.documents.send(new ScanCommand({ TableName: fresh.name }));
  expect(Items).toEqual([]);
});

test('an item that can’t be read stops no erasure: it goes, the rest goes, and the erasure says that there was one', async () => {
  await leadTo(HASH, ASKED, 1);
  const [damagedWay] = await leadTo(HASH, ASKED_BY_BO, 1);
  const change = placeOfTrace(tracesOf(ANA), 'address-change', MOVES, someHashingKeys);
  const damagedChange = sealedTrace(
    { ...change, sk: 'of-another-place' },
    'address-change',
    {},
    await keyring.newest(),
  );
  const way = { ...damagedWay, dataKeyId: 'gone', sealed: new Uint8Array([1, 2, 3]), [EXPIRY_ATTRIBUTE]: 1 };
  const items = [way, { ...damagedChange, ...change }, signUpKey(ASKED), signUpKey(ASKED_BY_BO), bouncesKey(ANA)];
  for (const Item of items) await table.documents.send(new PutCommand({ TableName: table.name, Item: { ...Item } }));
  let unreadable = 0;
  const erasure = makeErasure(
    table,
    keyring,
    async () => someHashingKeys,
    () => {
      unreadable += 1;
    },
  );
  await erasure.deleteTraces({ subscriberId: ANA, signUpsHash: HASH, mailboxHash: HASH_OF_MAILBOX, topics: [] });
  const { Items = [] } = await table.documents.send(new ScanCommand({ TableName: table.name }));
  // What the damaged way named runs out by itself.
  const left = Items.map(({ pk }) => pk).filter((pk) => items.some((item) => item.pk === pk));
  expect([left, unreadable]).toEqual([[signUpKey(ASKED_BY_BO).pk], 2]);
});

async function erasureWith(answer: (operation: string) => AwsAnswer) {
  aws = await startAwsStub(({ operation }) => answer(operation));
  return {
    erasure: makeErasure(
      tableAt(aws),
      keyring,
      async () => someHashingKeys,
      () => {},
    ),
    operations: () => aws?.requests.map(({ operation }) => operation),
  };
}

const refused = (...codes: string[]): AwsAnswer => ({
  error: 'TransactionCanceledException',
  more: { CancellationReasons: codes.map((Code) => ({ Code })) },
});

test('a person goes together with the way from their address to them, and a sealed job comes in the same write', async () => {
  const { erasure, operations } = await erasureWith(() => ({ body: {} }));
  expect(await erasure.deleteSubscriber(ANA, HASH, 3, NOW_MS)).toBe('deleted');
  expect(operations()).toEqual(['GetItem', 'TransactWriteItems']);
  const [person, job, address] = (aws?.requests.at(-1)?.input.TransactItems ?? []) as Record<string, object>[];
  expect([person, address].map((write) => Object.keys(write ?? {}))).toEqual([['Delete'], ['Delete']]);
  expect(job).toMatchObject({ Put: { Item: { entity: { S: 'erasure-job' }, dueWork: { S: 'forgetting' } } } });
  expect(JSON.stringify(job)).not.toContain(ANA);
});

test('a subscriber who was written since is read again', async () => {
  const { erasure } = await erasureWith((operation) =>
    operation === 'GetItem' ? { body: {} } : refused('ConditionalCheckFailed', 'None', 'None'),
  );
  expect(await erasure.deleteSubscriber(ANA, HASH, 3, NOW_MS)).toBe('changed');
});

test('an address that leads to another subscriber stays theirs, and the person goes alone', async () => {
  const { dataKeyId, sealed } = wayItem(HASH, BO, aDataKey);
  const way = {
    pk: { S: addressKey(HASH).pk },
    dataKeyId: { S: dataKeyId },
    sealed: { B: Buffer.from(sealed).toString('base64') },
  };
  const { erasure, operations } = await erasureWith((operation) => ({
    body: operation === 'GetItem' ? { Item: way } : {},
  }));
  expect(await erasure.deleteSubscriber(ANA, HASH, 3, NOW_MS)).toBe('deleted');
  expect(operations()).toEqual(['GetItem', 'TransactWriteItems']);
  expect(JSON.stringify(aws?.requests.at(-1)?.input)).not.toContain('ADDRESS#');
});

test('an address that another subscriber takes at this moment stays theirs too', async () => {
  let isFirst = true;
  const { erasure, operations } = await erasureWith((operation) => {
    if (operation === 'GetItem') return { body: {} };
    const answer: AwsAnswer = isFirst ? refused('None', 'None', 'ConditionalCheckFailed') : { body: {} };
    isFirst = false;
    return answer;
  });
  expect(await erasure.deleteSubscriber(ANA, HASH, 3, NOW_MS)).toBe('deleted');
  expect(operations()).toEqual(['GetItem', 'TransactWriteItems', 'TransactWriteItems']);
});
