import type { Follow, Subscriber, SubscriberChange } from '../subscriber/subscriber.ts';
import { isBeingErased, topicsOfFollow, topicsOfFollows, untilSaved } from '../subscriber/subscriber.ts';
import type { NoticeQueue } from './ports.ts';
import { type UnsubscribeOutcome, type UnsubscribePorts, unsubscribeAs } from './unsubscribe.ts';

export type StopOutcome =
  | { readonly kind: 'stopped' }
  /** They don't have this follow: stopped before, or of an old mail. */
  | { readonly kind: 'not-followed' }
  | UnsubscribeOutcome;

export interface StopByLinkPorts extends UnsubscribePorts {
  readonly noticeQueue: NoticeQueue;
}

/** Stops one follow of a subscriber who is signed in and keeps the others; stopping the last one unsubscribes from all. */
export const stopFollow = (subscriberId: string, followId: string, ports: UnsubscribePorts, nowMs: number) =>
  stop({ subscriberId, followId, isKept: false }, ports, nowMs);

/**
 * {@link stopFollow} by a mailed link, whose button a program may have pressed: the follow is kept for a while, and one notice with an
 * undo is asked for.
 */
export async function stopFollowByLink(
  subscriberId: string,
  followId: string,
  ports: StopByLinkPorts,
  nowMs: number,
): Promise<StopOutcome> {
  const outcome = await stop({ subscriberId, followId, isKept: true }, ports, nowMs);
  if (outcome.kind === 'stopped')
    await ports.noticeQueue.enqueueStopped({ kind: 'follow-stopped', subscriberId, followId, stoppedAtMs: nowMs });
  return outcome;
}

interface Stopping {
  readonly subscriberId: string;
  readonly followId: string;
  /** Whether it can be undone. */
  readonly isKept: boolean;
}

function stop(
  { subscriberId, followId, isKept }: Stopping,
  ports: UnsubscribePorts,
  nowMs: number,
): Promise<StopOutcome> {
  return untilSaved(subscriberId, async () => {
    const current = await ports.subscribers.find(subscriberId);
    if (!current || isBeingErased(current)) return { kind: 'unknown' };
    if (current.status === 'unsubscribed') return unsubscribeAs(current, ports, nowMs);
    const place = current.follows.findIndex((follow) => follow.followId === followId);
    const follow = current.follows[place];
    if (!follow) return { kind: 'not-followed' };
    if (current.follows.length === 1) return unsubscribeAs(current, ports, nowMs);
    const kept = isKept ? { stopped: { follow, stoppedAtMs: nowMs, place } } : {};
    return stopOneOf(current, follow, kept, ports, nowMs);
  });
}

async function stopOneOf(
  current: Subscriber,
  stopped: Follow,
  kept: Pick<SubscriberChange, 'stopped'>,
  ports: UnsubscribePorts,
  nowMs: number,
): Promise<StopOutcome | undefined> {
  const follows = current.follows.filter((follow) => follow !== stopped);
  const revision = await ports.subscribers.nextRevision(current);
  const subscriber: Subscriber = { ...current, follows, revision };
  const addressHash = await ports.hashOfAddress(current.address);
  const ending = { kind: 'unfollowed', followId: stopped.followId, atMs: nowMs } as const;
  const change = { subscriber, seenRevision: current.revision, addressHash, ending, ...kept };
  if ((await ports.subscribers.save(change)) === 'changed') return undefined;
  const wanted = new Set(topicsOfFollows(follows));
  const stale = topicsOfFollow(stopped).filter((topic) => !wanted.has(topic));
  await ports.topicRows.retire(subscriber.subscriberId, stale, revision, nowMs);
  return { kind: 'stopped' };
}
