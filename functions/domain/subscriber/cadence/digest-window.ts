import { daysInMs } from '../../time/time.ts';
import { latestOccurrenceMs } from './occurrences.ts';
import type { SlotName } from './slot.ts';
import type { RegisteredSlot } from './slots-port.ts';

/** What ends is found by an index, which lags behind by moments: what ended later than this waits for the next digest. */
const INDEX_MARGIN_MS = 60_000;

/** The longest time between two digests, and a day: what a subscriber who changed their cadence may not have had yet. */
export const LOOK_BACK_MS = daysInMs(8);

const LONGEST_WAIT_DAYS = 30;
/**
 * What a subscriber can wait for at most: someone who changes from one weekly slot to another each week gets no digest meanwhile, and
 * planners can be down for days.
 */
export const LONGEST_WAIT_MS = daysInMs(LONGEST_WAIT_DAYS);

/** So long the last digest finds a subscriber who gave digests up for hearing at once, were it a day late. */
export const DAYS_OF_DIGESTS_LEFT = LONGEST_WAIT_DAYS + 1;

/** A subscriber who came to a slot this long before a digest's span has surely had the digest before it. */
export const SETTLED_AFTER_MS = 60 * 60 * 1_000;

/** Whether a subscriber who came to the slot at a time may lack what its others have had. */
export const isNewToSlot = (cameAtMs: number, { fromMs }: Pick<Window, 'fromMs'>) =>
  cameAtMs > fromMs - SETTLED_AFTER_MS;

/** From when on a digest holds appeals: those from before its span are for people who are new to the slot. */
export function reachesBackTo({ joinedAtMs, joinedAfterLongWaitAtMs }: RegisteredSlot, window: Window): number {
  const isLong = joinedAfterLongWaitAtMs !== undefined && isNewToSlot(joinedAfterLongWaitAtMs, window);
  if (isLong) return window.fromMs - LONGEST_WAIT_MS;
  return isNewToSlot(joinedAtMs, window) ? window.fromMs - LOOK_BACK_MS : window.fromMs;
}

/** The half-open span (fromMs, toMs] of a digest: it brings the appeals whose dispatch ended in it. */
export interface Window {
  readonly fromMs: number;
  readonly toMs: number;
}

/**
 * Up to when the span reaches that is due by a moment, both in epoch milliseconds.
 * @throws {UnknownSlotError} when the word is no slot, or its time zone is unknown.
 */
export const spanEndMs = (slot: SlotName, nowMs: number): number => latestOccurrenceMs(slot, nowMs) - INDEX_MARGIN_MS;

/**
 * What a slot's digest is to bring by now; undefined when its time has not come again. Windows of one slot lie end to end: times that
 * were missed are made up for by one digest.
 * @throws {UnknownSlotError} when the word is no slot, or its time zone is unknown.
 */
export function dueWindow({ slot, sentUntilMs }: RegisteredSlot, nowMs: number): Window | undefined {
  const toMs = spanEndMs(slot, nowMs);
  return toMs > sentUntilMs ? { fromMs: sentUntilMs, toMs } : undefined;
}
