import { beforeAll, beforeEach, expect, test } from 'vitest';
import { makeHeldRemovals } from '../../../../functions/adapters/dynamodb/unsubscribing/held-removals.ts';
import type { HeldRemoval } from '../../../../functions/domain/unsubscribing/held-removals.ts';
import { settleRemovals } from '../../../../scripts/operator/removals.ts';
import { tableInProcess } from '../../../support/aws/table-in-process.ts';
import { anId } from '../../../support/sending/builders.ts';
import { DAY_MS, NOW_MS } from '../../../support/subscribing/builders.ts';

const table = tableInProcess();
let held: ReturnType<typeof makeHeldRemovals>;
beforeAll(async () => {
  held = makeHeldRemovals(table);
});
beforeEach(async () => {
  for (const removal of await held.list()) await held.drop(removal);
});

const DUE_MS = NOW_MS + DAY_MS;
const aRemoval = (n: number, given: Partial<HeldRemoval> = {}): HeldRemoval => ({
  subscriberId: anId(n),
  heldAtMs: NOW_MS,
  pressedBy: 'button',
  mailedAtMs: NOW_MS - 60_000,
  domainHash: 'ab'.repeat(32),
  ...given,
});

test('a removal is due at its time and not before, the oldest first, and is gone once it is dropped', async () => {
  await held.hold(aRemoval(2), DUE_MS + 1);
  await held.hold(aRemoval(1, { followId: 'f1' }), DUE_MS);
  expect(await held.due(DUE_MS - 1, 10)).toEqual([]);
  const [first, second] = [{ subscriberId: anId(1), followId: 'f1' }, { subscriberId: anId(2) }];
  expect(await held.due(DUE_MS + 1, 10)).toEqual([first, second]);
  expect(await held.due(DUE_MS + 1, 1)).toEqual([first]);
  expect(await held.find(first)).toEqual(aRemoval(1, { followId: 'f1' }));
  await held.postpone(first, DUE_MS + 2);
  expect(await held.due(DUE_MS + 1, 10)).toEqual([second]);
  await held.drop({ subscriberId: anId(1), followId: 'f1' });
  expect(await held.list()).toEqual([aRemoval(2)]);
});

test('pressing again puts nothing off, and each follow is held by itself', async () => {
  await held.hold(aRemoval(1), DUE_MS);
  await held.hold(aRemoval(1, { heldAtMs: NOW_MS + 60_000 }), DUE_MS + 60_000);
  await held.hold(aRemoval(1, { followId: 'f1' }), DUE_MS);
  expect(await held.due(DUE_MS, 10)).toHaveLength(2);
  expect(await held.list()).toEqual(expect.arrayContaining([aRemoval(1), aRemoval(1, { followId: 'f1' })]));
});

test('those of one person are found by their id, and no other', async () => {
  for (const removal of [aRemoval(1), aRemoval(1, { followId: 'f1' }), aRemoval(2)]) await held.hold(removal, DUE_MS);
  expect(await held.listOf(anId(1))).toEqual([aRemoval(1), aRemoval(1, { followId: 'f1' })]);
  expect(await held.listOf(anId(3))).toEqual([]);
});

test('an operator dismisses those of one mail domain, or lets the next sweep do them', async () => {
  const elsewhere = { domainHash: 'cd'.repeat(32) };
  for (const n of [1, 2]) await held.hold(aRemoval(n), DUE_MS);
  await held.hold(aRemoval(3, elsewhere), Date.now() + DAY_MS);
  expect(await settleRemovals('dismiss', 'abababababab', table, 'prod')).toMatch(/^Dismissed 2:/);
  expect(await settleRemovals('apply', 'CDCD', table, 'prod')).toMatch(/ends 1,/);
  expect(await held.due(Date.now(), 10)).toEqual([{ subscriberId: anId(3) }]);
  await expect(settleRemovals('dismiss', 'abab', table, 'prod')).rejects.toThrow(
    'Nothing is held of abab. See what is with: npm run operator -- removals --stage prod',
  );
});

test('a one click can be dismissed by no operator: a mail program told its reader that it worked', async () => {
  await held.hold(aRemoval(1), DUE_MS);
  await held.hold(aRemoval(2), DUE_MS);
  await held.hold(aRemoval(2, { pressedBy: 'one-click', heldAtMs: NOW_MS + 1 }), DUE_MS + 1);
  await held.hold(aRemoval(3, { pressedBy: 'one-click' }), DUE_MS);
  await held.hold(aRemoval(3), DUE_MS);
  const said = await settleRemovals('dismiss', 'abab', table, 'prod');
  expect(said).toMatch(/^Dismissed 1: .*\n2 by one click stay, and will be done after a day with a notice/);
  const kept = [2, 3].map((n) => aRemoval(n, { pressedBy: 'one-click' }));
  expect(await held.list()).toEqual(expect.arrayContaining(kept));
  expect(await held.list()).toHaveLength(2);
});

test('all that is held of one person is forgotten, and nothing of another one', async () => {
  await held.hold(aRemoval(1), DUE_MS);
  await held.hold(aRemoval(1, { followId: 'f1' }), DUE_MS);
  await held.hold(aRemoval(2), DUE_MS);
  await held.dropAllOf(anId(1));
  expect(await held.list()).toEqual([aRemoval(2)]);
});

test('the beginning of several domains’ names settles nothing', async () => {
  await held.hold(aRemoval(1), DUE_MS);
  await held.hold(aRemoval(2, { domainHash: 'abac'.repeat(16) }), DUE_MS);
  await expect(settleRemovals('dismiss', 'aba', table, 'prod')).rejects.toThrow('2 domains');
  expect(await held.list()).toHaveLength(2);
});

test('what was dropped meanwhile is not brought back by an operator', async () => {
  await held.postpone(aRemoval(1), NOW_MS);
  expect(await held.list()).toEqual([]);
});
