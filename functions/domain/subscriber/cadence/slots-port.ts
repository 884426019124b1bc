import type { SlotName } from './slot.ts';

/** A time at which subscribers read digests, as registered. */
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
  find(slot: SlotName): Promise<RegisteredSlot | undefined>;
  list(): Promise<RegisteredSlot[]>;
}
