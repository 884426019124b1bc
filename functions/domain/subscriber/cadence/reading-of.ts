import { daysInMs } from '../../time/spans.ts';
import type { Subscriber } from '../subscriber.ts';
import { DAYS_OF_DIGESTS_LEFT, LOOK_BACK_MS } from './digest-window.ts';
import { type SlotName, slotOf } from './slot.ts';

/** The digest after the longest time between two of them finds a subscriber who left them so long before. */
const FOUND_FOR_MS = daysInMs(DAYS_OF_DIGESTS_LEFT) - LOOK_BACK_MS;

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

/**
 * Whether what comes late of an appeal is for a subscriber's digests, and not for mail at once: so it is for one who went over to hearing at once
 * since it was published, as long as another digest of before is sure to find them. Digests and alerts go by the same, since those that are sent at
 * the same moment cannot see each other's receipts.
 * @param createdAtMs - when it came.
 */
export function readsInDigests(
  subscriber: Subscriber,
  { publishedAtMs, createdAtMs }: { readonly publishedAtMs: number; readonly createdAtMs: number },
): boolean {
  const reading = readingOf(subscriber);
  if (reading?.leftAtMs === undefined) return reading !== undefined;
  return publishedAtMs <= reading.leftAtMs && createdAtMs < reading.leftAtMs + FOUND_FOR_MS;
}
