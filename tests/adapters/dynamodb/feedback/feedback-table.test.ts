import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { receiptItem } from '../../../../functions/adapters/dynamodb/dispatch/receipt-item.ts';
import { makeSesEvents } from '../../../../functions/adapters/dynamodb/dispatch/ses-events.ts';
import { deliveriesOf } from '../../../../functions/adapters/dynamodb/feedback/deliveries.ts';
import { makeFeedbackLedger } from '../../../../functions/adapters/dynamodb/feedback/feedback-ledger.ts';
import { makeLastEvent } from '../../../../functions/adapters/dynamodb/feedback/last-event.ts';
import { makeTransientBounces } from '../../../../functions/adapters/dynamodb/feedback/transient-bounces.ts';
import { aKeyring } from '../../../support/aws/fixed-keyring.ts';
import { tableInProcess } from '../../../support/aws/table-in-process.ts';
import { checkFeedbackContract } from '../../../support/feedback/feedback-contract.ts';
import { aReceipt } from '../../../support/sending/builders.ts';

const table = tableInProcess();

checkFeedbackContract(() => ({
  ledger: makeFeedbackLedger(table, aKeyring),
  bounces: makeTransientBounces(table, aKeyring),
  sesEvents: makeSesEvents(table),
  newLastEvent: () => makeLastEvent(table),
  countsOf: (dispatchId) => deliveriesOf(table, dispatchId),
  async holdsCall(call, people) {
    const outcomes = people.map(() => 'accepted' as const);
    const Item = receiptItem(call, aReceipt({ callId: call.callId, people, outcomes }), await aKeyring.newest());
    await table.documents.send(new PutCommand({ TableName: table.name, Item }));
  },
}));
