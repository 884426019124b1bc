import { MOST_IN_LINE } from '../../../functions/domain/dispatch/dispatch.ts';
import { LOOK_EVERY_MS } from '../../../functions/domain/rate/rate.ts';
import { DEFAULTS } from '../../../infra/stages/defaults.ts';
import {
  EVENTS_OF_A_MAIL,
  EVENTS_OF_A_WORKER,
  MAILS_OF_A_WORKER,
  ONE_CLICKS_OF_A_MAIL,
  REQUESTS_OF_A_MAIL,
} from '../../../infra/stages/schema.ts';
import { AWS_LIMITS } from './aws-limits.ts';
import { loadOf, type Step } from './load.ts';

/** Something that gives out as a deployment grows. */
export interface Limit {
  readonly name: string;
  /** What of a step it gives out by. */
  readonly growsBy: keyof Step;
  readonly most: number;
  readonly unit: string;
  load(step: Step): number;
  /** The change that answers it. */
  readonly answer: string;
  /** Where AWS says it; left out for one of our own. */
  readonly source?: string;
}

const { sending, feedback, http, notices, timeoutSeconds } = DEFAULTS;
const A_MONTH_DAYS = 30;

const mailsOf = (step: Step) => loadOf(step).mails;

export const LIMITS: readonly Limit[] = [
  {
    name: 'pages',
    growsBy: 'quota',
    most: http.requestsPerSecond,
    unit: 'requests/s',
    load: (step) => mailsOf(step) * REQUESTS_OF_A_MAIL,
    answer: 'a higher `http.requestsPerSecond`; the doctor compares it with the quota',
  },
  {
    name: 'one-clicks',
    growsBy: 'quota',
    most: http.oneClicksPerSecond,
    unit: 'requests/s',
    load: (step) => mailsOf(step) * ONE_CLICKS_OF_A_MAIL,
    answer: 'a higher `http.oneClicksPerSecond`; the doctor compares it',
  },
  {
    name: 'workers of a lane',
    growsBy: 'quota',
    most: sending.lanes.bulk.maxConcurrency * MAILS_OF_A_WORKER,
    unit: 'mails/s',
    load: mailsOf,
    answer: 'a higher `sending.lanes.bulk.maxConcurrency`; the doctor compares it',
  },
  {
    name: 'recorders of events',
    growsBy: 'quota',
    most: feedback.maxConcurrency * EVENTS_OF_A_WORKER,
    unit: 'events/s',
    load: (step) => mailsOf(step) * EVENTS_OF_A_MAIL,
    answer: 'a higher `feedback.maxConcurrency`; the doctor compares it',
  },
  {
    name: 'API Gateway',
    growsBy: 'quota',
    most: AWS_LIMITS.apiRequests.most,
    unit: 'requests/s',
    load: (step) => mailsOf(step) * REQUESTS_OF_A_MAIL,
    answer: 'ask AWS for more, or let CloudFront answer what is the same for everyone: `cdn`, ADR 36',
    source: AWS_LIMITS.apiRequests.source,
  },
  {
    name: 'EventBridge in eu-central-1',
    growsBy: 'quota',
    most: AWS_LIMITS.ruleInvocations.most,
    unit: 'events/s',
    load: (step) => mailsOf(step) * EVENTS_OF_A_MAIL,
    answer: 'ask AWS for more. Events come late before that, and doubtful calls wait for them (ADR 10)',
    source: AWS_LIMITS.ruleInvocations.source,
  },
  {
    name: 'Lambda, functions at once',
    growsBy: 'quota',
    most: AWS_LIMITS.functionsAtOnce.most,
    unit: 'functions',
    load: (step) => loadOf(step).functionsAtOnce,
    answer: 'ask AWS for more, and set `reservedConcurrency` for the lanes. A new account may have ten',
    source: AWS_LIMITS.functionsAtOnce.source,
  },
  {
    name: 'a new table',
    growsBy: 'quota',
    most: AWS_LIMITS.writesOfNewTable.most,
    unit: 'write units/s',
    load: (step) => loadOf(step).tableWrites,
    answer:
      '`aws dynamodb update-table --warm-throughput` once, before the first large alert; with use a table grows by itself',
    source: AWS_LIMITS.writesOfNewTable.source,
  },
  {
    name: 'a table',
    growsBy: 'quota',
    most: AWS_LIMITS.writesOfTable.most,
    unit: 'write units/s',
    load: (step) => loadOf(step).tableWrites,
    answer: 'ask AWS for more',
    source: AWS_LIMITS.writesOfTable.source,
  },
  {
    name: 'the partition of a dispatch',
    growsBy: 'quota',
    most: AWS_LIMITS.writesOfPartition.most,
    unit: 'write units/s',
    load: (step) => loadOf(step).dispatchWrites,
    answer:
      'deliveries, which are most of it, are counted in sixteen partitions, by the first four bits of their slice',
    source: AWS_LIMITS.writesOfPartition.source,
  },
  {
    name: 'the item of the rate',
    growsBy: 'quota',
    most: AWS_LIMITS.writesOfPartition.most,
    unit: 'write units/s',
    load: (step) => loadOf(step).rateWrites,
    answer: 'tickets for several calls at a time (ADR 7)',
    source: AWS_LIMITS.writesOfPartition.source,
  },
  {
    name: '`GetAccount` of each worker',
    growsBy: 'quota',
    most: AWS_LIMITS.sesActions.most,
    unit: 'requests/s',
    // Both lanes may be at work, and the notices' workers and the sweep look too.
    load: (step) => (2 * loadOf(step).workers + notices.maxConcurrency + 1) / (LOOK_EVERY_MS / 1_000),
    answer:
      'the sweep writes what SES says of the account into an item next to the line (ADR 76); workers read that item, and ask SES only when it is old or the day’s quota seems used',
    source: AWS_LIMITS.sesActions.source,
  },
  {
    name: 'the sweep’s turns',
    growsBy: 'quota',
    most: MOST_IN_LINE,
    unit: 'slices/min',
    load: (step) => (loadOf(step).mails / step.subscribers) * loadOf(step).slices * 60,
    answer: 'a larger `MOST_IN_LINE`, while the sweep has the time to move them',
  },
  {
    name: 'the items of a dispatch’s slices',
    growsBy: 'subscribers',
    most: timeoutSeconds['start-dispatch'],
    unit: 'seconds to write',
    load: (step) => loadOf(step).slices / AWS_LIMITS.writesOfPartition.most,
    answer:
      'none is needed: a mailing to more than 32 million has larger slices, not more. The first mail waits for the last slice’s item; writing and queueing the first slices before the others would end that wait',
    source: AWS_LIMITS.writesOfPartition.source,
  },
  {
    name: 'confirmations in a month',
    growsBy: 'subscribers',
    most: notices.confirmationsPerHour * 24 * A_MONTH_DAYS,
    unit: 'confirmations',
    load: ({ subscribers }) => subscribers,
    answer: 'a higher `notices.confirmationsPerHour` for the time of a campaign; the breaker stops a flood as before',
  },
  {
    name: 'sign-in by a mailed link',
    growsBy: 'publishers',
    most: AWS_LIMITS.readsOfNewTable.most,
    unit: 'read units/s',
    // Anyone may ask for links this often, and each has every office read.
    load: ({ publishers }) => publishers * http.mailRequestsPerSecond,
    answer: 'a row for each member under the keyed hash of their address, written with their office and erased with it',
    source: AWS_LIMITS.readsOfNewTable.source,
  },
];

/** How much of a limit a step takes: 1 is all of it. */
export const shareOf = (limit: Limit, step: Step): number => limit.load(step) / limit.most;

/** Where it gives out, by what it grows by and all else as at a step; undefined when it never does. */
export function reachOf(limit: Limit, step: Step): number | undefined {
  let [enough, tooMuch] = [1, 1e9];
  if (shareOf(limit, { ...step, [limit.growsBy]: tooMuch }) <= 1) return undefined;
  while (tooMuch - enough > enough / 1_000) {
    const middle = Math.sqrt(enough * tooMuch);
    if (shareOf(limit, { ...step, [limit.growsBy]: middle }) > 1) tooMuch = middle;
    else enough = middle;
  }
  return enough;
}
