import {
  makeConfirmations,
  makeFeedbackLedger,
  makeLastEvent,
  makeReceipts,
  makeSubscribers,
  makeTopicRows,
  makeTransientBounces,
} from '../../../functions/adapters/dynamodb/dynamodb.ts';
import type { Table } from '../../../functions/adapters/table/table.ts';
import { type FeedbackPorts, type Received, recordFeedback } from '../../../functions/domain/feedback/feedback.ts';
import { inChunks } from '../../../functions/domain/in-chunks.ts';
import { hashAddress } from '../../../functions/domain/tokens/tokens.ts';
import { FIXED_HASHING_KEYS, FIXED_KEYRING } from './fixed-keys.ts';

const BATCH_SIZE = 100;
/** The queue gathers for five seconds, and gives in no order. */
const GATHERED_SECONDS = 5;
const MAILBOXES = ['gmail.com', 'outlook.com', 'other'] as const;

/** Records that every mail of a dispatch was sent and delivered, as the queue would bring it at `mailsPerSecond`. */
export async function recordEventsOf(
  dispatchId: string,
  slices: readonly string[],
  mailsPerSecond: number,
  table: Table,
): Promise<{ readonly events: number; readonly batches: number; readonly seconds: number }> {
  const ports: FeedbackPorts = {
    ledger: makeFeedbackLedger(table, FIXED_KEYRING),
    bounces: makeTransientBounces(table, FIXED_KEYRING),
    lastEvent: makeLastEvent(table),
    canaryRuns: { note: async () => {} },
    confirmations: makeConfirmations(table),
    subscribers: makeSubscribers(table, FIXED_KEYRING, { writesOf: async () => [] }, async () => FIXED_HASHING_KEYS),
    topicRows: makeTopicRows(table, FIXED_KEYRING, async () => FIXED_HASHING_KEYS),
    hashOfAddress: async (input: string) => hashAddress(input, FIXED_HASHING_KEYS),
    observer: { suppressed() {} },
  };
  const events = await eventsOf(dispatchId, slices, table);
  const gathered = inChunks(events, 2 * mailsPerSecond * GATHERED_SECONDS);
  const batches = gathered.flatMap((some) => inChunks(inDisorder(some), BATCH_SIZE));
  const startedAt = performance.now();
  for (const batch of batches) {
    const { failures, unknown } = await recordFeedback(batch, ports, { transientBouncesAllowed: 4 }, Date.now());
    if (failures.size + unknown > 0) throw new Error('Events of the benchmark were not recorded');
  }
  return { events: events.length, batches: batches.length, seconds: (performance.now() - startedAt) / 1_000 };
}

/** In the order in which SES took the mails. */
async function eventsOf(dispatchId: string, slices: readonly string[], table: Table): Promise<Received[]> {
  const receipts = makeReceipts(table, FIXED_KEYRING);
  const events: Received[] = [];
  for (const bits of slices) {
    for (const { callId, people } of await receipts.list({ dispatchId, bits })) {
      for (let index = 0; index < people.length; index += 1) {
        const mail = { kind: 'entry' as const, call: { dispatchId, bits, callId }, index }; // else it widens
        const provider = MAILBOXES[index % MAILBOXES.length] ?? 'other';
        for (const kind of ['sent', 'delivered'] as const) {
          const event = { kind, mail, provider, mailedAtMs: Date.now(), toldAtMs: Date.now() };
          events.push({ messageId: `${callId}#${index}#${kind}`, event });
        }
      }
    }
  }
  return events;
}

/** The same disorder in every run. */
function inDisorder<T>(items: readonly T[]): T[] {
  const STEP = 7_919; // a prime, so that it meets every place
  return items.map((_, place) => items[(place * STEP) % items.length] as T); // the place is within
}
