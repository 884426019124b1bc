import { receiptKey, sliceKey } from '../../../contract/table-keys.ts';
import type { Lease, Receipt, Receipts, SliceId, WrittenCall } from '../../../domain/dispatch/dispatch.ts';
import type { Keyring } from '../../kms/kms.ts';
import { change, check, find, put, refusedOf, type Table, type Write, where, writeIf } from '../../table/table.ts';
import { receiptFrom, receiptItem } from './receipt-item.ts';
import { outcomeLetters } from './receipt-outcomes.ts';
import { pagesOfReceipts } from './receipts-of-slice.ts';

type Answer = Pick<Receipt, 'state' | 'outcomes'> & { readonly resultAtMs: number };

/** Receipts in the table. @param keyring - seals who was in a call, and opens it. */
export function makeReceipts(table: Table, keyring: Keyring): Receipts {
  const keyOf = ({ dispatchId, bits }: SliceId, callId: string) => receiptKey(dispatchId, bits, callId);

  const whileLeased = (lease: Lease): Write =>
    check(sliceKey(lease.dispatchId, lease.bits), where.is({ fence: lease.fence, status: 'open' }));

  const answering = (
    slice: SliceId,
    { callId, intentAtMs }: WrittenCall,
    from: Receipt['state'],
    { state, outcomes, resultAtMs }: Answer,
  ): Write =>
    change(
      keyOf(slice, callId),
      // The moment would lead to the mail of that moment.
      { set: { state, outcomes: outcomeLetters(outcomes), tookMs: resultAtMs - intentAtMs } },
      where.is({ state: from }),
    );

  const replace = (slice: SliceId, call: WrittenCall, from: 'intent' | 'uncertain', answer: Answer): Promise<boolean> =>
    writeIf(table, answering(slice, call, from, answer));

  return {
    async list(slice) {
      const found: Receipt[] = [];
      for await (const items of pagesOfReceipts(table, slice))
        found.push(...(await Promise.all(items.map((item) => receiptFrom(item, keyring)))));
      return found;
    },

    async find(slice, callId) {
      const item = await find(table, keyOf(slice, callId));
      return item && receiptFrom(item, keyring);
    },

    async writeIntent(lease, intent) {
      const item = receiptItem(lease, intent, await keyring.newest());
      const refused = await refusedOf(table, [whileLeased(lease), put(item, where.isNew)]);
      if (refused.includes(0)) return false;
      if (refused.length > 0) throw new Error(`There is a receipt of the call ${intent.callId} already`);
      return true;
    },

    writeResult: replace,

    async giveUp(slice, intent, nowMs) {
      const outcomes = intent.people.map(() => 'uncertain' as const); // else it widens to string
      await replace(slice, intent, 'intent', { state: 'uncertain', outcomes, resultAtMs: nowMs });
    },

    async noteEventsBack(slice, callId, nowMs) {
      const isUncertain = where.is({ state: 'uncertain' });
      await writeIf(table, change(keyOf(slice, callId), { set: { eventsBackAtMs: nowMs } }, isUncertain));
    },

    resolve: (lease, call, outcomes, nowMs) =>
      writeIf(
        table,
        whileLeased(lease),
        answering(lease, call, call.state, { state: 'resolved', outcomes, resultAtMs: nowMs }),
      ),
  };
}
