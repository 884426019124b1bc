import { expect, test } from 'vitest';
import { makeNotMeMailboxes } from '../../../../functions/adapters/dynamodb/signing-up/not-me-mailboxes.ts';
import { tableInProcess } from '../../../support/aws/table-in-process.ts';
import { NOW_MS } from '../../../support/subscribing/builders.ts';

const MAILBOX = 'a'.repeat(64);
const ANOTHER = 'b'.repeat(64);

const table = tableInProcess();

test('a mailbox is barred until a moment and not at it, and is kept as such until storage deletes it', async () => {
  const notMe = makeNotMeMailboxes(table);
  await notMe.add(MAILBOX, NOW_MS);
  expect([await notMe.has(MAILBOX, NOW_MS - 1), await notMe.has(MAILBOX, NOW_MS)]).toEqual([true, false]);
  expect([await notMe.findEnd(MAILBOX), await notMe.findEnd(ANOTHER)]).toEqual([NOW_MS, undefined]);
  await notMe.remove(MAILBOX);
  expect([await notMe.has(MAILBOX, NOW_MS - 1), await notMe.findEnd(MAILBOX)]).toEqual([false, undefined]);
});
