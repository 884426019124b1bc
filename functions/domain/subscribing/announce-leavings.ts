import type { SubscriberLeft } from '../../contract/messages.ts';

/** What one run takes on; the next one's takes the rest. */
const MAX_LEAVINGS = 100;

/** Leavings whose notice may never have been asked for. */
export interface DueLeavings {
  /** Longest due first; some may have come back, or been erased, a moment ago. */
  list(nowMs: number, limit: number): Promise<SubscriberLeft[]>;
  /** Takes one off; it may be off already. */
  takeOff(left: SubscriberLeft): Promise<void>;
}

export interface AnnounceLeavingsPorts {
  readonly dueLeavings: DueLeavings;
  announceLeft(messages: readonly SubscriberLeft[]): Promise<void>;
}

/**
 * Asks once more for the notice of each leaving, a while after it: whoever was to ask for it may have died between the two, and a
 * mail program presses only once. The ledger of notices lets one mail through.
 * @returns how many.
 */
export async function announceDueLeavings(
  { dueLeavings, announceLeft }: AnnounceLeavingsPorts,
  nowMs: number,
): Promise<number> {
  const leavings = await dueLeavings.list(nowMs, MAX_LEAVINGS);
  if (leavings.length === 0) return 0;
  await announceLeft(leavings);
  await Promise.all(leavings.map((left) => dueLeavings.takeOff(left)));
  return leavings.length;
}
