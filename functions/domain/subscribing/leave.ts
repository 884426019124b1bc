import { UNDO_LEAVE_DAYS } from '../../contract/limits.ts';
import { topicsOfSubscriber } from '../digests/slot.ts';
import { daysInMs } from '../time/spans.ts';
import type { AddressHasher } from './address-hash.ts';
import type { Announcer, Subscribers, TopicRows } from './ports.ts';
import type { Subscriber } from './subscriber.ts';
import { untilSaved } from './until-saved.ts';

export interface LeavePorts {
  readonly subscribers: Subscribers;
  readonly topicRows: TopicRows;
  readonly announcer: Pick<Announcer, 'announceLeft'>;
  readonly hashOfAddress: AddressHasher;
}

/** `isNew` is false when they had left before, or are unknown by now: for whoever presses it is all the same. */
export interface LeaveOutcome {
  readonly kind: 'left';
  readonly isNew: boolean;
}

/** From this moment on leaving can't be undone and nothing is kept, in epoch milliseconds. */
export function leaveIsFinalAtMs(leftAtMs: number): number {
  return leftAtMs + daysInMs(UNDO_LEAVE_DAYS);
}

/** The sweep erases whoever left, once leaving is final. Should it not come by for so long, storage deletes their item. */
const ERASED_BY_THE_SWEEP_DAYS = 2;

/**
 * Ends a subscription. One write makes it so for every mail that is not sent yet; then the notice is asked for and the
 * rows are let go. Each press repeats those two, since the press before may have died between: the notices' ledger
 * lets one mail through.
 */
export async function leave(subscriberId: string, ports: LeavePorts, nowMs: number): Promise<LeaveOutcome> {
  return untilSaved(subscriberId, async () => {
    const current = await ports.subscribers.find(subscriberId);
    if (!current) return { kind: 'left', isNew: false };
    return leaveAs(current, ports, nowMs);
  });
}

/** {@link leave} for someone who was just read; `undefined` when they have changed since. */
export async function leaveAs(
  current: Subscriber,
  ports: LeavePorts,
  nowMs: number,
): Promise<LeaveOutcome | undefined> {
  const isNew = current.status !== 'left';
  const leftAtMs = isNew ? nowMs : (current.leftAtMs ?? nowMs);
  const left: Subscriber = isNew ? { ...current, status: 'left', leftAtMs, revision: current.revision + 1 } : current;
  if (isNew) {
    const addressHash = await ports.hashOfAddress(left.address);
    const ending = { kind: 'unsubscribed', atMs: leftAtMs } as const;
    const change = {
      subscriber: left,
      addressHash,
      ending,
      expiresAtMs: leaveIsFinalAtMs(leftAtMs) + daysInMs(ERASED_BY_THE_SWEEP_DAYS),
    };
    if ((await ports.subscribers.save(change)) === 'changed') return undefined;
  }
  const { subscriberId } = left;
  await ports.announcer.announceLeft({ kind: 'subscriber-left', subscriberId, leftAtMs });
  await ports.topicRows.retire(subscriberId, topicsOfSubscriber(left), left.revision, nowMs);
  return { kind: 'left', isNew };
}
