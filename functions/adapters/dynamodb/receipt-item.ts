import { z } from 'zod';
import { RECEIPT_LIFETIME_DAYS } from '../../contract/limits.ts';
import { EXPIRY_ATTRIBUTE, receiptKey } from '../../contract/table-keys.ts';
import type { SliceId } from '../../domain/dispatch/dispatch.ts';
import type { EntryOutcome, Receipt } from '../../domain/dispatch/receipts.ts';
import { daysInMs, epochSecondsOf } from '../../domain/time/spans.ts';
import type { StoredItem } from './batches.ts';

/** A letter for each outcome: a receipt of fifty people has to stay within the kilobyte that DynamoDB bills by. */
const LETTER_OF_OUTCOME: Readonly<Record<EntryOutcome, string>> = {
  accepted: 'a',
  failed: 'f',
  refused: 'r',
  throttled: 't',
  'over-quota': 'q',
  paused: 'p',
  misconfigured: 'm',
  'refused-unproven': 'R',
  'not-sent': 'n',
  uncertain: 'u',
  resent: 'A',
};
const OUTCOME_OF_LETTER = new Map(
  Object.entries(LETTER_OF_OUTCOME).map(([outcome, letter]) => [letter, outcome as EntryOutcome]), // its keys are outcomes
);

/** A receipt says what none can say. */
export class ReceiptDamagedError extends Error {
  constructor(callId: string, what: string, cause?: unknown) {
    super(`The receipt of call ${callId} is damaged: ${what}`, { cause });
    this.name = 'ReceiptDamagedError';
  }
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const ID_BYTES = 16;

/** Subscriber ids as receipts hold them. @throws {TypeError} when one is no UUID. */
export function bytesOfIds(ids: readonly string[]): Uint8Array {
  const bytes = Buffer.alloc(ids.length * ID_BYTES);
  ids.forEach((id, index) => {
    if (!UUID.test(id)) throw new TypeError('Receipts hold subscriber ids, which are UUIDs');
    bytes.write(id.replaceAll('-', ''), index * ID_BYTES, 'hex');
  });
  return bytes;
}

function idsOfBytes(bytes: Uint8Array): string[] {
  const hex = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex');
  return Array.from({ length: bytes.byteLength / ID_BYTES }, (_, index) => {
    const at = (from: number, to: number) => hex.slice(index * 2 * ID_BYTES + from, index * 2 * ID_BYTES + to);
    return `${at(0, 8)}-${at(8, 12)}-${at(12, 16)}-${at(16, 20)}-${at(20, 32)}`;
  });
}

/** One for all when all are the same, which is usual. */
const shorten = (words: readonly string[]): readonly string[] =>
  words.length > 1 && words.every((word) => word === words[0]) ? words.slice(0, 1) : words;

const lengthen = <T>(words: readonly T[], people: number): readonly T[] =>
  words.length === 1 && people > 1 ? Array.from({ length: people }, () => words[0] as T) : words; // there is one

/** Outcomes as they are stored. */
export const outcomeLetters = (outcomes: readonly EntryOutcome[]): string =>
  shorten(outcomes.map((outcome) => LETTER_OF_OUTCOME[outcome])).join('');

const Words = z.string().transform((words) => words.split(','));
const StoredReceipt = z.object({
  sk: z.string(),
  fence: z.number().int(),
  state: z.enum(['intent', 'done', 'uncertain', 'resolved']),
  people: z.instanceof(Uint8Array),
  outcomes: z.string(),
  carries: Words.exactOptional(),
  intentAtMs: z.number(),
  resultAtMs: z.number().exactOptional(),
  eventsBackAtMs: z.number().exactOptional(),
});

const CALL_PREFIX = receiptKey('', '', '').sk;

/** The call of a stored receipt; empty when its key says none. */
export const callIdOfReceipt = ({ sk }: StoredItem): string =>
  typeof sk === 'string' ? sk.slice(CALL_PREFIX.length) : '';

/** A receipt from its stored item. @throws {ReceiptDamagedError} */
export function receiptFrom(item: StoredItem): Receipt {
  const callId = callIdOfReceipt(item);
  const parsed = StoredReceipt.safeParse(item);
  if (!parsed.success) throw new ReceiptDamagedError(callId, 'its attributes', parsed.error);
  const { sk: _, people: bytes, outcomes: letters, carries: words, ...receipt } = parsed.data;
  const people = peopleFrom(bytes, callId);
  const named = [...letters].map((letter) => outcomeOfLetter(letter, callId));
  const outcomes = lengthen(named, people.length);
  if (outcomes.length !== (receipt.state === 'intent' ? 0 : people.length))
    throw new ReceiptDamagedError(callId, `${outcomes.length} outcomes of ${people.length} people`);
  const carries = words && lengthen(words, people.length);
  if (carries && carries.length !== people.length) throw new ReceiptDamagedError(callId, 'what it carries');
  return { callId, ...receipt, people, outcomes, ...(carries ? { carries } : {}) };
}

/** The people of a stored receipt of which nothing else may have been read. @throws {ReceiptDamagedError} */
export function peopleOfReceipt({ people }: StoredItem, callId: string): string[] {
  const parsed = StoredReceipt.shape.people.safeParse(people);
  if (!parsed.success) throw new ReceiptDamagedError(callId, 'its people', parsed.error);
  return peopleFrom(parsed.data, callId);
}

function peopleFrom(bytes: Uint8Array, callId: string): string[] {
  if (bytes.byteLength % ID_BYTES !== 0) throw new ReceiptDamagedError(callId, 'its people');
  return idsOfBytes(bytes);
}

function outcomeOfLetter(letter: string, callId: string): EntryOutcome {
  const outcome = OUTCOME_OF_LETTER.get(letter);
  if (outcome === undefined) throw new ReceiptDamagedError(callId, `nothing is called ${letter}`);
  return outcome;
}

/** A receipt as it is stored, for as long as the promise of one mail rests on it. */
export const receiptItem = ({ dispatchId, bits }: SliceId, receipt: Receipt): StoredItem => ({
  ...receiptKey(dispatchId, bits, receipt.callId),
  entity: 'receipt',
  fence: receipt.fence,
  state: receipt.state,
  people: bytesOfIds(receipt.people),
  outcomes: outcomeLetters(receipt.outcomes),
  ...(receipt.carries ? { carries: shorten(receipt.carries).join(',') } : {}),
  intentAtMs: receipt.intentAtMs,
  ...(receipt.resultAtMs === undefined ? {} : { resultAtMs: receipt.resultAtMs }),
  [EXPIRY_ATTRIBUTE]: epochSecondsOf(receipt.intentAtMs + daysInMs(RECEIPT_LIFETIME_DAYS)),
});
