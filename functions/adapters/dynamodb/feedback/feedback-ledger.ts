import { callFeedbackKey, receiptKey } from '../../../contract/table-keys.ts';
import type { FeedbackLedger, OfCalls } from '../../../domain/feedback/feedback.ts';
import type { Keyring } from '../../kms/kms.ts';
import { isUnreadable, readItems, type StoredItem, type Table, writeIf } from '../../table/table.ts';
import { callIdOfReceipt } from '../dispatch/receipt-outcomes.ts';
import { SEALED_ATTRIBUTES, sealedPartOf } from '../dispatch/receipt-seal.ts';
import { addCounts } from './deliveries.ts';
import { addEntries, feedbackFrom } from './feedback-item.ts';

/**
 * The ledger of SES's events in the table: one item for each call, and counts for each slice.
 * @param keyring - opens who was in a call.
 */
export const makeFeedbackLedger = (table: Table, keyring: Keyring): FeedbackLedger => ({
  async peopleOf({ dispatchId, bits }, callIds) {
    const keys = callIds.map((callId) => receiptKey(dispatchId, bits, callId));
    const items = await readItems(table, keys, { isConsistent: true, only: SEALED_ATTRIBUTES });
    return ofCalls(items, async (item) => (await sealedPartOf(item, keyring)).people);
  },

  async find({ dispatchId, bits }, callIds) {
    const keys = callIds.map((callId) => callFeedbackKey(dispatchId, bits, callId));
    return ofCalls(await readItems(table, keys, { isConsistent: true }), async (item) => feedbackFrom(item));
  },

  async add(slice, calls, counts, nowMs) {
    const counters = addCounts(slice, counts);
    const entries = calls.map((call) => addEntries(slice, call, nowMs));
    // One write alone is no transaction, which costs twice as much.
    return (await writeIf(table, ...entries, ...(counters ? [counters] : []))) ? 'added' : 'changed';
  },
});

/** Both kinds of item have their call in their sort key. @throws what may work when it is tried again. */
async function ofCalls<Read>(
  items: readonly StoredItem[],
  read: (item: StoredItem) => Promise<Read>,
): Promise<OfCalls<Read>> {
  const found = new Map<string, Read>();
  const damaged = new Map<string, unknown>();
  for (const item of items) {
    try {
      found.set(callIdOfReceipt(item), await read(item));
    } catch (error) {
      if (!isUnreadable(error)) throw error;
      damaged.set(callIdOfReceipt(item), error);
    }
  }
  return { found, damaged };
}
