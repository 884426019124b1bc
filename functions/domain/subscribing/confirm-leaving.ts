import type { SubscriberLeft } from '../../contract/messages.ts';
import { leaveIsFinalAtMs } from './leave.ts';
import type { NoticeOutcome, SubscriberNoticeId, SubscriberReads } from './ports.ts';
import { type ComposedNotice, type SendOncePorts, sendOnce } from './send-once.ts';

export interface ConfirmLeavingPorts extends SendOncePorts {
  readonly subscribers: SubscriberReads;
}

/** One notice for one leaving: whoever leaves, comes back and leaves again gets a second one. */
const leavingNoticeId = ({ subscriberId, leftAtMs }: SubscriberLeft): SubscriberNoticeId => ({
  subscriberId,
  name: `left#${leftAtMs}`,
});

/**
 * Tells somebody that they left and how to undo it, unless they are back, take no mail, or the undo has run out by now.
 * @throws as {@link sendOnce}.
 */
export async function confirmLeaving(
  left: SubscriberLeft,
  ports: ConfirmLeavingPorts,
  nowMs: number,
): Promise<NoticeOutcome | undefined> {
  // A message that comes late must not bring the id of an erased subscriber back into the ledger.
  if (!(await ports.subscribers.find(left.subscriberId))) return 'not-needed';
  const compose = async (): Promise<ComposedNotice> => {
    const subscriber = await ports.subscribers.find(left.subscriberId);
    const isStillSo = subscriber?.status === 'left' && subscriber.leftAtMs === left.leftAtMs;
    // Their address refuses mail, or they called it spam.
    const isSuppressed = subscriber?.suppressedBecause !== undefined;
    if (!isStillSo || isSuppressed || nowMs >= leaveIsFinalAtMs(left.leftAtMs))
      return { kind: 'none', because: 'not-needed' };
    const { subscriberId, address, addressSinceMs, language, isDiscreet } = subscriber;
    return {
      kind: 'notice',
      notice: {
        kind: 'left',
        subscriberId,
        addressSinceMs,
        leftAtMs: left.leftAtMs,
        mailedAtMs: nowMs,
        address,
        language,
        isDiscreet,
      },
    };
  };
  return sendOnce(leavingNoticeId(left), compose, ports, nowMs);
}
