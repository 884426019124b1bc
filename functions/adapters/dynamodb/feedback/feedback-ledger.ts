import { callFeedbackKey, receiptKey } from '../../../contract/table-keys.ts';
import type { FeedbackLedger } from '../../../domain/feedback/feedback.ts';
import type { Keyring } from '../../kms/kms.ts';
import { readItems, type Table, writeIf } from '../../table/table.ts';
import { callIdOfReceipt } from '../dispatch/receipt-outcomes.ts';
import { SEALED_ATTRIBUTES, sealedPartOf } from '../dispatch/receipt-seal.ts';
import { addCounts } from './deliveries.ts';
import { addEntries, callIdOf, feedbackFrom } from './feedback-item.ts';

/**
 * The ledger of SES's events in the table: one item for each call, and counts for each slice.
 * @param keyring - opens who was in a call.
 */
export const makeFeedbackLedger = (table: Table, keyring: Keyring): FeedbackLedger => ({
  async peopleOf({ dispatchId, bits }, callIds) {
    const keys = callIds.map((callId) => receiptKey(dispatchId, bits, callId));
    const items = await readItems(table, keys, { isConsistent: true, only: SEALED_ATTRIBUTES });
    const opened = items.map(
      async (item) => [callIdOfReceipt(item), (await sealedPartOf(item, keyring)).people] as const,
    );
    return new Map(await Promise.all(opened));
  },

  async find({ dispatchId, bits }, callIds) {
    const keys = callIds.map((callId) => callFeedbackKey(dispatchId, bits, callId));
    const items = await readItems(table, keys, { isConsistent: true });
    return new Map(items.map((item) => [callIdOf(item), feedbackFrom(item)]));
  },

  async add(slice, calls, counts, nowMs) {
    const counters = addCounts(slice, counts);
    const entries = calls.map((call) => addEntries(slice, call, nowMs));
    // One write alone is no transaction, which costs twice as much.
    return (await writeIf(table, ...entries, ...(counters ? [counters] : []))) ? 'added' : 'changed';
  },
});
