import { readFile } from 'node:fs/promises';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand, PutCommand, paginateScan, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { addressChangeKey, subscriberKey, type TableKey, topicRowKey } from '../../../functions/contract/table-keys.ts';
import { AccountExport } from '../../../functions/domain/account/account-export.ts';
import { clientSettingsOf } from '../../../scripts/deployment/cloud-environment.ts';
import { invokeFunction } from '../../support/stack/invoke-function.ts';
import { inject } from '../../support/stack/stack-of-worker.ts';
import { test } from '../../support/visiting/browser.ts';
import { aReader, type Reader, signsIn } from '../../support/visiting/reader.ts';

// What a function that died on its way leaves behind is put into the table, as it leaves it.

let page: Page;
test.beforeEach(({ page: opened }) => {
  page = opened;
});

const documents = DynamoDBDocumentClient.from(new DynamoDBClient(clientSettingsOf(inject('environment'))));
const TableName = inject('outputs').TableName;

const findItem = async (key: TableKey) =>
  (await documents.send(new GetCommand({ TableName, Key: { ...key }, ConsistentRead: true }))).Item;
const set = (key: TableKey, UpdateExpression: string, values: Record<string, unknown>, names = {}) =>
  documents.send(
    new UpdateCommand({
      TableName,
      Key: { ...key },
      UpdateExpression,
      ExpressionAttributeValues: values,
      ...(Object.keys(names).length > 0 ? { ExpressionAttributeNames: names } : {}),
    }),
  );

/** The random id of a reader who is signed in. */
async function idOf(reader: Reader): Promise<string> {
  await signsIn(reader, page);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /download/i }).click(),
  ]);
  return AccountExport.parse(JSON.parse(await readFile(await file.path(), 'utf8'))).id;
}

/** The ids of all changes of address; which subscriber asked for one stands in no item's key. */
async function changeIds(): Promise<string[]> {
  const scan = {
    TableName,
    FilterExpression: 'entity = :change',
    ExpressionAttributeValues: { ':change': 'address-change' },
  };
  const pages = await Array.fromAsync(paginateScan({ client: documents }, scan));
  return pages.flatMap(({ Items = [] }) => Items.map(({ changeId }) => String(changeId)));
}

test('an erasure that stopped half-way is finished by the sweep, with what earlier choices left in the index', async () => {
  const ana = aReader('ana', page);
  await ana.hasConfirmed({ countries: ['RU'] });
  const subscriberId = await idOf(ana);
  const leftover = topicRowKey('region:151+theme:torture', subscriberId);
  await documents.send(new PutCommand({ TableName, Item: { ...leftover, entity: 'topic', revision: 1 } }));
  await set(
    subscriberKey(subscriberId),
    'SET #status = :left, dueWork = :kind, dueAtMs = :due ADD revision :one',
    { ':left': 'unsubscribed', ':kind': 'erasure', ':due': 1, ':one': 1 },
    { '#status': 'status' },
  );
  await invokeFunction('sweep');
  const keys = [subscriberKey(subscriberId), topicRowKey('country:RU', subscriberId), leftover];
  expect(await Promise.all(keys.map(findItem))).toEqual([undefined, undefined, undefined]);
});

test('the sweep settles a move after which no mail told the old address', async () => {
  const bo = aReader('bo', page);
  const there = aReader('bo.new', page);
  await bo.hasConfirmed({ countries: ['RU'] });
  await signsIn(bo, page);
  await page.goto(`${inject('publicUrl')}/preferences/address?lang=en`);
  const earlier = await changeIds(); // of other journeys at the same stack
  await page.getByLabel('New address').fill(there.address);
  await bo.presses('Send an e‑mail to the new address');
  await there.takesOver(await there.nextMail());
  const [changeId = ''] = (await changeIds()).filter((id) => !earlier.includes(id));
  const change = addressChangeKey(changeId);
  expect(await findItem(change)).not.toHaveProperty('dueWork');
  await set(change, 'SET dueWork = :kind, dueAtMs = :due', { ':kind': 'move', ':due': 1 });
  await invokeFunction('sweep');
  expect(await findItem(change)).not.toHaveProperty('dueWork');
  expect((await bo.nextMail()).subject).toBe('Your alerts now go to a different address');
});
