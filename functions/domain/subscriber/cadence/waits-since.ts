import { daysInMs } from '../../time/time.ts';
import type { Subscriber } from '../subscribers.ts';
import { LOOK_BACK_MS, SETTLED_AFTER_MS } from './digest-window.ts';
import { readingOf } from './reading-of.ts';
import type { RegisteredSlot } from './slots-port.ts';

/** So far back a slot's next digest reaches for sure: its span may begin as much later as a newcomer can miss the digest before. */
const DEFAULT_WAIT_MS = LOOK_BACK_MS - SETTLED_AFTER_MS;

/** A digest that was planned this long ago is not being sent any more. */
const DIGEST_OVER_AFTER_MS = daysInMs(1);

/**
 * Since when appeals may wait for a subscriber who changes their cadence now: as long as no digest is behind them that surely brought
 * what waited when they came to their slot, it is still the time from then. Rather too early than too late: receipts tell what they had.
 * @param registered - the slot that they read, or read last.
 */
export function waitsSince(subscriber: Subscriber, registered: RegisteredSlot | undefined, nowMs: number): number {
  const reading = readingOf(subscriber);
  const usuallyMs = nowMs - DEFAULT_WAIT_MS;
  if (!reading) return usuallyMs;
  const broughtUntilMs = registered && broughtUntil(registered, nowMs);
  const isSettled = broughtUntilMs !== undefined && broughtUntilMs > reading.sinceMs + SETTLED_AFTER_MS;
  const { waitsSinceMs, confirmedAtMs } = subscriber;
  return Math.min(usuallyMs, isSettled ? broughtUntilMs : (waitsSinceMs ?? confirmedAtMs));
}

/** Whether appeals from longer ago than newcomers usually look back may wait since then. */
export const isLongWait = (waitsSinceMs: number, nowMs: number) => waitsSinceMs < nowMs - DEFAULT_WAIT_MS;

/** Until when a slot's digests have surely been sent to its readers: its last one may still be under way. */
const broughtUntil = ({ sentUntilMs, lastPlan }: RegisteredSlot, nowMs: number): number =>
  lastPlan && lastPlan.plannedAtMs > nowMs - DIGEST_OVER_AFTER_MS ? lastPlan.fromMs : sentUntilMs;
