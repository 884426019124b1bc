import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { expect, test } from 'vitest';
import { makeDueMails } from '../../../../functions/adapters/dynamodb/signing-up/due-mails.ts';
import { makeSignUps } from '../../../../functions/adapters/dynamodb/signing-up/sign-ups.ts';
import { signUpItem } from '../../../../functions/adapters/dynamodb/signing-up/stored-sign-up.ts';
import type { SignUp } from '../../../../functions/domain/signing-up/sign-up.ts';
import { aKeyring as keyring } from '../../../support/aws/fixed-keyring.ts';
import { tableOfTest } from '../../../support/aws/table-in-process.ts';
import { A_SIGN_UP_ID, ANOTHER_SIGN_UP_ID, aSignUp, NOW_MS } from '../../../support/subscribing/builders.ts';

const LATER_MS = NOW_MS + 21_600_000;

const table = tableOfTest();

async function put(due: Record<string, unknown>, given: Partial<SignUp> = {}) {
  const Item = { ...(await signUpItem(aSignUp(given), keyring)), ...due };
  await table.documents.send(new PutCommand({ TableName: table.name, Item }));
}
const listAt = (nowMs: number) => makeDueMails(table).list('reminder', nowMs, 10);

test('a reminder that was put off between being asked for and being taken off comes again', async () => {
  await put({ dueWork: 'reminder', dueAtMs: NOW_MS });
  expect(await listAt(NOW_MS)).toEqual([A_SIGN_UP_ID]);
  await makeSignUps(table, keyring).mailAt(A_SIGN_UP_ID, { because: 'reminder', atMs: LATER_MS });
  await makeDueMails(table).takeOff('reminder', A_SIGN_UP_ID, NOW_MS);
  expect([await listAt(NOW_MS), await listAt(LATER_MS)]).toEqual([[], [A_SIGN_UP_ID]]);
  await makeDueMails(table).takeOff('reminder', A_SIGN_UP_ID, LATER_MS);
  expect(await listAt(LATER_MS)).toEqual([]);
});

test('a sign-up that was confirmed meanwhile is put off as one that waits, and one that was erased by nothing', async () => {
  const putOff = () => makeSignUps(table, keyring).mailAt(A_SIGN_UP_ID, { because: 'reminder', atMs: LATER_MS });
  await putOff();
  expect(await listAt(LATER_MS)).toEqual([]);
  await put({}, { status: 'confirmed' });
  await putOff();
  expect(await listAt(LATER_MS)).toEqual([A_SIGN_UP_ID]);
});

test('a sign-up waits for one mail at a time: once its first mail went out, for its reminder', async () => {
  await put({ dueWork: 'kept-back', dueAtMs: NOW_MS });
  await makeSignUps(table, keyring).mailAt(A_SIGN_UP_ID, { because: 'reminder', atMs: LATER_MS });
  await makeDueMails(table).takeOff('kept-back', A_SIGN_UP_ID, LATER_MS);
  expect(await makeDueMails(table).list('kept-back', LATER_MS, 10)).toEqual([]);
  expect(await listAt(LATER_MS)).toEqual([A_SIGN_UP_ID]);
});

test('what was due first comes first, and no more at once than asked for', async () => {
  await put({ dueWork: 'kept-back', dueAtMs: NOW_MS }, { signUpId: ANOTHER_SIGN_UP_ID });
  await put({ dueWork: 'kept-back', dueAtMs: NOW_MS - 1 });
  expect(await makeDueMails(table).list('kept-back', NOW_MS, 1)).toEqual([A_SIGN_UP_ID]);
});
