import { sliceBitsFor } from '../../../functions/domain/dispatch/dispatch.ts';
import { entriesPerCall, issuedRate } from '../../../functions/domain/rate/rate.ts';
import { DEFAULTS } from '../../../infra/stages/defaults.ts';
import {
  EVENTS_OF_A_MAIL,
  EVENTS_OF_A_WORKER,
  MAILS_OF_A_WORKER,
  REQUESTS_OF_A_MAIL,
} from '../../../infra/stages/schema.ts';
import { LIST_PRICES } from '../../prices/list-prices.ts';
import {
  INDEX_WRITES_PER_SLICE,
  MESSAGES_PER_QUEUE_REQUEST,
  paidWorkerSeconds,
  priceOf,
  QUEUE_REQUESTS_PER_SLICE,
  RECORDER_GIGABYTES,
  WORKER_GIGABYTES,
} from '../send-path/prices.ts';
import { POLLERS } from '../send-path/record-events.ts';
import { COUNTED, WARM_PAGE_SECONDS } from './counted.ts';

/** A deployment of some size, as it mails an alert to all of its subscribers. */
export interface Step {
  readonly subscribers: number;
  readonly publishers: number;
  /** What SES lets the account send, in mails a second. */
  readonly quota: number;
}

/** What that takes. Rates are by the second. */
export interface Load {
  readonly mails: number;
  readonly calls: number;
  readonly entriesPerCall: number;
  readonly slices: number;
  readonly workers: number;
  readonly functionsAtOnce: number;
  readonly tableWrites: number;
  readonly dispatchWrites: number;
  readonly rateWrites: number;
  readonly minutes: number;
  readonly dollars: number;
  readonly dollarsOfSes: number;
}

const { batchSize, batchWindowSeconds } = DEFAULTS.feedback;

export function loadOf({ subscribers, quota }: Step): Load {
  const account = { maxSendRate: quota };
  const mails = issuedRate(account);
  const peopleOfCall = entriesPerCall(account);
  const calls = mails / peopleOfCall;
  const slices = 2 ** sliceBitsFor(subscribers, DEFAULTS.sending, mails);
  const workers = Math.ceil(mails / MAILS_OF_A_WORKER);
  const recorders = Math.ceil((mails * EVENTS_OF_A_MAIL) / EVENTS_OF_A_WORKER);
  const slicesClosed = (mails / subscribers) * slices;
  const events = eventsOf(mails, peopleOfCall, subscribers / slices, workers);
  const sendingWrites =
    calls * (COUNTED.receiptWritesOfCall + COUNTED.leaseChecksOfCall + COUNTED.rateWritesOfCall) +
    slicesClosed * (COUNTED.sliceWrites + INDEX_WRITES_PER_SLICE);
  const seconds = subscribers / mails;
  const lane = { mailsPerSecond: quota, workers: Math.max(workers, DEFAULTS.sending.lanes.bulk.maxConcurrency) };
  return {
    mails,
    calls,
    entriesPerCall: peopleOfCall,
    slices,
    workers,
    functionsAtOnce: workers + recorders + Math.ceil(mails * REQUESTS_OF_A_MAIL * WARM_PAGE_SECONDS),
    tableWrites: sendingWrites + events.writes,
    dispatchWrites: calls * COUNTED.leaseChecksOfCall + slicesClosed * COUNTED.sliceWrites + events.countWrites,
    rateWrites: calls * COUNTED.rateWritesOfCall,
    minutes: seconds / 60,
    dollars: priceOf({
      readUnits: subscribers * COUNTED.readsOfPerson + (calls * COUNTED.readsOfCall + events.reads) * seconds,
      writeUnits: (sendingWrites + events.writes) * seconds,
      queueRequests:
        slices * QUEUE_REQUESTS_PER_SLICE + subscribers * EVENTS_OF_A_MAIL * (1 + 2 / MESSAGES_PER_QUEUE_REQUEST),
      invocations: slices + events.batches * seconds,
      gigabyteSeconds:
        paidWorkerSeconds(subscribers, lane) * WORKER_GIGABYTES +
        ((subscribers * EVENTS_OF_A_MAIL) / EVENTS_OF_A_WORKER) * RECORDER_GIGABYTES,
    }),
    dollarsOfSes: subscribers * LIST_PRICES.mail,
  };
}

/** What recording takes by the second. The queue gives the events of a window in no order, so that a batch tells of calls all over it. */
function eventsOf(mails: number, peopleOfCall: number, peopleOfSlice: number, workers: number) {
  const gathered = mails * batchWindowSeconds;
  const batch = Math.min(batchSize, Math.ceil((gathered * EVENTS_OF_A_MAIL) / POLLERS));
  const batches = (mails * EVENTS_OF_A_MAIL) / batch;
  const callsTold = batches * distinctOf(gathered / peopleOfCall, batch);
  const slicesTold = batches * distinctOf(workers + gathered / peopleOfSlice, batch);
  const countWrites = slicesTold * COUNTED.eventWritesOfSlice;
  return {
    batches,
    countWrites,
    writes: callsTold * COUNTED.eventWritesOfCall + countWrites,
    reads: callsTold * COUNTED.eventReadsOfCall,
  };
}

/** How many of some things turn up where one is drawn so many times. */
const distinctOf = (things: number, draws: number): number =>
  things <= 1 ? 1 : things * (1 - (1 - 1 / things) ** draws);
