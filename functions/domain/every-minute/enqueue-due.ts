import type { FollowStopped, SubscriberUnsubscribed } from '../../contract/messages.ts';

/** What one run takes on of each kind; the next one's takes the rest. */
const MAX_NOTICES = 100;

/** What was ended and whose notice may never have been asked for. */
export interface DueNotices<Ended extends SubscriberUnsubscribed | FollowStopped> {
  /** Longest due first; some may have been undone, or erased, a moment ago. */
  list(nowMs: number, limit: number): Promise<Ended[]>;
  /** Takes one off; it may be off already. */
  takeOff(ended: Ended): Promise<void>;
}

export interface EnqueueDuePorts<Ended extends SubscriberUnsubscribed | FollowStopped> {
  readonly due: DueNotices<Ended>;
  enqueue(messages: readonly Ended[]): Promise<void>;
}

/**
 * Asks once more for the notice of each unsubscribe, or of each stop, a while after it: the function that was to ask for it may have died between the
 * two, and a mail program presses only once. The ledger of notices lets one mail through.
 * @returns how many.
 */
export async function enqueueDue<Ended extends SubscriberUnsubscribed | FollowStopped>(
  { due, enqueue }: EnqueueDuePorts<Ended>,
  nowMs: number,
): Promise<number> {
  const ended = await due.list(nowMs, MAX_NOTICES);
  if (ended.length === 0) return 0;
  await enqueue(ended);
  await Promise.all(ended.map((one) => due.takeOff(one)));
  return ended.length;
}
