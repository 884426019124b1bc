import { callFeedbackKey, receiptKey } from '../../../contract/table-keys.ts';
import type { FeedbackLedger } from '../../../domain/feedback/feedback.ts';
import type { Keyring } from '../../kms/kms.ts';
import { find, type Table, writeIf } from '../../table/table.ts';
import { SEALED_ATTRIBUTES, sealedPartOf } from '../dispatch/receipt-seal.ts';
import { addCounts } from './deliveries.ts';
import { addEntries, feedbackFrom } from './feedback-item.ts';

/**
 * The ledger of SES's events in the table: one item for each call, and counts for each slice.
 * @param keyring - opens who was in a call.
 */
export const makeFeedbackLedger = (table: Table, keyring: Keyring): FeedbackLedger => ({
  async peopleOf({ dispatchId, bits, callId }) {
    const item = await find(table, receiptKey(dispatchId, bits, callId), { only: SEALED_ATTRIBUTES });
    return item && (await sealedPartOf(item, keyring)).people;
  },

  find: async ({ dispatchId, bits, callId }) =>
    feedbackFrom(await find(table, callFeedbackKey(dispatchId, bits, callId))),

  async add(call, seen, fresh, counts, nowMs) {
    const counters = addCounts(call, counts);
    // A transaction costs twice as much, and most events only say that a mail was sent.
    const isAdded = await writeIf(
      table,
      addEntries(call, seen.revision, fresh, nowMs),
      ...(counters ? [counters] : []),
    );
    return isAdded ? 'added' : 'changed';
  },
});
