import type { FollowStopped } from '../../contract/messages.ts';
import type { ComposedNotice, NoticeOutcome, SendOncePorts, SubscriberNoticeId } from '../notices/notices.ts';
import { sendOnce } from '../notices/notices.ts';
import { type CaseNaming, namesFor, type StoppedFollows, type SubscriberReads } from '../subscriber/subscriber.ts';
import { showUndoStop } from './undo-stop.ts';

export interface MailStoppedPorts extends SendOncePorts, CaseNaming {
  readonly subscribers: SubscriberReads;
  readonly stoppedFollows: StoppedFollows;
}

/** One notice for one stop: a subscriber who undoes it and stops it again gets a second one. */
const stopNoticeId = ({ subscriberId, followId, stoppedAtMs }: FollowStopped): SubscriberNoticeId => ({
  subscriberId,
  name: `stopped#${followId}#${stoppedAtMs}`,
});

/**
 * Tells a subscriber that a link of theirs stopped a follow and how to undo it, unless they follow it again, take no mail, or the undo has run
 * out by now. A subscriber who unsubscribed right after it is told too: a gateway that presses every button does both, and each has its own undo.
 * @throws as {@link sendOnce}.
 */
export async function mailStopped(
  stop: FollowStopped,
  ports: MailStoppedPorts,
  nowMs: number,
): Promise<NoticeOutcome | undefined> {
  // A message that comes late must not bring the id of an erased subscriber back into the ledger.
  if (!(await ports.subscribers.find(stop.subscriberId))) return 'not-needed';
  const compose = async (): Promise<ComposedNotice> => {
    const subscriber = await ports.subscribers.find(stop.subscriberId);
    const stopped = await ports.stoppedFollows.find(stop);
    const { kind } = await showUndoStop(stop, ports, nowMs);
    if (!subscriber || !stopped || kind === 'back' || kind === 'too-late')
      return { kind: 'none', because: 'not-needed' };
    const { subscriberId, address, addressSinceMs, language, isDiscreet } = subscriber;
    const { follow, stoppedAtMs } = stopped;
    const cases = await namesFor([follow], ports);
    const reader = { subscriberId, addressSinceMs, address, language, isDiscreet };
    return { kind: 'notice', notice: { kind: 'stopped', ...reader, follow, cases, stoppedAtMs, mailedAtMs: nowMs } };
  };
  return sendOnce(stopNoticeId(stop), compose, ports, nowMs);
}
