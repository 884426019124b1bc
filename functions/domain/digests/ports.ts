import type { AlertDispatch, DigestDispatch } from '../dispatch/dispatch.ts';
import type { SlotName } from './slot.ts';

/** A time at which somebody reads digests, as registered. */
export interface RegisteredSlot {
  readonly slot: SlotName;
  /** Up to here appeals are in digests that were planned. */
  readonly sentUntilMs: number;
  /** The last digest that was planned; left out before there was one. */
  readonly lastPlan?: { readonly fromMs: number; readonly plannedAtMs: number };
  /** The end of the UTC day on which a subscriber last came to it: they may lack what the slot's others have had. */
  readonly joinedAtMs: number;
  /** The end of the UTC day on which a subscriber last came to it for whom appeals may have waited longer than most. */
  readonly joinedAfterLongWaitAtMs?: number;
}

export interface DigestSlots {
  /**
   * Says that a subscriber comes to a slot, as {@link joinSlot} words it.
   * @param coming - `sentUntilMs` is of a slot that is new.
   * @param hasWaitedLong - whether appeals from longer ago than the usual look back may wait for them.
   */
  join(
    slot: SlotName,
    coming: Pick<RegisteredSlot, 'sentUntilMs' | 'joinedAtMs'>,
    hasWaitedLong: boolean,
  ): Promise<void>;
  /** One slot, read consistently. */
  find(slot: SlotName): Promise<RegisteredSlot | undefined>;
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
  /** Forgets a slot that nothing lies under, unless a subscriber came to it on another day, or a planner moved it. */
  drop(slot: RegisteredSlot): Promise<void>;
}
