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
import { DEFAULTS } from '../../../infra/stages/defaults.ts';
import { FIXED_HASHING_KEYS, FIXED_KEYRING } from './fixed-keys.ts';
import type { Recorded } from './prices.ts';

const { batchSize, batchWindowSeconds } = DEFAULTS.feedback;
/** Lambda asks the queue by so many connections side by side. https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-scaling.html */
export const POLLERS = 5;
const MAILBOXES = ['gmail.com', 'outlook.com', 'other'] as const;

/** Records that every mail of a dispatch was sent and delivered, as the queue gathers it at `mailsPerSecond` and gives it in no order. */
export async function recordEventsOf(
  dispatchId: string,
  slices: readonly string[],
  mailsPerSecond: number,
  table: Table,
): Promise<Pick<Recorded, 'events' | 'batches' | 'countWrites' | 'seconds'>> {
  const ledger = makeFeedbackLedger(table, FIXED_KEYRING);
  let countWrites = 0;
  const ports: FeedbackPorts = {
    ledger: {
      ...ledger,
      add(slice, calls, counts, nowMs) {
        countWrites += 1;
        return ledger.add(slice, calls, counts, nowMs);
      },
    },
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
  const gathered = inChunks(events, 2 * mailsPerSecond * batchWindowSeconds);
  const batches = gathered.flatMap((some) =>
    inChunks(inDisorder(some), Math.min(batchSize, Math.ceil(some.length / POLLERS))),
  );
  const startedAt = performance.now();
  for (const batch of batches) {
    const { failures, unknown } = await recordFeedback(batch, ports, { transientBouncesAllowed: 4 }, Date.now());
    if (failures.size + unknown > 0) throw new Error('Events of the benchmark were not recorded');
  }
  const seconds = (performance.now() - startedAt) / 1_000;
  return { events: events.length, batches: batches.length, countWrites, seconds };
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
