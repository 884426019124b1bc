import { expect, test } from 'vitest';
import { SES_BULK_REQUEST_BUDGET_BYTES } from '../../../../functions/contract/limits.ts';
import { groupByCall } from '../../../../functions/domain/dispatch/sending/group-entries.ts';
import type { ReadRecipient } from '../../../../functions/domain/dispatch/sending/slice-run.ts';

const recipient = (subscriberId: string): ReadRecipient => ({
  readAtMs: 0,
  entry: {
    subscriberId,
    address: `${subscriberId}@example.org`,
    template: 'en',
    language: 'en',
    unsubscribeUrl: 'https://alerts.example.org/unsubscribe',
    values: {},
  },
});

/** How many are in each call when every entry weighs so much. */
async function callsOf(people: number, entryBytes: number): Promise<number[]> {
  async function* batches() {
    yield Array.from({ length: people }, (_, n) => recipient(`person-${n}`));
  }
  const groups = groupByCall(batches(), { templateBytes: () => 0, entryBytes: () => entryBytes }, 100);
  return (await Array.fromAsync(groups)).map((group) => group.length);
}

test.each([
  ['at most fifty people', 120, 1, [50, 50, 20]],
  ['what a request may weigh, and no more', 5, SES_BULK_REQUEST_BUDGET_BYTES / 2, [2, 2, 1]],
  ['one who is too heavy for any request, alone', 2, SES_BULK_REQUEST_BUDGET_BYTES + 1, [1, 1]],
])('a call holds %s', async (_, people, entryBytes, calls) => {
  expect(await callsOf(people, entryBytes)).toEqual(calls);
});
