import { expect, test } from 'vitest';
import { makeSignUps } from '../../../functions/adapters/dynamodb/signing-up/sign-ups.ts';
import { makeSignUpsOfAddress } from '../../../functions/adapters/dynamodb/signing-up/sign-ups-of-address.ts';
import type { SignUp } from '../../../functions/domain/signing-up/sign-up.ts';
import { endOfDay } from '../../../functions/domain/time/spans.ts';
import { aKeyring as keyring } from '../../support/aws/fixed-keyring.ts';
import { everyItemOf } from '../../support/aws/restored-table.ts';
import { tableOfTest } from '../../support/aws/table-in-process.ts';
import { A_SIGN_UP_ID, ANOTHER_SIGN_UP_ID, aSignUp, DAY_MS, NOW_MS } from '../../support/subscribing/builders.ts';

const HASH = 'a'.repeat(64);
const SOON_MS = endOfDay(NOW_MS + 7 * DAY_MS);
const LATER_MS = NOW_MS + 30 * DAY_MS;
const WAITING = { signUpsHash: HASH, due: { because: 'reminder', atMs: NOW_MS } } as const;

const table = tableOfTest();
const signUps = () => makeSignUps(table, keyring);
const create = (given: Partial<SignUp> = {}) => signUps().create(aSignUp({ expiresAtMs: SOON_MS, ...given }), WAITING);
const endOf = async () => (await signUps().find(A_SIGN_UP_ID))?.expiresAtMs;
const expiries = async () => (await everyItemOf(table)).map(({ expiresAtEpochSeconds }) => expiresAtEpochSeconds);

test('a sign-up that waits can be confirmed for longer, and the table keeps all so long from the beginning', async () => {
  await create();
  const before = await expiries();
  await signUps().keepUntil(A_SIGN_UP_ID, LATER_MS);
  // To the end of its day: to the millisecond it would lead from a mail to its address.
  expect(await endOf()).toBe(endOfDay(LATER_MS));
  expect(before).toEqual(Array(2).fill((SOON_MS + 30 * DAY_MS) / 1_000));
  expect(await expiries()).toEqual(before);
});

test('no longer than the table keeps it', async () => {
  await create();
  await signUps().keepUntil(A_SIGN_UP_ID, SOON_MS + 60 * DAY_MS);
  expect(await endOf()).toBe(SOON_MS + 30 * DAY_MS);
});

test.each([
  ['that can be confirmed for longer already', { expiresAtMs: endOfDay(LATER_MS) + DAY_MS }],
  ['that was confirmed meanwhile', { status: 'confirmed' }],
] as const)('one %s stays as it is', async (_, given) => {
  await create(given);
  const before = await endOf();
  await signUps().keepUntil(A_SIGN_UP_ID, LATER_MS);
  expect(await endOf()).toBe(before);
});

test('one that was erased meanwhile does not come back', async () => {
  await signUps().keepUntil(A_SIGN_UP_ID, LATER_MS);
  expect(await everyItemOf(table)).toEqual([]);
});

test('mails that leave at once are all counted, and a confirmed sign-up counts none', async () => {
  await create();
  const counted = await Promise.all([1, 2, 3].map(() => signUps().countMail(A_SIGN_UP_ID, NOW_MS)));
  expect(counted.toSorted()).toEqual([1, 2, 3]);
  await create({ signUpId: ANOTHER_SIGN_UP_ID, status: 'confirmed' });
  expect(await signUps().countMail(ANOTHER_SIGN_UP_ID, NOW_MS)).toBeUndefined();
});

test('sign-ups of one address are all found by it, and one that comes twice is one', async () => {
  const ids = [A_SIGN_UP_ID, ANOTHER_SIGN_UP_ID, A_SIGN_UP_ID];
  for (const signUpId of ids) await create({ signUpId });
  const found = await makeSignUpsOfAddress(table, keyring)(HASH);
  expect(found.map(({ signUpId }) => signUpId).toSorted()).toEqual([A_SIGN_UP_ID, ANOTHER_SIGN_UP_ID].toSorted());
});
