import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Table } from '../../../functions/adapters/dynamodb/table.ts';
import { makeTransientBounces } from '../../../functions/adapters/dynamodb/transient-bounces.ts';
import { bouncesKey } from '../../../functions/contract/table-keys.ts';
import { aKeyring } from '../../support/fixed-keyring.ts';
import { anId } from '../../support/sending/builders.ts';
import { startTableInProcess } from '../../support/table-in-process.ts';

const NOW_MS = Date.UTC(2026, 0, 2, 3, 4, 5, 678);

let table: Table;
let stop: () => Promise<void>;
beforeAll(async () => {
  ({ table, stop } = await startTableInProcess());
});
afterAll(() => stop());

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

test('of two that come at the same moment both are kept', async () => {
  const notes = ['one', 'two'].map((callId, n) =>
    makeTransientBounces(table, aKeyring).note(anId(3), callId, NOW_MS + n, NOW_MS),
  );
  await Promise.all(notes);
  expect((await makeTransientBounces(table, aKeyring).listOf(anId(3))).toSorted()).toEqual([NOW_MS, NOW_MS + 1]);
});
