import type { Follow } from '../follows/follow.ts';
import { topicsOfFollow, topicsOfFollows } from '../follows/topics.ts';
import { type LeaveOutcome, type LeavePorts, leaveAs } from './leave.ts';
import type { Subscribers } from './ports.ts';
import type { Subscriber } from './subscriber.ts';
import { untilSaved } from './until-saved.ts';

export type StopOutcome =
  | { readonly kind: 'stopped'; readonly follow: Follow }
  /** They don't have this follow: stopped before, or of an old mail. */
  | { readonly kind: 'not-followed' }
  | LeaveOutcome;

/** Stops one follow and keeps the others; stopping the last one is leaving. */
export function stopFollow(
  subscriberId: string,
  followId: string,
  ports: LeavePorts,
  nowMs: number,
): Promise<StopOutcome> {
  return untilSaved(subscriberId, async () => {
    const current = await ports.subscribers.find(subscriberId);
    if (!current) return { kind: 'left', isNew: false };
    if (current.status === 'left') return leaveAs(current, ports, nowMs);
    const stopped = current.follows.find((follow) => follow.followId === followId);
    if (!stopped) return { kind: 'not-followed' };
    return current.follows.length === 1 ? leaveAs(current, ports, nowMs) : stopOneOf(current, stopped, ports, nowMs);
  });
}

async function stopOneOf(
  current: Subscriber,
  stopped: Follow,
  ports: LeavePorts,
  nowMs: number,
): Promise<StopOutcome | undefined> {
  const follows = current.follows.filter((follow) => follow !== stopped);
  const subscriber: Subscriber = { ...current, follows, revision: current.revision + 1 };
  const addressHash = await ports.hashOfAddress(current.address);
  if ((await ports.subscribers.save({ subscriber, addressHash })) === 'changed') return undefined;
  const wanted = new Set(topicsOfFollows(follows));
  const stale = topicsOfFollow(stopped).filter((topic) => !wanted.has(topic));
  await ports.topicRows.retire(subscriber.subscriberId, stale, subscriber.revision, nowMs);
  return { kind: 'stopped', follow: stopped };
}

/** The one follow that a leave link names as its reason, and whether it is all that they follow. Reads only. */
export async function findReason(
  subscriberId: string,
  followId: string,
  subscribers: Subscribers,
): Promise<{ readonly follow: Follow; readonly isLast: boolean } | undefined> {
  const subscriber = await subscribers.find(subscriberId);
  if (subscriber?.status !== 'active') return undefined;
  const follow = subscriber.follows.find((candidate) => candidate.followId === followId);
  return follow && { follow, isLast: subscriber.follows.length === 1 };
}
