import type { MailChannelName } from '../../contract/lanes.ts';
import { makeOffsetClock, type OffsetClock } from './clock-offset.ts';
import type { Attempt, Schedule, Schedules } from './ports.ts';

/**
 * How far ahead a call may reserve. Bulk mail only just before it leaves, so that little of it is ever before an urgent call, and
 * urgent mail no further than a notice can wait behind it.
 */
const AHEAD_MS = { bulk: 200, urgent: 1_000, notices: 60_000 } as const satisfies Record<MailChannelName, number>;

/** A worker that comes late for a time that no worker took may still have it for so long: SES's own second forgives that. */
const CREDIT_MS = 100;

/** What an urgent worker needs to come back for its next call: else bulk mail would slip between the two. */
const HOLDS_BULK_FOR_MS = 1_500;

/** No call reserves further ahead than a minute and its own cost, which is less than another. */
const CREDIBLE_AHEAD_MS = 2 * 60 * 1_000;

/**
 * Workers that were all refused a time come back at different ones, spread over so many calls' worth: each ask is a paid write, and
 * fewer of them collide.
 */
const LONGEST_SPREAD_CALLS = 4;

/** After so long without a word from the others, a worker asks what became of the schedule before it trusts its clock. */
const OUT_OF_TOUCH_AFTER_MS = 5_000;

export interface SchedulePorts {
  readonly schedules: Schedules;
  /** The machine's clock, right or wrong. */
  nowMs(): number;
  sleep(ms: number): Promise<void>;
  /** From 0 up to 1. */
  random(): number;
}

/** `booked`: the time has come. `full`: there is none by the latest, and it is worth asking again at `untilMs`. */
export type Booking = { readonly kind: 'booked' } | { readonly kind: 'full'; readonly untilMs: number };

export interface Timetable {
  /** Reserves the next time of a channel and waits for it, as long as it comes by `latestMs` of the machine's clock. */
  book(channel: MailChannelName, costMs: number, latestMs: number): Promise<Booking>;
}

/** The times at which calls leave, one after the other, shared with all other workers by one item. */
export function makeSchedule(ports: SchedulePorts): Timetable {
  const clock: OffsetClock = makeOffsetClock(ports.nowMs);
  let known: Schedule = {};
  let heardAtMs = Number.NEGATIVE_INFINITY;
  let lastPlace: Attempt['place'] = 'queued';

  async function sleepUntil(ownMs: number): Promise<void> {
    const ms = ownMs - ports.nowMs();
    if (ms > 0) await ports.sleep(ms);
  }

  async function catchUpAfterSilence(): Promise<void> {
    if (ports.nowMs() - heardAtMs <= OUT_OF_TOUCH_AFTER_MS) return;
    known = await ports.schedules.read();
    heardAtMs = ports.nowMs();
    clock.begin(known.clockMs);
  }

  /** Times only grow, so what is known to be ahead still is; else the schedule is likely as busy as it was last time. */
  function likelyPlace(nowMs: number): Attempt['place'] {
    const { nextAtMs } = known;
    if (nextAtMs === undefined || nextAtMs > nowMs + CREDIBLE_AHEAD_MS) return 'idle';
    return nextAtMs > nowMs - CREDIT_MS ? 'queued' : lastPlace;
  }

  async function tryToReserve(channel: MailChannelName, costMs: number, aheadMs: number) {
    const nowMs = clock.nowMs();
    const earliestMs = nowMs - CREDIT_MS;
    const place = likelyPlace(nowMs);
    const { kind, before } = await ports.schedules.reserve({
      place,
      nowMs,
      earliestMs,
      latestMs: nowMs + aheadMs,
      credibleUntilMs: nowMs + CREDIBLE_AHEAD_MS,
      costMs,
      yieldsToUrgent: channel === 'bulk',
      holdsBulkForMs: channel === 'urgent' ? HOLDS_BULK_FOR_MS : undefined,
    });
    heardAtMs = ports.nowMs();
    clock.catchUp(before.clockMs);
    if (kind === 'refused') {
      known = before;
      lastPlace = (known.nextAtMs ?? Number.NEGATIVE_INFINITY) > earliestMs ? 'queued' : 'idle';
      return undefined;
    }
    lastPlace = place;
    const slotMs = place === 'queued' ? (before.nextAtMs ?? earliestMs) : earliestMs;
    known = { ...known, nextAtMs: slotMs + costMs };
    return slotMs;
  }

  /** When a refused call may have a time at the earliest, as far as is known, and when to ask for it. */
  function nextChance(channel: MailChannelName) {
    const nowMs = clock.nowMs();
    const credible = (atMs: number | undefined) => (atMs !== undefined && atMs <= nowMs + CREDIBLE_AHEAD_MS ? atMs : 0);
    const freeAtMs = channel === 'bulk' ? credible(known.urgentUntilMs) : 0;
    const nextAtMs = credible(known.nextAtMs);
    return {
      slotMs: clock.ownMs(Math.max(nowMs, nextAtMs, freeAtMs)),
      askAtMs: clock.ownMs(Math.max(nowMs, nextAtMs - AHEAD_MS[channel], freeAtMs)),
    };
  }

  return {
    async book(channel, costMs, latestMs) {
      await catchUpAfterSilence();
      for (let refusals = 0; ; refusals += 1) {
        const { slotMs, askAtMs } = nextChance(channel);
        if (slotMs > latestMs) return { kind: 'full', untilMs: askAtMs };
        if (askAtMs > ports.nowMs()) {
          const spreadMs = costMs * Math.min(refusals, LONGEST_SPREAD_CALLS) * ports.random();
          await sleepUntil(Math.min(latestMs, Math.round(askAtMs + spreadMs)));
        }
        const reservedMs = await tryToReserve(channel, costMs, Math.min(AHEAD_MS[channel], latestMs - ports.nowMs()));
        if (reservedMs === undefined) continue;
        await sleepUntil(clock.ownMs(reservedMs));
        return { kind: 'booked' };
      }
    },
  };
}
