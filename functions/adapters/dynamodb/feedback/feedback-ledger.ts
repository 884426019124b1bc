import { GetCommand, TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { callFeedbackKey, receiptKey, type TableKey } from '../../../contract/table-keys.ts';
import type { FeedbackLedger } from '../../../domain/feedback/feedback.ts';
import type { Keyring } from '../../kms/kms.ts';
import { retryConflicts, type Table, unlessRefused } from '../../table/table.ts';
import { sealedPartOf } from '../dispatch/receipt-seal.ts';
import { addCounts } from './deliveries.ts';
import { addEntries, feedbackFrom } from './feedback-item.ts';

/**
 * The ledger of SES's events in the table: one item for each call, and counts for each slice.
 * @param keyring - opens who was in a call.
 */
export function makeFeedbackLedger({ documents, name: TableName }: Table, keyring: Keyring): FeedbackLedger {
  async function get(key: TableKey, attributes?: string) {
    const { Item } = await documents.send(
      new GetCommand({ TableName, Key: { ...key }, ConsistentRead: true, ProjectionExpression: attributes }),
    );
    return Item;
  }

  return {
    async peopleOf({ dispatchId, bits, callId }) {
      const item = await get(receiptKey(dispatchId, bits, callId), 'pk, sk, sealed, dataKeyId');
      return item && (await sealedPartOf(item, keyring)).people;
    },

    async find({ dispatchId, bits, callId }) {
      return feedbackFrom(await get(callFeedbackKey(dispatchId, bits, callId)));
    },

    async add(call, seen, fresh, counts, nowMs) {
      const entries = addEntries(TableName, call, seen.revision, fresh, nowMs);
      const counters = addCounts(TableName, call, counts);
      // A transaction costs twice as much, and most events only say that a mail was sent.
      const write = counters
        ? () => documents.send(new TransactWriteCommand({ TransactItems: [{ Update: entries }, { Update: counters }] }))
        : () => documents.send(new UpdateCommand(entries));
      return (await unlessRefused(retryConflicts<unknown>(write))) ? 'added' : 'changed';
    },
  };
}
