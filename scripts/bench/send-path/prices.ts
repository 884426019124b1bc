import { SES_MAX_ENTRIES_PER_CALL } from '../../../functions/contract/limits.ts';
import { entriesPerCall, issuedRate } from '../../../functions/domain/rate/rate.ts';
import { WORKER_MEGABYTES } from '../../../infra/stages/schema.ts';
import { LIST_PRICES } from '../../prices/list-prices.ts';
import { AWS_LIMITS } from '../scale/aws-limits.ts';
import type { BilledRequests } from './billed-requests.ts';

const MILLION = 1_000_000;

export interface AskedOfAws {
  readonly readUnits: number;
  readonly writeUnits: number;
  readonly queueRequests: number;
  readonly invocations: number;
  readonly gigabyteSeconds: number;
}

export const priceOfQueue = ({ queueRequests }: AskedOfAws): number => queueRequests * LIST_PRICES.queueRequest;

export function priceOf(asked: AskedOfAws): number {
  return (
    asked.readUnits * LIST_PRICES.readUnit +
    asked.writeUnits * LIST_PRICES.writeUnit +
    priceOfQueue(asked) +
    asked.invocations * LIST_PRICES.invocation +
    asked.gigabyteSeconds * LIST_PRICES.gigabyteSecondOnArm
  );
}

/**
 * Index entries that a slice costs: one when it is planned, two when its lease moves its time (the old one goes, the new one comes),
 * and two when it is closed, in a transaction. The table that the benchmark asks has no index to bill.
 */
export const INDEX_WRITES_PER_SLICE = 5;
/** A slice's wake-up is sent, received and deleted. */
export const QUEUE_REQUESTS_PER_SLICE = 3;
/** Of a bulk worker. */
export const WORKER_GIGABYTES = WORKER_MEGABYTES.bulk / 1_024;
/** Of the function that records events. */
export const RECORDER_GIGABYTES = 1;

export interface CarriedOut {
  readonly bill: BilledRequests;
  readonly slices: number;
  readonly people: number;
}

export interface SendingAccount {
  readonly mailsPerSecond: number;
  readonly workers: number;
}

/**
 * Seconds that workers are paid for while they mail so many people. A worker waits for its turn within its invocation, and is paid
 * while it waits.
 */
export const paidWorkerSeconds = (people: number, { mailsPerSecond, workers }: SendingAccount): number =>
  (people / issuedRate({ maxSendRate: mailsPerSecond })) * workers;

/** What sending to a million people asks, by what it asked for fewer. */
export function askedForMillion({ bill, slices, people }: CarriedOut, account: SendingAccount): AskedOfAws {
  const times = MILLION / people;
  return {
    readUnits: bill.readUnits * times,
    // The measured calls are full: smaller calls write as much each, and there are more of them.
    writeUnits:
      (bill.writeUnits * (SES_MAX_ENTRIES_PER_CALL / entriesPerCall({ maxSendRate: account.mailsPerSecond })) +
        slices * INDEX_WRITES_PER_SLICE) *
      times,
    queueRequests: slices * QUEUE_REQUESTS_PER_SLICE * times,
    invocations: slices * times,
    gigabyteSeconds: paidWorkerSeconds(MILLION, account) * WORKER_GIGABYTES,
  };
}

/** Events as they were recorded. EventBridge takes nothing for events of AWS's own. https://aws.amazon.com/eventbridge/pricing/ */
export interface Recorded {
  readonly bill: BilledRequests;
  readonly events: number;
  readonly batches: number;
  /** How often the counts of a slice were written. */
  readonly countWrites: number;
  readonly people: number;
  readonly seconds: number;
}

/** Messages that one receive or deletion is for. https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ReceiveMessage.html */
export const MESSAGES_PER_QUEUE_REQUEST = 10;

/** What the events of a million people ask, by what those of fewer asked. */
export function askedForEventsOfMillion({ bill, events, batches, people, seconds }: Recorded): AskedOfAws {
  const times = MILLION / people;
  return {
    readUnits: bill.readUnits * times,
    writeUnits: bill.writeUnits * times,
    queueRequests: (events + (2 * events) / MESSAGES_PER_QUEUE_REQUEST) * times,
    invocations: batches * times,
    gigabyteSeconds: seconds * RECORDER_GIGABYTES * times,
  };
}

/** What an item costs to write in a transaction. https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis.html */
const UNITS_OF_COUNTS = 2;

/** Mails a second of one dispatch whose counts, which lie in one partition, can be written. */
export const mailsThatCountsTake = ({ countWrites, people }: Recorded): number =>
  AWS_LIMITS.writesOfPartition.most / ((UNITS_OF_COUNTS * countWrites) / people);
