import type { SubscriberUnsubscribed } from '../../contract/messages.ts';
import type { ComposedNotice, NoticeOutcome, SendOncePorts, SubscriberNoticeId } from '../notices/notices.ts';
import { sendOnce } from '../notices/notices.ts';
import { type SubscriberReads, unsubscribeIsFinalAtMs } from '../subscriber/subscriber.ts';

export interface MailUnsubscribedPorts extends SendOncePorts {
  readonly subscribers: SubscriberReads;
}

/** One notice for one unsubscribe: a subscriber who unsubscribes, comes back and unsubscribes again gets a second one. */
const unsubscribedNoticeId = ({ subscriberId, unsubscribedAtMs }: SubscriberUnsubscribed): SubscriberNoticeId => ({
  subscriberId,
  name: `unsubscribed#${unsubscribedAtMs}`,
});

/**
 * Tells a subscriber that they unsubscribed, and how to undo it, unless they are back, take no mail, or the undo has run out by now.
 * @throws as {@link sendOnce}.
 */
export async function mailUnsubscribed(
  unsubscribed: SubscriberUnsubscribed,
  ports: MailUnsubscribedPorts,
  nowMs: number,
): Promise<NoticeOutcome | undefined> {
  // A message that comes late must not bring the id of an erased subscriber back into the ledger.
  if (!(await ports.subscribers.find(unsubscribed.subscriberId))) return 'not-needed';
  const compose = async (): Promise<ComposedNotice> => {
    const subscriber = await ports.subscribers.find(unsubscribed.subscriberId);
    const isStillSo =
      subscriber?.status === 'unsubscribed' && subscriber.unsubscribedAtMs === unsubscribed.unsubscribedAtMs;
    // Their address refuses mail, or they called it spam.
    const isSuppressed = subscriber?.suppressedBecause !== undefined;
    if (!isStillSo || isSuppressed || nowMs >= unsubscribeIsFinalAtMs(unsubscribed.unsubscribedAtMs))
      return { kind: 'none', because: 'not-needed' };
    const { subscriberId, address, addressSinceMs, language, isDiscreet } = subscriber;
    return {
      kind: 'notice',
      notice: {
        kind: 'unsubscribed',
        subscriberId,
        addressSinceMs,
        unsubscribedAtMs: unsubscribed.unsubscribedAtMs,
        mailedAtMs: nowMs,
        address,
        language,
        isDiscreet,
      },
    };
  };
  return sendOnce(unsubscribedNoticeId(unsubscribed), compose, ports, nowMs);
}
