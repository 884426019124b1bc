import { expect, test } from 'vitest';
import { makeErasure } from '../../../functions/adapters/dynamodb/account/erasure.ts';
import { makeBudgetsOf } from '../../../functions/adapters/dynamodb/notices/budgets.ts';
import { makeNotices } from '../../../functions/adapters/dynamodb/notices/notices.ts';
import { makeRollingBudgets } from '../../../functions/adapters/dynamodb/notices/rolling-budgets.ts';
import { makeSignUps } from '../../../functions/adapters/dynamodb/signing-up/sign-ups.ts';
import { offerTriesAgain, tryCode, tryCodeUnseen } from '../../../functions/domain/notices/code.ts';
import { aKeyring as keyring } from '../../support/aws/fixed-keyring.ts';
import { everyItemOf } from '../../support/aws/restored-table.ts';
import { tableOfTest } from '../../support/aws/table-in-process.ts';
import { someHashingKeys, someTokenKeys } from '../../support/builders.ts';
import { A_SIGN_UP_ID, aSignUp, NOW_MS } from '../../support/subscribing/builders.ts';

const HASH = 'a'.repeat(64);
const TRIER = { mailboxHash: HASH, networks: [{ day: '2024-03-15', hash: 'b'.repeat(64) }] };

const table = tableOfTest();

const hashingKeys = async () => someHashingKeys;
const portsAt = () => ({
  budgetsOf: makeBudgetsOf(table, hashingKeys),
  rollingBudgets: makeRollingBudgets(table, async () => someTokenKeys),
  tokenKeys: async () => someTokenKeys,
});
const pagesTry = (subjectId: string) =>
  tryCodeUnseen('000000', { of: 'sign-up', subjectId, mailNumber: 1 }, TRIER, portsAt(), NOW_MS);

test('counters and notices of a sign-up name neither it nor its mailbox, and an erasure of its address takes them along', async () => {
  const due = { because: 'reminder', atMs: NOW_MS } as const;
  await makeSignUps(table, keyring).create(aSignUp(), { signUpsHash: HASH, due });
  const own = (await everyItemOf(table)).map(({ pk, sk }) => `${pk} ${sk}`);
  const notices = makeNotices(table, 60, hashingKeys);
  await notices.claim({ signUpId: A_SIGN_UP_ID, name: 'asked' }, NOW_MS);
  await notices.finish({ signUpId: A_SIGN_UP_ID, name: 'asked' }, NOW_MS);
  await pagesTry(A_SIGN_UP_ID);
  await offerTriesAgain(A_SIGN_UP_ID, TRIER.networks, portsAt(), NOW_MS);
  await tryCode('000000', { of: 'sign-up', subjectId: A_SIGN_UP_ID, mailNumber: 1 }, portsAt(), NOW_MS);
  const left = (await everyItemOf(table)).filter(({ pk, sk }) => !own.includes(`${pk} ${sk}`));
  expect(left.map(({ entity }) => entity).sort()).toEqual([
    ...['rolling-budget', 'rolling-budget', 'trace', 'trace', 'trace', 'trace', 'trace'],
  ]);
  expect(left.filter((item) => [A_SIGN_UP_ID, HASH].some((known) => JSON.stringify(item).includes(known)))).toEqual([]);

  await makeErasure(table, keyring, hashingKeys, () => {}).deleteSignUpsOf(HASH);
  const kept = await everyItemOf(table);
  expect(kept.map(({ entity }) => entity)).toEqual(['rolling-budget', 'rolling-budget']);
});

test('tries of the code of a link to sign in lie among the traces of its subscriber, and an erasure takes them along', async () => {
  const subscriberId = 'dddddddd-0000-4000-8000-000000000001';
  const mail = { of: 'sign-in', subjectId: A_SIGN_UP_ID, mailNumber: 1, subscriberId } as const;
  await tryCode('000000', mail, portsAt(), NOW_MS);
  expect((await everyItemOf(table)).map(({ entity }) => entity)).toEqual(['trace']);
  const traces = { subscriberId, signUpsHash: HASH, mailboxHash: HASH, topics: [] };
  await makeErasure(table, keyring, hashingKeys, () => {}).deleteTraces(traces);
  expect(await everyItemOf(table)).toEqual([]);
});

test('a network that tries codes of ids that it makes up leaves no counters beyond its budget', async () => {
  const id = (n: number) => `cccccccc-0000-8000-8000-${String(n).padStart(12, '0')}`;
  for (let n = 0; n < 100; n += 1) await pagesTry(id(n));
  const before = (await everyItemOf(table)).length;
  for (let n = 100; n < 110; n += 1) {
    expect(await pagesTry(id(n))).toBe('wrong');
    await offerTriesAgain(id(n), TRIER.networks, portsAt(), NOW_MS);
  }
  expect((await everyItemOf(table)).length).toBe(before);
});
