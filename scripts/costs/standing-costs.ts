import { DUE_WORK_KINDS } from '../../functions/contract/table-keys.ts';
import { ALWAYS_FREE, LIST_PRICES } from '../prices/list-prices.ts';
import type { Clock, StandingParts } from './standing-parts.ts';

const MINUTES_A_MONTH = 730 * 60;
const MILLISECONDS_A_SECOND = 1_000;
const MEGABYTES_A_GIGABYTE = 1024;

/**
 * A source with a limit of concurrency keeps five pollers, each with a long poll of twenty seconds after the other.
 * https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-scaling.html
 */
const POLLS_A_MINUTE = 5 * 3;
/** Sent, received, deleted: of a canary's own message and of the event of its delivery and of its sending. */
const QUEUE_REQUESTS_A_CANARY = 3 * 3;
/** Its worker, and the function that records its events. */
const RUNS_A_CANARY = 2;
/** The sweep counts letters this often. */
const LETTERS_COUNTED_EVERY_MINUTES = 10;
/** Of canaries: one for all channels and one for each of them. Everything else is counted when it happens. */
const metricsOfCanaries = (channels: number) => (channels > 0 ? channels + 1 : 0);

/** What a run by the clock takes with nothing to do: rather too much. */
const A_RUN = { milliseconds: 500, logBytes: 1_500, readUnits: 2 } as const;
/** A sweep asks the index of due work for each kind, which is half a unit where nothing is due. */
const READ_UNITS_A_SWEEP = DUE_WORK_KINDS.length * 0.5;
const BYTES_A_GIGABYTE = 1e9;

export interface Cost {
  readonly what: string;
  readonly howMany: number;
  readonly priceEach: number;
  /** How many of them an account has for nothing. */
  readonly free: number;
}

export const dollarsOf = ({ howMany, priceEach }: Cost): number => howMany * priceEach;
export const dollarsAfterFree = ({ howMany, priceEach, free }: Cost): number => Math.max(0, howMany - free) * priceEach;

export function standingCosts(parts: StandingParts): Cost[] {
  const canaries = parts.clocks.filter(({ wakes }) => wakes === 'canary');
  const mails = sumOf(canaries, timesAMonth);
  const runs = sumOf(parts.clocks, (clock) => timesAMonth(clock) * (clock.wakes === 'canary' ? RUNS_A_CANARY : 1));
  return [
    cost('keys of KMS', parts.keys, 'key'),
    cost('secrets', parts.secrets, 'secret'),
    cost('metrics of alarms', parts.alarmMetrics, 'alarmMetric'),
    cost('requests to queues', queueRequestsOf(parts, mails), 'queueRequest'),
    cost('mails of canaries', mails, 'mail'),
    cost('metrics that are told while nothing happens', metricsOfCanaries(canaries.length), 'customMetric'),
    cost('read units of the table', sumOf(parts.clocks, readUnitsOf), 'readUnit'),
    cost('runs of schedules', sumOf(parts.clocks, timesAMonth), 'schedule'),
    cost('runs of functions', runs, 'invocation'),
    cost('gigabyte-seconds of functions', sumOf(parts.clocks, gigabyteSecondsOf), 'gigabyteSecondOnArm'),
    cost('gigabytes of logs', (runs * A_RUN.logBytes) / BYTES_A_GIGABYTE, 'logGigabyte'),
    cost('dashboards', parts.dashboards, 'dashboard'),
  ];
}

/** What the keys cost more once AWS has rotated them: it keeps what it replaced, and bills the first two. */
export const dollarsOfRotations = ({ rotatedKeys }: StandingParts, years: 1 | 2): number =>
  rotatedKeys * years * LIST_PRICES.keyRotated;

const timesAMonth = ({ everyMinutes }: Clock) => MINUTES_A_MONTH / everyMinutes;
const sumOf = (clocks: readonly Clock[], each: (clock: Clock) => number) =>
  clocks.reduce((sum, clock) => sum + each(clock), 0);

function cost(what: string, howMany: number, price: keyof typeof LIST_PRICES): Cost {
  const free: Partial<Record<keyof typeof LIST_PRICES, number>> = ALWAYS_FREE;
  return { what, howMany, priceEach: LIST_PRICES[price], free: free[price] ?? 0 };
}

function queueRequestsOf({ polledQueues, letterQueues }: StandingParts, canaries: number): number {
  const looks = (letterQueues * MINUTES_A_MONTH) / LETTERS_COUNTED_EVERY_MINUTES;
  return polledQueues * POLLS_A_MINUTE * MINUTES_A_MONTH + looks + canaries * QUEUE_REQUESTS_A_CANARY;
}

function readUnitsOf(clock: Clock): number {
  const { wakes } = clock;
  const units = wakes !== 'canary' && wakes.isSweep ? READ_UNITS_A_SWEEP : A_RUN.readUnits;
  return timesAMonth(clock) * units;
}

function gigabyteSecondsOf(clock: Clock): number {
  const { wakes } = clock;
  // Senders and the recorder of events have a gigabyte each, at most.
  const gigabytes = wakes === 'canary' ? RUNS_A_CANARY : wakes.memoryMegabytes / MEGABYTES_A_GIGABYTE;
  return timesAMonth(clock) * gigabytes * (A_RUN.milliseconds / MILLISECONDS_A_SECOND);
}
