import { randomUUID } from 'node:crypto';
import { KMSClient } from '@aws-sdk/client-kms';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, describe, expect, test } from 'vitest';
import { makeDispatches } from '../../functions/adapters/dynamodb/dispatch/dispatches.ts';
import { makeReceipts } from '../../functions/adapters/dynamodb/dispatch/receipts.ts';
import { makeSlices } from '../../functions/adapters/dynamodb/dispatch/slices.ts';
import { makeDueWork } from '../../functions/adapters/dynamodb/due-work.ts';
import { makeCandidates } from '../../functions/adapters/dynamodb/subscriber/candidates.ts';
import { makePeople } from '../../functions/adapters/dynamodb/subscriber/people.ts';
import { subscriberItem } from '../../functions/adapters/dynamodb/subscriber/subscriber-item.ts';
import { makeKeyring } from '../../functions/adapters/kms/keyring.ts';
import { writeItems } from '../../functions/adapters/table/batches.ts';
import type { Table } from '../../functions/adapters/table/open-table.ts';
import { dispatchKey, subscriberKey, topicRowKey } from '../../functions/contract/table-keys.ts';
import { clientSettingsOf } from '../../scripts/deployment/cloud-environment.ts';
import { aSubscriber } from '../support/builders.ts';
import { checkTableContract, type SendingTable } from '../support/sending/table-contract.ts';
import { inject } from '../support/stack/stack-of-worker.ts';
import { tableLikeTheStacks } from '../support/stack/table-like-the-stacks.ts';

const keyringOf = (table: Table) =>
  makeKeyring(table, inject('outputs').SealingKeyArn, new KMSClient(clientSettingsOf(inject('environment'))));

const table = tableLikeTheStacks();

describe('a table like the deployed one', () => {
  const sending: SendingTable = {
    dispatches: makeDispatches(table),
    slices: makeSlices(table),
    receipts: makeReceipts(table, keyringOf(table)),
    candidates: makeCandidates(table),
    dueWork: makeDueWork(table),
    async addDispatch(dispatch) {
      // Of another kind, so that the stream does not start it.
      const Item = { ...dispatchKey(dispatch.dispatchId), entity: 'dispatch-under-test', ...dispatch };
      await table.documents.send(new PutCommand({ TableName: table.name, Item }));
    },
    addTopicRows: (topic, ids) =>
      writeItems(
        table,
        ids.map((id) => ({ put: { ...topicRowKey(topic, id), entity: 'topic', revision: 1 } })),
      ),
  };
  checkTableContract(() => sending);

  // Else the next sweep of another journey would wake workers for slices of no appeal.
  afterAll(async () => {
    const farAwayMs = Date.UTC(2100, 0, 1);
    const left = await sending.dueWork.dueSlices(Date.now(), 500);
    const far = { kind: 'queued', dueAtMs: farAwayMs } as const;
    await Promise.all(left.map((slice) => sending.dueWork.giveTurn(slice, { dueByMs: Date.now() }, far)));
  });
});

test('people are read a hundred at a time, and one whose item does not open spoils no other’s', async () => {
  const keyring = keyringOf(table);
  const key = await keyring.newest();
  const people = Array.from({ length: 100 }, () => aSubscriber({ subscriberId: randomUUID() }));
  const [damaged, strange, incomplete, gone, ...whole] = people;
  if (!damaged || !strange || !incomplete || !gone) throw new Error('there are fewer people than this needs');
  await writeItems(table, [
    ...whole.map((one) => ({ put: subscriberItem(one, key) })),
    { put: { ...subscriberItem(damaged, key), sealed: new Uint8Array(80) } },
    { put: { ...subscriberItem(strange, key), dataKeyId: 'unknown' } },
    { put: { ...subscriberKey(incomplete.subscriberId), entity: 'subscriber' } },
  ]);

  const read = await makePeople(table, keyring).read(people.map(({ subscriberId }) => subscriberId));

  const unreadable = read.flatMap((person) => (person.kind === 'unreadable' ? [person.subscriberId] : []));
  expect(unreadable.sort()).toEqual([damaged, strange, incomplete].map(({ subscriberId }) => subscriberId).sort());
  const opened = read.flatMap((person) => (person.kind === 'subscriber' ? [person.subscriber] : []));
  const byId = (a: { subscriberId: string }, b: { subscriberId: string }) =>
    a.subscriberId.localeCompare(b.subscriberId);
  expect(opened.sort(byId)).toEqual(whole.sort(byId));
});
