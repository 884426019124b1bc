import { expect, test } from 'vitest';
import { findSandbox, noteSandbox } from '../../../../functions/adapters/dynamodb/rate/sandbox.ts';
import { tableInProcess } from '../../../support/aws/table-in-process.ts';

const table = tableInProcess();

test('the sandbox is known as a sender saw it last, and no account is in it before the first look', async () => {
  const seen = [await findSandbox(table)];
  for (const isSandboxed of [true, false]) {
    await noteSandbox(table, isSandboxed, 1);
    seen.push(await findSandbox(table));
  }
  expect(seen).toEqual([false, true, false]);
});
