import type { AddressHasher, Subscriber, Subscribers, TopicRows } from '../subscriber/subscriber.ts';
import { isBeingErased, topicsOfSubscriber, unsubscribeIsFinalAtMs, untilSaved } from '../subscriber/subscriber.ts';
import { daysInMs } from '../time/time.ts';
import type { NoticeQueue } from './ports.ts';

export interface UnsubscribePorts {
  readonly subscribers: Subscribers;
  readonly topicRows: TopicRows;
  readonly noticeQueue: Pick<NoticeQueue, 'enqueueUnsubscribed'>;
  readonly hashOfAddress: AddressHasher;
}

/** `isNew` is false when they had unsubscribed before: for the reader who presses it is all the same. */
export interface Unsubscribed {
  readonly kind: 'unsubscribed';
  readonly isNew: boolean;
}

/** `unknown` for an id that is erased, or is being erased: its reader may get alerts under another one. */
export type UnsubscribeOutcome = Unsubscribed | { readonly kind: 'unknown' };

/** The sweep erases a subscriber who unsubscribed, once that is final. Should it not come by for so long, storage deletes their item. */
const ERASED_BY_THE_SWEEP_DAYS = 2;

/**
 * Ends a subscription. One write makes it so for every mail that is not sent yet; then the notice is asked for and the
 * rows are let go. Each press repeats those two, since the press before may have died between: the notices' ledger
 * lets one mail through.
 */
export async function unsubscribe(
  subscriberId: string,
  ports: UnsubscribePorts,
  nowMs: number,
): Promise<UnsubscribeOutcome> {
  return untilSaved(subscriberId, async () => {
    const current = await ports.subscribers.find(subscriberId);
    if (!current || isBeingErased(current)) return { kind: 'unknown' };
    return unsubscribeAs(current, ports, nowMs);
  });
}

/** {@link unsubscribe} for someone who was just read; `undefined` when they have changed since. */
export async function unsubscribeAs(
  current: Subscriber,
  ports: UnsubscribePorts,
  nowMs: number,
): Promise<Unsubscribed | undefined> {
  const isNew = current.status !== 'unsubscribed';
  const unsubscribedAtMs = isNew ? nowMs : (current.unsubscribedAtMs ?? nowMs);
  const unsubscribed: Subscriber = isNew
    ? { ...current, status: 'unsubscribed', unsubscribedAtMs, revision: await ports.subscribers.nextRevision(current) }
    : current;
  if (isNew) {
    const addressHash = await ports.hashOfAddress(unsubscribed.address);
    const ending = { kind: 'unsubscribed', atMs: unsubscribedAtMs } as const;
    const change = {
      subscriber: unsubscribed,
      seenRevision: current.revision,
      addressHash,
      ending,
      expiresAtMs: unsubscribeIsFinalAtMs(unsubscribedAtMs) + daysInMs(ERASED_BY_THE_SWEEP_DAYS),
    };
    if ((await ports.subscribers.save(change)) === 'changed') return undefined;
  }
  const { subscriberId } = unsubscribed;
  await ports.noticeQueue.enqueueUnsubscribed({ kind: 'subscriber-unsubscribed', subscriberId, unsubscribedAtMs });
  await ports.topicRows.retire(subscriberId, topicsOfSubscriber(unsubscribed), unsubscribed.revision, nowMs);
  return { kind: 'unsubscribed', isNew };
}
