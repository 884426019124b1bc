import { DeleteCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { expect, test } from 'vitest';
import { makeNotices } from '../../../../functions/adapters/dynamodb/notices/notices.ts';
import { EXPIRY_ATTRIBUTE, subscriberKey } from '../../../../functions/contract/table-keys.ts';
import { daysInMs } from '../../../../functions/domain/time/spans.ts';
import { everyItemOf, hasSubscriber } from '../../../support/aws/restored-table.ts';
import { tableOfTest } from '../../../support/aws/table-in-process.ts';
import { aSubscriber, someHashingKeys } from '../../../support/builders.ts';
import { NOW_MS } from '../../../support/subscribing/builders.ts';

const table = tableOfTest();

const CLAIM_SECONDS = 90;
const CLAIM_OVER_MS = NOW_MS + CLAIM_SECONDS * 1_000;
const notices = () => makeNotices(table, CLAIM_SECONDS, async () => someHashingKeys);

const ana = aSubscriber();
const WELCOME = { subscriberId: ana.subscriberId, name: 'welcome' };

async function expiry(): Promise<unknown> {
  const [line] = await noticesInTable();
  return line?.[EXPIRY_ATTRIBUTE];
}

test('what was refused leaves a line for three days, and what was finished for sixty', async () => {
  await hasSubscriber(table, ana);
  await notices().claim(WELCOME, NOW_MS);
  await notices().release(WELCOME);
  expect(await expiry()).toBe(Date.UTC(2024, 2, 19) / 1_000);
  await notices().claim(WELCOME, NOW_MS);
  await notices().finish(WELCOME, NOW_MS);
  expect(await expiry()).toBe(Date.UTC(2024, 4, 15) / 1_000);
});

async function isErased() {
  await table.documents.send(new DeleteCommand({ TableName: table.name, Key: { ...subscriberKey(ana.subscriberId) } }));
}
async function noticesInTable() {
  const { Items = [] } = await table.documents.send(new ScanCommand({ TableName: table.name }));
  return Items.filter(({ entity }) => entity === 'trace' || entity === undefined);
}

test('what was finished of a sign-up is kept for thirty days, since no erasure finds it once that is gone', async () => {
  const asked = { signUpId: WELCOME.subscriberId, name: 'asked' };
  await notices().claim(asked, NOW_MS);
  await notices().finish(asked, NOW_MS);
  const expiries = (await everyItemOf(table)).map(({ expiresAtEpochSeconds }) => expiresAtEpochSeconds);
  expect(expiries).toEqual([Date.UTC(2024, 3, 15) / 1_000]);
});

test('however many links to sign in a stranger asks for, their lines lie in no one place, and none for long', async () => {
  await hasSubscriber(table, ana);
  const partitions = async () => new Set((await noticesInTable()).map(({ pk }) => pk)).size;
  await notices().claim(WELCOME, NOW_MS);
  for (const signInId of ['1', '2', '3']) {
    const noticeId = { signInId, name: 'sign-in' };
    expect(await notices().claim(noticeId, NOW_MS)).toBe('claimed');
    await notices().finish(noticeId, NOW_MS);
    expect(await notices().claim(noticeId, NOW_MS)).toBe('finished');
  }
  expect(await partitions()).toBe(4);
  // Those of the three links, and of a welcome that no worker finished.
  const expiries = (await noticesInTable()).map((line) => line[EXPIRY_ATTRIBUTE]);
  expect([...new Set(expiries)]).toEqual([Date.UTC(2024, 2, 19) / 1_000]);
});

test('a notice is one worker’s until it gives it back or its time is over, and no worker’s once it is finished', async () => {
  await hasSubscriber(table, ana);
  const claims = [await notices().claim(WELCOME, NOW_MS), await notices().claim(WELCOME, CLAIM_OVER_MS - 1)];
  await notices().release(WELCOME);
  claims.push(await notices().claim(WELCOME, NOW_MS), await notices().claim(WELCOME, CLAIM_OVER_MS));
  await notices().finish(WELCOME, CLAIM_OVER_MS);
  claims.push(await notices().claim(WELCOME, NOW_MS + daysInMs(30)));
  expect(claims).toEqual(['claimed', 'busy', 'claimed', 'claimed', 'finished']);
});

test('of a subscriber who was erased no notice is claimed, and nothing is written', async () => {
  expect([await notices().claim(WELCOME, NOW_MS), await noticesInTable()]).toEqual(['gone', []]);
});

test('what a worker writes of a notice late, after the erasure, brings nothing back', async () => {
  await hasSubscriber(table, ana);
  await notices().claim(WELCOME, NOW_MS);
  const [claimed] = await noticesInTable();
  await isErased();
  await table.documents.send(new DeleteCommand({ TableName: table.name, Key: { pk: claimed?.pk, sk: claimed?.sk } }));
  await notices().release(WELCOME);
  await notices().finish(WELCOME, NOW_MS);
  expect([await notices().claim(WELCOME, CLAIM_OVER_MS), await noticesInTable()]).toEqual(['gone', []]);
});
