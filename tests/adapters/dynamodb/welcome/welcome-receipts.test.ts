import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { makeReceipts } from '../../../../functions/adapters/dynamodb/dispatch/receipts.ts';
import { makeWelcomeOutcomes } from '../../../../functions/adapters/dynamodb/welcome/welcome-outcomes.ts';
import { makeWelcomeReceipts } from '../../../../functions/adapters/dynamodb/welcome/welcome-receipts.ts';
import type { Keyring } from '../../../../functions/adapters/kms/keyring.ts';
import { welcomeDispatchOf, welcomeSlicesOf } from '../../../../functions/domain/dispatch/welcome-dispatch.ts';
import { aDataKey } from '../../../support/aws/fixed-keyring.ts';
import { tableOfTest } from '../../../support/aws/table-in-process.ts';
import { someHashingKeys } from '../../../support/builders.ts';
import { anAppealVersion } from '../../../support/sending/builders.ts';

const NOW_MS = Date.UTC(2026, 0, 2);
const NEWER = { dataKeyId: '2', bytes: new Uint8Array(32).fill(9) };
const keys = async () => someHashingKeys;

/** A keyring that seals with one of two keys, and opens both. */
const keyringWith = (newest: Awaited<ReturnType<Keyring['newest']>>): Keyring => ({
  newest: async () => newest,
  get: async (id) => (id === NEWER.dataKeyId ? NEWER : aDataKey),
});

const table = tableOfTest();

const version = anAppealVersion();
const slices = welcomeSlicesOf(welcomeDispatchOf(version).dispatchId);

test('a welcome that is sent again after a rotation of data keys finds the receipt of the first', async () => {
  const subscriberId = randomUUID();
  const before = makeWelcomeReceipts(table, keyringWith(aDataKey), keys);
  const after = makeWelcomeReceipts(table, keyringWith(NEWER), keys);
  expect(await before.intend(subscriberId, [version], NOW_MS)).toBe(true);
  expect(await after.intend(subscriberId, [version], NOW_MS)).toBe(false);
  await after.settle(subscriberId, [version], 'throttled');
  expect(await after.intend(subscriberId, [version], NOW_MS)).toBe(true);
  const { list } = makeReceipts(table, keyringWith(NEWER));
  const receipts = (await Promise.all(slices.map(list))).flat();
  expect(receipts.map(({ people }) => people)).toEqual([[subscriberId]]);
});

test('what became of welcomes is read without any key, and without whose they were', async () => {
  const welcomes = makeWelcomeReceipts(table, keyringWith(aDataKey), keys);
  for (const outcome of ['accepted', 'throttled', undefined] as const) {
    const subscriberId = randomUUID();
    await welcomes.intend(subscriberId, [version], NOW_MS);
    if (outcome) await welcomes.settle(subscriberId, [version], outcome);
  }
  const outcomes = (await Promise.all(slices.map(makeWelcomeOutcomes(table).list))).flat();
  expect(outcomes).toHaveLength(3);
  expect(new Set(outcomes)).toEqual(new Set(['accepted', 'throttled', undefined]));
});
