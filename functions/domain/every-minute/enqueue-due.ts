import type { FollowStopped, SubscriberUnsubscribed } from '../../contract/messages.ts';
import type { Attempts } from '../attempt-each.ts';

/** What one run takes on of each kind; the next one's takes the rest. */
const MAX_NOTICES = 100;

/** What was ended and whose notice may never have been asked for. */
export interface DueNotices<Ended extends SubscriberUnsubscribed | FollowStopped> {
  /** Longest due first, with why others that are due could not be read; some may have been undone, or erased, a moment ago. */
  list(
    nowMs: number,
    limit: number,
  ): Promise<{ readonly ended: readonly Ended[]; readonly errors: readonly unknown[] }>;
  /** Takes one off; it may be off already. */
  takeOff(ended: Ended): Promise<void>;
}

export interface EnqueueDuePorts<Ended extends SubscriberUnsubscribed | FollowStopped> {
  readonly due: DueNotices<Ended>;
  enqueue(messages: readonly Ended[]): Promise<void>;
}

/**
 * Asks once more for the notice of each unsubscribe, or of each stop, a while after it: the function that was to ask for it may have died between the
 * two, and a mail program presses only once. The ledger of notices lets one mail through. One that can't be read holds up no other.
 */
export async function enqueueDue<Ended extends SubscriberUnsubscribed | FollowStopped>(
  { due, enqueue }: EnqueueDuePorts<Ended>,
  nowMs: number,
): Promise<Attempts> {
  const { ended, errors } = await due.list(nowMs, MAX_NOTICES);
  if (ended.length > 0) await enqueue(ended);
  await Promise.all(ended.map((one) => due.takeOff(one)));
  return { done: ended.length, errors };
}
