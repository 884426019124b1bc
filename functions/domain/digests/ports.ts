import type { AlertDispatch, DigestDispatch } from '../dispatch/dispatch.ts';
import type { SlotName } from './slot.ts';

/** A time at which somebody reads digests, as registered. */
export interface RegisteredSlot {
  readonly slot: SlotName;
  /** Up to here appeals are in digests that were planned. */
  readonly sentUntilMs: number;
  /** When somebody last came to it: they may lack what the slot's others have had. */
  readonly joinedAtMs: number;
}

export interface DigestSlots {
  /** Says that somebody comes to a slot now. A slot that is new has been sent until now. */
  join(slot: SlotName, nowMs: number): Promise<void>;
  /** Every slot, read consistently. */
  list(): Promise<RegisteredSlot[]>;
}

export interface DigestPlans {
  /** Alerts whose dispatch ended after the one time and up to the other; what ended within the last minute may be missing. */
  endedAlerts(afterMs: number, untilMs: number): Promise<AlertDispatch[]>;
  /**
   * Plans a slot's digest and says that the slot is sent until the digest's end, both or neither.
   * @param dueAtMs - when the sweep starts it, if nobody did before.
   * @returns false when another planner was first.
   */
  plan(digest: DigestDispatch, slot: RegisteredSlot, dueAtMs: number): Promise<boolean>;
  /** Says that a slot is sent until a time, unless somebody else did: there was nothing to send. */
  skip(slot: RegisteredSlot, untilMs: number): Promise<void>;
}
