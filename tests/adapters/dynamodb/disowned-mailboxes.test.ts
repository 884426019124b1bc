import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeDisownedMailboxes } from '../../../functions/adapters/dynamodb/disowned-mailboxes.ts';
import { NOW_MS } from '../../support/subscribing/builders.ts';
import { startTableInProcess } from '../../support/table-in-process.ts';

const MAILBOX = 'a'.repeat(64);
const ANOTHER = 'b'.repeat(64);

let running: Awaited<ReturnType<typeof startTableInProcess>>;
beforeAll(async () => {
  running = await startTableInProcess();
});
afterAll(() => running.stop());

test('a mailbox is disowned until a moment and not at it, and is kept as such until storage deletes it', async () => {
  const disowned = makeDisownedMailboxes(running.table);
  await disowned.add(MAILBOX, NOW_MS);
  expect([await disowned.has(MAILBOX, NOW_MS - 1), await disowned.has(MAILBOX, NOW_MS)]).toEqual([true, false]);
  expect([await disowned.findEnd(MAILBOX), await disowned.findEnd(ANOTHER)]).toEqual([NOW_MS, undefined]);
  await disowned.remove(MAILBOX);
  expect([await disowned.has(MAILBOX, NOW_MS - 1), await disowned.findEnd(MAILBOX)]).toEqual([false, undefined]);
});
