import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { expect, test } from 'vitest';
import { makeSubscribers } from '../../../../functions/adapters/dynamodb/subscriber/subscribers.ts';
import { makeDueUnsubscribed } from '../../../../functions/adapters/dynamodb/unsubscribing/due-unsubscribed.ts';
import { subscriberKey } from '../../../../functions/contract/table-keys.ts';
import type { Subscriber } from '../../../../functions/domain/subscriber/subscribers.ts';
import { itemAt } from '../../../support/aws/restored-table.ts';
import { tableOfTest } from '../../../support/aws/table-in-process.ts';
import { aSubscriber, someHashingKeys } from '../../../support/builders.ts';
import { NOW_MS, noEndings } from '../../../support/subscribing/builders.ts';

const key = { dataKeyId: '1', bytes: new Uint8Array(32).fill(7) };
const keyring = { newest: async () => key, get: async () => key };

const table = tableOfTest();

const HOUR_MS = 3_600_000;
const { subscriberId } = aSubscriber();
const anotherId = '5f0c1b8e-0000-4000-8000-000000000009';

function aTable() {
  const subscribers = makeSubscribers(table, keyring, noEndings, async () => someHashingKeys);
  const saves = (given: Partial<Subscriber>, seenRevision?: number) =>
    subscribers.save({ subscriber: aSubscriber(given), seenRevision, addressHash: 'a'.repeat(64), ending: undefined });
  const item = async () => itemAt(table, subscriberKey(subscriberId));
  return { saves, item, due: makeDueUnsubscribed(table, subscribers) };
}

test('a subscriber who unsubscribed is found by the index after the hour, with the moment at which they left; its item has the hour alone', async () => {
  const { saves, item, due } = aTable();
  await saves({ status: 'unsubscribed', unsubscribedAtMs: NOW_MS + 1_234 });
  expect(await due.list(NOW_MS + HOUR_MS - 1, 10)).toEqual({ ended: [], errors: [] });
  const ended = [{ kind: 'subscriber-unsubscribed', subscriberId, unsubscribedAtMs: NOW_MS + 1_234 }];
  expect(await due.list(NOW_MS + HOUR_MS, 10)).toEqual({ ended, errors: [] });
  expect(await item()).toMatchObject({ dueWork: 'unsubscribe', dueAtMs: NOW_MS + HOUR_MS });
});

test.each([
  ['active', {}],
  ['being erased', { status: 'unsubscribed' }],
] as const)('a subscriber who is %s is not in the index of unsubscribes', async (_, given) => {
  const { saves, due } = aTable();
  await saves(given);
  expect(await due.list(NOW_MS + HOUR_MS, 10)).toEqual({ ended: [], errors: [] });
});

test('a subscriber who can’t be read holds up the notice of no other one, and is told of', async () => {
  const { saves, item, due } = aTable();
  await saves({ status: 'unsubscribed', unsubscribedAtMs: NOW_MS });
  const damaged = { ...(await item()), ...subscriberKey(anotherId), subscriberId: anotherId, dueAtMs: NOW_MS };
  await table.documents.send(new PutCommand({ TableName: table.name, Item: damaged }));
  const { ended, errors } = await due.list(NOW_MS + HOUR_MS, 10);
  expect(ended).toEqual([{ kind: 'subscriber-unsubscribed', subscriberId, unsubscribedAtMs: NOW_MS }]);
  expect(errors).toMatchObject([{ name: 'UnsealError' }]);
});

test('once its notice was asked for, the erasure is due at the end of the day on which the undo has run out', async () => {
  const { saves, item, due } = aTable();
  await saves({ status: 'unsubscribed', unsubscribedAtMs: NOW_MS });
  await due.takeOff({ kind: 'subscriber-unsubscribed', subscriberId, unsubscribedAtMs: NOW_MS });
  const dueAtMs = Math.ceil(NOW_MS / 86_400_000 + 30) * 86_400_000;
  expect(await item()).toMatchObject({ dueWork: 'erasure', dueAtMs });
});

test('who came back and unsubscribed again in the same hour has a notice of that to be asked for', async () => {
  const { saves, due } = aTable();
  await saves({ status: 'unsubscribed', unsubscribedAtMs: NOW_MS });
  await saves({ revision: 2 }, 1);
  await saves({ status: 'unsubscribed', unsubscribedAtMs: NOW_MS + 60_000, revision: 3 }, 2);
  await due.takeOff({ kind: 'subscriber-unsubscribed', subscriberId, unsubscribedAtMs: NOW_MS });
  expect((await due.list(NOW_MS + HOUR_MS, 10)).ended).toMatchObject([{ unsubscribedAtMs: NOW_MS + 60_000 }]);
});
