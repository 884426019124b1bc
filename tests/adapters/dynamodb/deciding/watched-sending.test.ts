import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { expect, test } from 'vitest';
import { dispatchItem } from '../../../../functions/adapters/dynamodb/dispatch/dispatch-item.ts';
import { makeDispatches } from '../../../../functions/adapters/dynamodb/dispatch/dispatches.ts';
import { receiptItem } from '../../../../functions/adapters/dynamodb/dispatch/receipt-item.ts';
import { makeReceipts } from '../../../../functions/adapters/dynamodb/dispatch/receipts.ts';
import { makeSlices, slicesOf } from '../../../../functions/adapters/dynamodb/dispatch/slices.ts';
import { addCounts, deliveriesOf } from '../../../../functions/adapters/dynamodb/feedback/deliveries.ts';
import { makeNumbersKept } from '../../../../functions/adapters/dynamodb/showing/numbers-kept.ts';
import { makeShownNumbers } from '../../../../functions/adapters/dynamodb/showing/shown-numbers.ts';
import { write } from '../../../../functions/adapters/table/writes.ts';
import { findSending } from '../../../../functions/domain/deciding/watching/find-sending.ts';
import { type Lease, NO_COUNTS } from '../../../../functions/domain/dispatch/dispatches.ts';
import { countReceipts, type Receipt } from '../../../../functions/domain/dispatch/sending/receipts.ts';
import { NO_DELIVERIES } from '../../../../functions/domain/feedback/deliveries.ts';
import { keepNumbers } from '../../../../functions/domain/showing/keep-numbers.ts';
import { aDataKey, aKeyring } from '../../../support/aws/fixed-keyring.ts';
import { tableOfTest } from '../../../support/aws/table-in-process.ts';
import { aDispatch, anId, aReceipt, aRetryPolicy } from '../../../support/sending/builders.ts';
import { noNoise } from '../../../support/showing/builders.ts';

const table = tableOfTest();
const dispatch = aDispatch({ status: 'sending', sliceBits: 1 });
const { dispatchId, publisherId } = dispatch;
const people = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => anId(from + n));
const all = <T>(of: readonly string[], outcome: T) => of.map(() => outcome);

async function leased(bits: string, nowMs: number): Promise<Lease> {
  const leasing = await makeSlices(table).lease({ dispatchId, bits }, nowMs, nowMs + 1_000);
  if (leasing.kind !== 'leased') throw new Error(`The slice is ${leasing.kind}`);
  return leasing.lease;
}

const writes = async (lease: Lease, receipt: Receipt) => {
  const Item = receiptItem(lease, receipt, aDataKey);
  await table.documents.send(new PutCommand({ TableName: table.name, Item }));
};

/** The lease's worker counts what the receipts say, and closes the slice. */
async function closes(lease: Lease): Promise<void> {
  const counted = countReceipts(await makeReceipts(table, aKeyring).list(lease), aRetryPolicy());
  expect(await makeSlices(table).close(lease, lease.lateResults, { ...NO_COUNTS, ...counted })).toBe('closed');
}

test('the numbers that are kept are those of the receipts, though a worker died in the middle of a call', async () => {
  const [answered, inDoubt, again, refused] = [people(0, 50), people(50, 52), people(52, 53), people(53, 54)];
  await table.documents.send(new PutCommand({ TableName: table.name, Item: dispatchItem(dispatch, 0) }));
  await makeSlices(table).add(
    dispatchId,
    ['0', '1'].map((bits) => ({ bits, turn: { kind: 'queued' as const, dueAtMs: 0 } })),
  );
  const first = await leased('0', 1);
  await writes(first, aReceipt({ callId: 'a', people: answered, outcomes: all(answered, 'accepted') }));
  // It dies with a call under way. The next worker learns nothing of two of its people, and that of a third no event came.
  const died = [...inDoubt, ...again];
  await writes(
    first,
    aReceipt({ callId: 'b', state: 'uncertain', people: died, outcomes: ['uncertain', 'uncertain', 'freed'] }),
  );
  const second = await leased('0', 5_000);
  await writes(second, aReceipt({ callId: 'c', people: again, outcomes: ['accepted'], intentAtMs: 1e13 }));
  await closes(second);
  const other = await leased('1', 1);
  await writes(other, aReceipt({ callId: 'd', people: refused, outcomes: ['refused'] }));
  await closes(other);
  const deliveries = { ...NO_DELIVERIES, delivered: 48, bounced: 2 };
  const counted = addCounts({ dispatchId, bits: '0' }, deliveries);
  if (counted) await write(table, counted);

  expect(await makeDispatches(table).finishIfComplete(dispatchId, 6_000)).toBe(true);
  await keepNumbers(
    {
      alertsFinishedBetween: async () => [dispatchId],
      findDispatch: makeDispatches(table).find,
      slicesOf: (id) => slicesOf(table, id),
      deliveriesOf: (id) => deliveriesOf(table, id),
      numbers: makeNumbersKept(table),
      countFollowersOf: async () => ({ kind: 'exact', people: 0, weight: 1 }),
      random: noNoise,
    },
    1e13,
    0,
  );
  const ledger = (
    await Promise.all(['0', '1'].map((bits) => makeReceipts(table, aKeyring).list({ dispatchId, bits })))
  ).flat();
  const asked = new Set(ledger.flatMap((receipt) => receipt.people)).size;
  const kept = await makeShownNumbers(table).find(publisherId, dispatchId);
  // Each of the few without a clear answer is in their part, and too few to be told with those who were asked.
  expect(kept).toEqual({
    parts: { delivered: 48, bounced: 2, complained: 0, unclear: asked - 48 - 2, asked: 48 },
  });
  const { report } =
    (await findSending(publisherId, dispatchId, {
      dispatches: makeDispatches(table),
      slicesOf: (id) => slicesOf(table, id),
      shownNumbers: makeShownNumbers(table),
      isMailHeld: async () => false,
    })) ?? {};
  expect(report?.figures).toMatchObject({ kind: 'shown', people: { asked: 50, delivered: 50 } });
});
