import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeNotices } from '../../../functions/adapters/dynamodb/notices.ts';
import type { Table } from '../../../functions/adapters/dynamodb/table.ts';
import { EXPIRY_ATTRIBUTE, noticeKey } from '../../../functions/contract/table-keys.ts';
import { daysInMs } from '../../../functions/domain/time/spans.ts';
import { someHashingKeys } from '../../support/builders.ts';
import { NOW_MS } from '../../support/subscribing/builders.ts';
import { startTableInProcess } from '../../support/table-in-process.ts';

let table: Table;
let stop: () => Promise<void>;
beforeEach(async () => {
  ({ table, stop } = await startTableInProcess());
});
afterEach(() => stop());

const CLAIM_SECONDS = 90;
const CLAIM_OVER_MS = NOW_MS + CLAIM_SECONDS * 1_000;
const notices = () => makeNotices(table, CLAIM_SECONDS, async () => someHashingKeys);

async function expiryOf(noticeId: string): Promise<unknown> {
  const { Item } = await table.documents.send(
    new GetCommand({ TableName: table.name, Key: { ...noticeKey(noticeId) } }),
  );
  return Item?.[EXPIRY_ATTRIBUTE];
}

test('a notice is one worker’s until it gives it back or its time is over, and nobody’s once it is finished', async () => {
  const claims = [await notices().claim('a', NOW_MS), await notices().claim('a', CLAIM_OVER_MS - 1)];
  await notices().release('a');
  claims.push(await notices().claim('a', NOW_MS), await notices().claim('a', CLAIM_OVER_MS));
  await notices().finish('a', 'sent', CLAIM_OVER_MS);
  expect(claims).toEqual(['claimed', 'busy', 'claimed', 'claimed']);
  expect(await notices().claim('a', NOW_MS + daysInMs(30))).not.toBe('claimed');
});

test('what was refused leaves a line for three days, and what was finished for sixty', async () => {
  await notices().claim('refused', NOW_MS);
  await notices().release('refused');
  expect(await expiryOf('refused')).toBe(Date.UTC(2024, 2, 19) / 1_000);
  await notices().claim('sent', NOW_MS);
  await notices().finish('sent', 'sent', NOW_MS);
  expect(await expiryOf('sent')).toBe(Date.UTC(2024, 4, 15) / 1_000);
});
