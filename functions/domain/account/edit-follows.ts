import type {
  AddressHasher,
  Ending,
  Follow,
  FollowsRefusal,
  KnownSubscribers,
  Subscriber,
  TopicRows,
} from '../subscriber/subscriber.ts';
import {
  addFollows,
  askedFor,
  refusalOf,
  saveWithRows,
  topicsOfFollows,
  untilSaved,
} from '../subscriber/subscriber.ts';

export interface EditFollowsPorts {
  readonly subscribers: KnownSubscribers;
  readonly topicRows: TopicRows;
  readonly hashOfAddress: AddressHasher;
}

export type EditFollowsOutcome =
  | { readonly kind: 'changed' | 'same' }
  /** They don't have this follow: stopped before, perhaps in another tab. */
  | { readonly kind: 'not-followed' }
  /** With all that they follow. */
  | FollowsRefusal;

/**
 * Puts another follow in the place of one. It has an id of its own: a link in an older mail names what it was, and must neither show nor
 * stop what it has become. When another one asks for the same already, nothing takes the place.
 */
export function editFollow(
  subscriberId: string,
  followId: string,
  edited: Follow,
  ports: EditFollowsPorts,
  nowMs: number,
): Promise<EditFollowsOutcome> {
  return untilSaved(subscriberId, async () => {
    const current = await ports.subscribers.find(subscriberId);
    const before = current?.follows.find((follow) => follow.followId === followId);
    if (current?.status !== 'active') return { kind: 'not-followed' };
    // A form that is posted twice finds what its first post saved.
    if (!before) return { kind: isFollowed(current.follows, edited) ? 'same' : 'not-followed' };
    if (askedFor(before) === askedFor(edited)) return { kind: 'same' };
    const others = current.follows.filter((follow) => follow !== before);
    const isTwice = isFollowed(others, edited);
    const follows = isTwice ? others : current.follows.map((follow) => (follow === before ? edited : follow));
    return (
      refusalOf(follows) ?? saveFollows(current, follows, { kind: 'unfollowed', followId, atMs: nowMs }, ports, nowMs)
    );
  });
}

/** Follows something else too, without a mail to confirm it: a subscriber who is signed in reads the mailbox. */
export function addToFollows(
  subscriberId: string,
  added: readonly Follow[],
  ports: EditFollowsPorts,
  nowMs: number,
): Promise<EditFollowsOutcome> {
  return untilSaved(subscriberId, async () => {
    const current = await ports.subscribers.find(subscriberId);
    if (current?.status !== 'active') return { kind: 'not-followed' };
    const outcome = addFollows(current.follows, added);
    return outcome.kind === 'added' ? saveFollows(current, outcome.follows, undefined, ports, nowMs) : outcome;
  });
}

/** Whether a subscriber has a follow of this content, under any id. */
export const isFollowed = (follows: readonly Follow[], follow: Follow): boolean => follows.some(isSame(follow));

const isSame = (follow: Follow) => (other: Follow) => askedFor(follow) === askedFor(other);

async function saveFollows(
  current: Subscriber,
  follows: readonly Follow[],
  ending: Ending | undefined,
  ports: EditFollowsPorts,
  nowMs: number,
): Promise<EditFollowsOutcome | undefined> {
  const revision = await ports.subscribers.nextRevision(current);
  const subscriber: Subscriber = { ...current, follows, revision };
  const addressHash = await ports.hashOfAddress(current.address);
  const change = { subscriber, seenRevision: current.revision, addressHash, ending };
  if ((await saveWithRows(change, ports, nowMs)) === 'changed') return undefined;
  const after = topicsOfFollows(follows);
  const stale = topicsOfFollows(current.follows).filter((topic) => !after.includes(topic));
  await ports.topicRows.retire(subscriber.subscriberId, stale, revision, nowMs);
  return { kind: 'changed' };
}
