import type { MailChannelName } from '../../../functions/contract/lanes.ts';
import type { Account } from '../../../functions/domain/rate/account.ts';
import { makeRate } from '../../../functions/domain/rate/make-rate.ts';
import { seededRandom } from '../../ses-simulator/seeded-random.ts';
import { TokenBucket } from '../../ses-simulator/token-bucket.ts';
import { MemorySchedules } from './memory-schedules.ts';
import { VirtualTime } from './virtual-time.ts';

/** One worker of a lane: takes tickets and sends, one call after the other. */
export interface SimulatedWorker {
  readonly channel: MailChannelName;
  /** When it begins, in the simulation's time. */
  readonly startsAtMs?: number;
  /** Calls that it has; left out, more than it can send. */
  readonly calls?: number;
  /** How far its clock is ahead of the time. */
  readonly clockAheadMs?: number;
}

export interface SimulatedCall {
  readonly channel: MailChannelName;
  /** When SES had it, in the simulation's time. */
  readonly atMs: number;
  readonly people: number;
  readonly isThrottled: boolean;
}

export interface SimulatedRun {
  readonly calls: readonly SimulatedCall[];
  readonly asks: number;
  readonly schedules: MemorySchedules;
}

export interface SimulationSettings {
  readonly maxSendRate: number;
  /** Another rate that SES gives from a moment of the simulation on. */
  readonly later?: { readonly atMs: number; readonly maxSendRate: number };
  readonly workers: readonly SimulatedWorker[];
  readonly durationMs: number;
  readonly seed?: number;
}

const FASTEST_REQUEST_MS = 5;
const SLOWEST_REQUEST_MS = 80;
/** Between a bulk ticket and its call: the people, the dispatch and the intent. */
const REQUESTS_BEFORE_CALL = 3;
const INVOCATION_MS = 10_000;

/**
 * Workers that share one account, each with a process and a clock of its own, against a table and an SES whose requests take 5 to
 * 80 ms. Nothing in it waits for real time.
 */
export async function simulateRate(settings: SimulationSettings): Promise<SimulatedRun> {
  const { maxSendRate, later, workers, durationMs, seed = 1 } = settings;
  const time = new VirtualTime();
  const startMs = time.nowMs;
  const dice = seededRandom(seed);
  const requestMs = () => FASTEST_REQUEST_MS * (SLOWEST_REQUEST_MS / FASTEST_REQUEST_MS) ** dice();
  const halfRequest = () => time.sleep(Math.round(requestMs() / 2));
  const request = async () => {
    await halfRequest();
    await halfRequest();
  };
  const schedules = new MemorySchedules(halfRequest);
  const bucket = new TokenBucket(maxSendRate, startMs);
  let account: Account = { maxSendRate, sentLast24Hours: 0, standing: 'healthy' };
  if (later)
    void time.sleep(later.atMs).then(() => {
      account = { ...account, maxSendRate: later.maxSendRate };
      bucket.setRate(later.maxSendRate, time.nowMs);
    });
  const calls: SimulatedCall[] = [];

  async function work({ channel, startsAtMs = 0, calls: ownCalls = Infinity, clockAheadMs = 0 }: SimulatedWorker) {
    await time.sleep(startsAtMs);
    const nowMs = () => time.nowMs + clockAheadMs;
    const accounts = {
      async read() {
        await request();
        return account;
      },
    };
    const observer = {
      sendingStopped() {},
      onProbation() {},
      dailyQuotaNearEnd() {},
      sandbox: async () => {},
      unknown() {},
    };
    const rate = makeRate({ schedules, accounts, observer, nowMs, sleep: (ms) => time.sleep(ms), random: dice });
    for (let made = 0; made < ownCalls; ) {
      const people = channel === 'notices' ? 1 : await rate.entriesPerCall();
      const ticket = await rate.take(channel, people, nowMs() + INVOCATION_MS);
      if (ticket.kind === 'wait') {
        await time.sleep(ticket.untilMs - nowMs());
        continue;
      }
      if (channel !== 'notices') for (let done = 0; done < REQUESTS_BEFORE_CALL; done += 1) await request();
      await halfRequest();
      const isTaken = bucket.available(time.nowMs) >= people;
      if (isTaken) bucket.take(people);
      calls.push({ channel, atMs: time.nowMs - startMs, people, isThrottled: !isTaken });
      await halfRequest();
      await request();
      made += 1;
    }
  }

  for (const worker of workers) void work(worker);
  await time.pass(durationMs);
  return { calls, asks: schedules.asks, schedules };
}

/** What the benchmark prints of the rate. */
export interface RateFigures {
  readonly maxSendRate: number;
  readonly workers: number;
  /** Of 0.9 of the account's rate. */
  readonly shareUsed: number;
  readonly throttledCalls: number;
  readonly asksPerCall: number;
}

/** How well so many bulk workers fill a rate, in some minutes of simulated time. */
export async function measureRate(maxSendRate: number, workers: number, seed = 1): Promise<RateFigures> {
  const durationMs = 3 * 60_000;
  const bulk = Array.from({ length: workers }, (): SimulatedWorker => ({ channel: 'bulk' }));
  const { calls, asks } = await simulateRate({ maxSendRate, workers: bulk, durationMs, seed });
  const taken = calls.filter(({ isThrottled }) => !isThrottled);
  const mails = taken.reduce((sum, { people }) => sum + people, 0);
  return {
    maxSendRate,
    workers,
    shareUsed: mails / ((0.9 * maxSendRate * durationMs) / 1_000),
    throttledCalls: calls.length - taken.length,
    asksPerCall: asks / calls.length,
  };
}
