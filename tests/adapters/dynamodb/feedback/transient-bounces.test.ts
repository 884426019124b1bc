import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { expect, test } from 'vitest';
import { makeTransientBounces } from '../../../../functions/adapters/dynamodb/feedback/transient-bounces.ts';
import { bouncesKey } from '../../../../functions/contract/table-keys.ts';
import { aKeyring } from '../../../support/aws/fixed-keyring.ts';
import { tableInProcess } from '../../../support/aws/table-in-process.ts';
import { anId } from '../../../support/sending/builders.ts';

const NOW_MS = Date.UTC(2026, 0, 2, 3, 4, 5, 678);

const table = tableInProcess();

test('a mail that bounced for now is kept once, and none of it is in the open', async () => {
  const bounces = makeTransientBounces(table, aKeyring);
  const note = (callId: string, mailedAtMs: number) => bounces.note(anId(1), callId, mailedAtMs, NOW_MS);
  expect(await note('one', NOW_MS)).toEqual([NOW_MS]);
  expect(await note('two', NOW_MS + 5)).toEqual([NOW_MS, NOW_MS + 5]);
  expect(await note('one', NOW_MS)).toEqual([NOW_MS, NOW_MS + 5]);
  expect(await bounces.listOf(anId(1))).toEqual([NOW_MS, NOW_MS + 5]);
  expect(await bounces.listOf(anId(2))).toEqual([]);
  const { Item } = await table.documents.send(
    new GetCommand({ TableName: table.name, Key: { ...bouncesKey(anId(1)) } }),
  );
  expect(Item).toEqual({
    ...bouncesKey(anId(1)),
    entity: 'bounces',
    dataKeyId: '1',
    sealed: expect.any(Uint8Array),
    // The end of a day.
    expiresAtEpochSeconds: expect.any(Number),
  });
  expect(Item?.expiresAtEpochSeconds % 86_400).toBe(0);
});

test.each([
  ['the first of all', anId(3), []],
  ['later ones', anId(4), [NOW_MS - 1]],
])('of two that come at the same moment both are kept, %s', async (_, subscriberId, before) => {
  const note = (mailedAtMs: number) =>
    makeTransientBounces(table, aKeyring).note(subscriberId, `call at ${mailedAtMs}`, mailedAtMs, NOW_MS);
  for (const mailedAtMs of before) await note(mailedAtMs);
  await Promise.all([note(NOW_MS), note(NOW_MS + 1)]);
  const kept = await makeTransientBounces(table, aKeyring).listOf(subscriberId);
  expect(kept.toSorted()).toEqual([...before, NOW_MS, NOW_MS + 1]);
});
