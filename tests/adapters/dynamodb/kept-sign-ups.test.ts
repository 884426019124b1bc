import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { expect, test } from 'vitest';
import { makeSignUps } from '../../../functions/adapters/dynamodb/signing-up/sign-ups.ts';
import {
  addressSignUpKey,
  EXPIRY_ATTRIBUTE,
  signUpKey,
  type TableKey,
} from '../../../functions/contract/table-keys.ts';
import { endOfDay } from '../../../functions/domain/time/spans.ts';
import { tableOfTest } from '../../support/aws/table-in-process.ts';
import { A_SIGN_UP_ID, DAY_MS, NOW_MS } from '../../support/subscribing/builders.ts';

const key = { dataKeyId: '1', bytes: new Uint8Array(32).fill(7) };
const keyring = { newest: async () => key, get: async () => key };
const HASH = 'a'.repeat(64);
const ITEM = signUpKey(A_SIGN_UP_ID);
const WAY = addressSignUpKey(HASH, A_SIGN_UP_ID);
const SOON_MS = NOW_MS + 7 * DAY_MS;
const LATER_MS = NOW_MS + 30 * DAY_MS;

const table = tableOfTest();

const inSeconds = (epochMs: number) => ({ [EXPIRY_ATTRIBUTE]: epochMs / 1_000 });
const put = (item: TableKey, rest: object) =>
  table.documents.send(new PutCommand({ TableName: table.name, Item: { ...item, ...rest } }));
async function find(item: TableKey): Promise<object | undefined> {
  const { Item } = await table.documents.send(new GetCommand({ TableName: table.name, Key: { ...item } }));
  return Item;
}
async function holds(status: 'pending' | 'confirmed', untilMs: number): Promise<void> {
  await put(ITEM, { status, expiresAtMs: untilMs, ...inSeconds(untilMs) });
  await put(WAY, inSeconds(untilMs));
}
const keepUntil = (untilMs: number) => makeSignUps(table, keyring).keepUntil(A_SIGN_UP_ID, HASH, untilMs);

test('a sign-up that waits is kept for longer, and found by its address for as long', async () => {
  await holds('pending', SOON_MS);
  await keepUntil(LATER_MS);
  // To the end of its day: to the millisecond it would lead from a mail to its address.
  const keptMs = endOfDay(LATER_MS);
  expect(await find(ITEM)).toEqual({ ...ITEM, status: 'pending', expiresAtMs: keptMs, ...inSeconds(keptMs) });
  expect(await find(WAY)).toEqual({ ...WAY, ...inSeconds(keptMs) });
});

test.each([
  ['that is kept for longer already', 'pending', LATER_MS + DAY_MS],
  ['that was confirmed meanwhile', 'confirmed', SOON_MS],
] as const)('one %s stays as it is', async (_, status, untilMs) => {
  await holds(status, untilMs);
  await keepUntil(LATER_MS);
  expect(await find(ITEM)).toEqual({ ...ITEM, status, expiresAtMs: untilMs, ...inSeconds(untilMs) });
});

test('one that was erased meanwhile does not come back', async () => {
  await keepUntil(LATER_MS);
  expect([await find(ITEM), await find(WAY)]).toEqual([undefined, undefined]);
});
