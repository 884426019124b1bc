import { expect, test } from 'vitest';
import { makeOverAccesses } from '../../../../functions/adapters/dynamodb/account/over-accesses.ts';
import { makeSessions } from '../../../../functions/adapters/dynamodb/account/sessions.ts';
import { makeSignIns } from '../../../../functions/adapters/dynamodb/account/sign-ins.ts';
import { newSession } from '../../../../functions/domain/account/session.ts';
import { deleteOverAccesses } from '../../../../functions/domain/every-minute/delete-over-accesses.ts';
import { aKeyring } from '../../../support/aws/fixed-keyring.ts';
import { everyItemOf } from '../../../support/aws/restored-table.ts';
import { tableOfTest } from '../../../support/aws/table-in-process.ts';
import { NOW_MS } from '../../../support/subscribing/builders.ts';

const HOUR_MS = 3_600_000;
const SUBSCRIBER_ID = '5f0c1b8e-0000-4000-8000-000000000001';
const AT_MS = NOW_MS + 61_234;

const table = tableOfTest();
const entities = async () => (await everyItemOf(table)).map(({ entity }) => entity);

test('sessions and links to sign in, which hold a subscriber’s id, are gone in the hour in which they are over, whatever storage does', async () => {
  await makeSessions(table, aKeyring).create('hash', newSession({ subscriberId: SUBSCRIBER_ID }, AT_MS));
  await makeSignIns(table, aKeyring).put({
    signInId: 'bbbbbbbb-0000-8000-8000-000000000001',
    subscriberId: SUBSCRIBER_ID,
    requestedFrom: { day: '2024-03-15', hash: 'a'.repeat(64) },
    mailedAtMs: AT_MS,
    expiresAtMs: AT_MS + HOUR_MS / 3,
    accessEpoch: '',
    isSpent: false,
  });
  const items = await everyItemOf(table);
  expect(items.map(({ entity }) => entity)).toEqual(['session', 'sign-in']);
  // A moment would lead to one of them from its mail.
  expect(items.filter(({ dueAtMs }) => Number(dueAtMs) % HOUR_MS !== 0)).toEqual([]);
  const overAccesses = makeOverAccesses(table);
  expect(await deleteOverAccesses(overAccesses, NOW_MS + HOUR_MS - 1)).toEqual({ done: 0, errors: [] });
  expect(await entities()).toEqual(['session', 'sign-in']);
  expect(await deleteOverAccesses(overAccesses, NOW_MS + HOUR_MS)).toEqual({ done: 2, errors: [] });
  expect(await entities()).toEqual([]);
});
