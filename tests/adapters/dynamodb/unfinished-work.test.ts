import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeAddressChanges } from '../../../functions/adapters/dynamodb/account/address-changes.ts';
import { makeDueErasures } from '../../../functions/adapters/dynamodb/account/due-erasures.ts';
import { makeDueMoves } from '../../../functions/adapters/dynamodb/account/due-moves.ts';
import { wayItem } from '../../../functions/adapters/dynamodb/subscriber/address-ways.ts';
import { makeSubscribers } from '../../../functions/adapters/dynamodb/subscriber/subscribers.ts';
import type { Table } from '../../../functions/adapters/table/open-table.ts';
import { addressChangeKey } from '../../../functions/contract/table-keys.ts';
import { type AwsStub, startAwsStub } from '../../support/aws/aws-stub.ts';
import { tableAt } from '../../support/aws/stubbed-table.ts';
import { tableInProcess } from '../../support/aws/table-in-process.ts';
import { aSubscriber, someHashingKeys } from '../../support/builders.ts';
import { NOW_MS, noEndings } from '../../support/subscribing/builders.ts';

const key = { dataKeyId: '1', bytes: new Uint8Array(32).fill(7) };
const keyring = { newest: async () => key, get: async () => key };
const CHANGE_ID = 'cccccccc-0000-4000-8000-000000000001';

/** A transaction's writes, as the stub of AWS gets them. */
type Writes = readonly Readonly<Record<string, Readonly<Record<string, unknown>>>>[];

let aws: AwsStub;
let table: Table;
beforeEach(async () => {
  table = tableInProcess();
  aws = await startAwsStub(() => ({ body: {} }));
});
afterEach(async () => {
  await aws.stop();
});

const put = (item: Record<string, unknown>) =>
  table.documents.send(new PutCommand({ TableName: table.name, Item: item }));
const writes = () => aws.requests.at(-1)?.input.TransactItems as Writes; // of the one transaction that was sent

test('a subscriber who is being erased is due at the time that was said, and by no clock forgotten before', async () => {
  const subscriber = aSubscriber({ status: 'unsubscribed' });
  const change = { subscriber, addressHash: 'a'.repeat(64), ending: undefined, finishErasingAtMs: NOW_MS };
  await makeSubscribers(tableAt(aws), keyring, noEndings, async () => someHashingKeys).save(change);
  const { Item } = writes()[0]?.Put ?? {};
  expect(Item).toMatchObject({ dueWork: { S: 'erasure' }, dueAtMs: { N: String(NOW_MS) } });
  expect(Item).not.toHaveProperty('expiresAtEpochSeconds');

  await put({ pk: `SUBSCRIBER#${subscriber.subscriberId}`, sk: 'SUBSCRIBER', dueWork: 'erasure', dueAtMs: NOW_MS });
  const { list } = makeDueErasures(table);
  expect([await list(NOW_MS - 1, 10), await list(NOW_MS, 10)]).toEqual([[], [subscriber.subscriberId]]);
});

test('a move is due two minutes after it, until it is settled', async () => {
  const moved = { changeId: CHANGE_ID, formerAddressHash: 'b'.repeat(64), atMs: NOW_MS };
  const subscriber = aSubscriber({ revision: 2, addressSinceMs: NOW_MS });
  const former = wayItem(moved.formerAddressHash, subscriber.subscriberId, key);
  const stored = {
    pk: { S: former.pk },
    dataKeyId: { S: former.dataKeyId },
    sealed: { B: Buffer.from(former.sealed).toString('base64') },
  };
  await aws.stop();
  aws = await startAwsStub(({ operation, input }) => ({
    body:
      operation === 'GetItem' && JSON.stringify(input.Key).includes(moved.formerAddressHash) ? { Item: stored } : {},
  }));
  await makeSubscribers(tableAt(aws), keyring, noEndings, async () => someHashingKeys).save({
    subscriber,
    addressHash: 'a'.repeat(64),
    ending: undefined,
    moved,
  });
  expect(writes()[2]?.Update).toMatchObject({
    UpdateExpression: 'SET #status = :changed, dueWork = :kind, dueAtMs = :due',
    ExpressionAttributeValues: { ':kind': { S: 'move' }, ':due': { N: String(NOW_MS + 120_000) } },
  });

  await put({ ...addressChangeKey(CHANGE_ID), dueWork: 'move', dueAtMs: NOW_MS });
  const { list } = makeDueMoves(table);
  expect(await list(NOW_MS, 10)).toEqual([CHANGE_ID]);
  await makeAddressChanges(
    table,
    keyring,
    async () => someHashingKeys,
    () => {},
  ).settle(CHANGE_ID);
  expect(await list(NOW_MS, 10)).toEqual([]);
});

test('settling a change that was erased meanwhile brings nothing of it back', async () => {
  const changes = makeAddressChanges(
    table,
    keyring,
    async () => someHashingKeys,
    () => {},
  );
  await changes.settle(CHANGE_ID);
  expect(await changes.find(CHANGE_ID)).toBeUndefined();
});
