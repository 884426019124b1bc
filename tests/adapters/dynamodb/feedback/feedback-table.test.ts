import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { expect, test } from 'vitest';
import { receiptItem } from '../../../../functions/adapters/dynamodb/dispatch/receipt-item.ts';
import { makeSesEvents } from '../../../../functions/adapters/dynamodb/dispatch/ses-events.ts';
import { deliveriesOf } from '../../../../functions/adapters/dynamodb/feedback/deliveries.ts';
import { makeFeedbackLedger } from '../../../../functions/adapters/dynamodb/feedback/feedback-ledger.ts';
import { makeLastEvent } from '../../../../functions/adapters/dynamodb/feedback/last-event.ts';
import { makeTransientBounces } from '../../../../functions/adapters/dynamodb/feedback/transient-bounces.ts';
import { callFeedbackKey, receiptKey } from '../../../../functions/contract/table-keys.ts';
import type { SliceId } from '../../../../functions/domain/dispatch/dispatches.ts';
import { aKeyring } from '../../../support/aws/fixed-keyring.ts';
import { tableInProcess } from '../../../support/aws/table-in-process.ts';
import { checkFeedbackContract } from '../../../support/feedback/feedback-contract.ts';
import { anId, aReceipt, DISPATCH_ID } from '../../../support/sending/builders.ts';

const table = tableInProcess();

checkFeedbackContract(() => ({
  ledger: makeFeedbackLedger(table, aKeyring),
  bounces: makeTransientBounces(table, aKeyring),
  sesEvents: makeSesEvents(table),
  newLastEvent: () => makeLastEvent(table),
  countsOf: (dispatchId) => deliveriesOf(table, dispatchId),
  holdsCall: (call, people) => holdsReceipt(call, call.callId, people),
}));

const put = (Item: Record<string, unknown>) => table.documents.send(new PutCommand({ TableName: table.name, Item }));

async function holdsReceipt(slice: SliceId, callId: string, people: readonly string[]): Promise<void> {
  const outcomes = people.map(() => 'accepted' as const);
  await put(receiptItem(slice, aReceipt({ callId, people, outcomes }), await aKeyring.newest()));
}

test('a damaged item of one call is told beside what is read of the others', async () => {
  const ledger = makeFeedbackLedger(table, aKeyring);
  const slice = { dispatchId: DISPATCH_ID, bits: '01' };
  const [whole, damaged] = ['call-0000000000000000A', 'call-0000000000000000B'];
  await holdsReceipt(slice, whole, [anId(1)]);
  await put({ ...receiptKey(slice.dispatchId, slice.bits, damaged), dataKeyId: '1', sealed: new Uint8Array(40) });
  await put({ ...callFeedbackKey(slice.dispatchId, slice.bits, damaged), entity: 'feedback', revision: 'no number' });
  const people = await ledger.peopleOf(slice, [whole, damaged]);
  expect([[...people.found], [...people.damaged.keys()]]).toEqual([[[whole, [anId(1)]]], [damaged]]);
  const kept = await ledger.find(slice, [whole, damaged]);
  expect([kept.found.size, [...kept.damaged.keys()]]).toEqual([0, [damaged]]);
});
