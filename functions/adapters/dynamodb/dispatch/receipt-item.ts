import * as z from 'zod';
import { RECEIPT_LIFETIME_DAYS } from '../../../contract/limits.ts';
import { EXPIRY_ATTRIBUTE, receiptKey } from '../../../contract/table-keys.ts';
import type { Receipt, SliceId } from '../../../domain/dispatch/dispatch.ts';
import type { DataKey } from '../../../domain/sealing/sealing.ts';
import { daysInMs } from '../../../domain/time/time.ts';
import type { Keyring } from '../../kms/kms.ts';
import { expiryOf, type StoredItem } from '../../table/table.ts';
import {
  callIdOfReceipt,
  lengthen,
  outcomeLetters,
  outcomesOfLetters,
  ReceiptDamagedError,
} from './receipt-outcomes.ts';
import { openReceipt, StoredPart, sealReceipt } from './receipt-seal.ts';

/** A receipt as stored: in the open what its writes set or are conditional on, and no moment of a mail. */
const StoredReceipt = StoredPart.extend({
  state: z.enum(['intent', 'done', 'uncertain', 'resolved']),
  outcomes: z.string(),
  tookMs: z.number().optional(),
  eventsBackAtMs: z.number().optional(),
});

/** A receipt from its stored item. @throws {ReceiptDamagedError} */
export async function receiptFrom(item: StoredItem, keyring: Keyring): Promise<Receipt> {
  const callId = callIdOfReceipt(item);
  const parsed = StoredReceipt.safeParse(item);
  if (!parsed.success) throw new ReceiptDamagedError(callId, 'its attributes', parsed.error);
  const { state, outcomes: letters, tookMs, eventsBackAtMs, ...stored } = parsed.data;
  const part = await openReceipt(stored, keyring);
  const howMany = part.people.length;
  const outcomes = lengthen(outcomesOfLetters(letters, callId), howMany);
  if (outcomes.length !== (state === 'intent' ? 0 : howMany))
    throw new ReceiptDamagedError(callId, `${outcomes.length} outcomes of ${howMany} people`);
  return {
    callId,
    state,
    ...part,
    outcomes,
    resultAtMs: tookMs === undefined ? undefined : part.intentAtMs + tookMs,
    eventsBackAtMs,
  };
}

/** A receipt as it is stored, for as long as the promise of one mail rests on it. */
export function receiptItem({ dispatchId, bits }: SliceId, receipt: Receipt, dataKey: DataKey) {
  const key = receiptKey(dispatchId, bits, receipt.callId);
  const { state, outcomes, intentAtMs, resultAtMs, eventsBackAtMs } = receipt;
  return {
    ...key,
    ...sealReceipt(receipt, key, dataKey),
    state,
    outcomes: outcomeLetters(outcomes),
    tookMs: resultAtMs === undefined ? undefined : resultAtMs - intentAtMs,
    eventsBackAtMs,
    [EXPIRY_ATTRIBUTE]: expiryOf(intentAtMs + daysInMs(RECEIPT_LIFETIME_DAYS)),
  };
}
