import { afterAll, beforeAll, expect, test } from 'vitest';
import { findSandbox, noteSandbox } from '../../../../functions/adapters/dynamodb/rate/sandbox.ts';
import { startTableInProcess } from '../../../support/table-in-process.ts';

let running: Awaited<ReturnType<typeof startTableInProcess>>;
beforeAll(async () => {
  running = await startTableInProcess();
});
afterAll(() => running.stop());

test('the sandbox is known as a sender saw it last, and no account is in it before the first look', async () => {
  const { table } = running;
  const seen = [await findSandbox(table)];
  for (const isSandboxed of [true, false]) {
    await noteSandbox(table, isSandboxed, 1);
    seen.push(await findSandbox(table));
  }
  expect(seen).toEqual([false, true, false]);
});
