import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, expect, test } from 'vitest';
import { makeErasure } from '../../../../functions/adapters/dynamodb/account/erasure.ts';
import { makeSubscribers } from '../../../../functions/adapters/dynamodb/subscriber/subscribers.ts';
import { makeTopicRows } from '../../../../functions/adapters/dynamodb/subscriber/topic-rows.ts';
import { addressKey } from '../../../../functions/contract/table-keys.ts';
import { erase } from '../../../../functions/domain/account/erase.ts';
import { suppress } from '../../../../functions/domain/feedback/suppress.ts';
import { unsubscribe } from '../../../../functions/domain/unsubscribing/unsubscribe.ts';
import type { DocumentTable } from '../../../support/aws/document-table.ts';
import { itemAt } from '../../../support/aws/restored-table.ts';
import { tableInProcess } from '../../../support/aws/table-in-process.ts';
import { aSubscriber, someHashingKeys } from '../../../support/builders.ts';
import { NOW_MS, noEndings } from '../../../support/subscribing/builders.ts';

// The way from an address to its subscriber, damaged: what ends alerts must go on all the same.

const key = { dataKeyId: '1', bytes: new Uint8Array(32).fill(7) };
const keyring = { newest: async () => key, get: async () => key };
const keys = async () => someHashingKeys;
const ana = aSubscriber();
const { subscriberId } = ana;
const HASH = 'a'.repeat(64);
const WAY = addressKey(HASH);
let table: DocumentTable;
beforeEach(async () => {
  table = tableInProcess();
});

const DAMAGES = [
  ['a seal that opens under no key', { dataKeyId: '1', sealed: new Uint8Array([1, 2, 3]) }],
  ['no seal', {}],
  ['text for a seal', { dataKeyId: '1', sealed: 'lost' }],
] as const;

async function withDamagedWay(damage: object) {
  const told: string[] = [];
  const subscribers = makeSubscribers(table, keyring, noEndings, keys, () => told.push('way'));
  await subscribers.save({ subscriber: ana, addressHash: HASH, ending: undefined });
  await table.documents.send(new PutCommand({ TableName: table.name, Item: { ...WAY, entity: 'address', ...damage } }));
  const ports = {
    subscribers,
    topicRows: makeTopicRows(table, keyring, keys),
    hashOfAddress: async () => HASH,
    noticeQueue: { enqueueUnsubscribed: async () => {} },
    erasure: makeErasure(table, keyring, keys, () => told.push('erased')),
  };
  return { ports, told, status: async () => (await subscribers.find(subscriberId))?.status };
}

test.each(DAMAGES)('with %s, one click unsubscribes, and the way is left as it is', async (_, damage) => {
  const { ports, told, status } = await withDamagedWay(damage);
  expect(await unsubscribe(subscriberId, ports, NOW_MS)).toEqual({ kind: 'unsubscribed', isNew: true });
  expect([await status(), told]).toEqual(['unsubscribed', ['way']]);
  expect(await itemAt(table, WAY)).toMatchObject(damage);
});

test.each(DAMAGES)('with %s, a complaint ends alerts', async (_, damage) => {
  const { ports, status } = await withDamagedWay(damage);
  expect(await suppress(subscriberId, 'complaint', NOW_MS, ports, NOW_MS)).toBe('suppressed');
  expect(await status()).toBe('suppressed');
});

test.each(DAMAGES)('with %s, all is erased, the way too', async (_, damage) => {
  const { ports, told, status } = await withDamagedWay(damage);
  expect(await erase(subscriberId, ports, NOW_MS)).toEqual({ isNew: true });
  expect([await status(), await itemAt(table, WAY), told]).toEqual([undefined, undefined, ['way', 'erased']]);
});
