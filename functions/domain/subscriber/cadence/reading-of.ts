import type { Subscriber } from '../subscribers.ts';
import { type SlotName, slotOf } from './slot.ts';

/** The one slot whose digests are for a subscriber. */
export interface Reading {
  readonly slot: SlotName;
  /** When they came to it, in epoch milliseconds. */
  readonly sinceMs: number;
  /** When they went over to hearing at once: what was published later is not for these digests. */
  readonly leftAtMs?: number;
}

/**
 * The one slot that brings a subscriber what an alert did not: the slot that they read, or the last that they read before they heard
 * of each appeal at once. Never two, since digests that are sent at the same moment cannot see each other's receipts.
 */
export function readingOf(subscriber: Subscriber): Reading | undefined {
  const { cadenceSinceMs, confirmedAtMs, lastDigests } = subscriber;
  const slot = slotOf(subscriber);
  const sinceMs = cadenceSinceMs ?? confirmedAtMs;
  if (slot !== undefined) return { slot, sinceMs };
  return lastDigests && { ...lastDigests, leftAtMs: sinceMs };
}
