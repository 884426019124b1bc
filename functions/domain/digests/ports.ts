import type { AlertDispatch, DigestDispatch } from '../dispatch/dispatch.ts';
import type { RegisteredSlot } from '../subscriber/subscriber.ts';

export interface DigestPlans {
  /** Alerts whose dispatch ended after the one time and up to the other; what ended within the last minute may be missing. */
  endedAlerts(afterMs: number, untilMs: number): Promise<AlertDispatch[]>;
  /**
   * Plans a slot's digest and says that the slot is sent until the digest's end, both or neither.
   * @param dueAtMs - when the sweep starts it, if no planner did before.
   * @returns false when another planner was first.
   */
  plan(digest: DigestDispatch, slot: RegisteredSlot, dueAtMs: number): Promise<boolean>;
  /** Says that a slot is sent until a time, unless another planner did: there was nothing to send. */
  skip(slot: RegisteredSlot, untilMs: number): Promise<void>;
  /** Forgets a slot that nothing lies under, unless a subscriber came to it on another day, or a planner moved it. */
  drop(slot: RegisteredSlot): Promise<void>;
}
