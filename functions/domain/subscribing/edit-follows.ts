import { MAX_TOPICS_PER_SUBSCRIBER } from '../../contract/limits.ts';
import type { Follow } from '../follows/follow.ts';
import { topicsOfFollow, topicsOfFollows } from '../follows/topics.ts';
import { addFollows } from './add-follows.ts';
import type { AddressHasher } from './address-hash.ts';
import { dropUnwantedRows } from './drop-unwanted-rows.ts';
import type { Subscribers, TopicRows } from './ports.ts';
import type { ChosenFollow } from './sign-up-request.ts';
import type { Subscriber } from './subscriber.ts';
import { untilSaved } from './until-saved.ts';

export interface EditFollowsPorts {
  readonly subscribers: Pick<Subscribers, 'find' | 'save'>;
  readonly topicRows: TopicRows;
  readonly hashOfAddress: AddressHasher;
}

export type EditFollowsOutcome =
  | { readonly kind: 'changed' | 'same' }
  /** They don't have this follow: stopped before, perhaps in another tab. */
  | { readonly kind: 'not-followed' }
  /** With all that they follow. */
  | { readonly kind: 'too-many-topics'; readonly count: number };

/**
 * Lets one follow ask for something else. It keeps its id, so that links to stop it in older mails still do. One that comes to ask for
 * what another one asks for already is dropped.
 */
export function editFollow(
  subscriberId: string,
  followId: string,
  chosen: ChosenFollow,
  ports: EditFollowsPorts,
  nowMs: number,
): Promise<EditFollowsOutcome> {
  const edited: Follow = { followId, ...chosen };
  return untilSaved(subscriberId, async () => {
    const current = await ports.subscribers.find(subscriberId);
    const before = current?.follows.find((follow) => follow.followId === followId);
    if (current?.status !== 'active' || !before) return { kind: 'not-followed' };
    if (askedFor(before) === askedFor(edited)) return { kind: 'same' };
    const others = current.follows.filter((follow) => follow !== before);
    const isTwice = others.some((follow) => askedFor(follow) === askedFor(edited));
    const follows = isTwice ? others : current.follows.map((follow) => (follow === before ? edited : follow));
    const count = topicsOfFollows(follows).length;
    if (count > MAX_TOPICS_PER_SUBSCRIBER) return { kind: 'too-many-topics', count };
    return saveFollows(current, follows, ports, nowMs);
  });
}

/** Follows something else too, without a mail to confirm it: whoever is signed in reads the mailbox. */
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
    return outcome.kind === 'added' ? saveFollows(current, outcome.follows, ports, nowMs) : outcome;
  });
}

const askedFor = (follow: Follow) => topicsOfFollow(follow).toSorted().join();

/** Rows first, then the subscriber, who decides; then what nobody wants any more is let go. */
async function saveFollows(
  current: Subscriber,
  follows: readonly Follow[],
  ports: EditFollowsPorts,
  nowMs: number,
): Promise<EditFollowsOutcome | undefined> {
  const subscriber: Subscriber = { ...current, follows, revision: current.revision + 1 };
  const { subscriberId, revision } = subscriber;
  const [before, after] = [topicsOfFollows(current.follows), topicsOfFollows(follows)];
  const topics = after.filter((topic) => !before.includes(topic));
  await ports.topicRows.put(subscriberId, topics, revision);
  const addressHash = await ports.hashOfAddress(current.address);
  if ((await ports.subscribers.save({ subscriber, addressHash })) === 'changed') {
    await dropUnwantedRows({ subscriberId, topics, revision }, ports, nowMs);
    return undefined;
  }
  await ports.topicRows.retire(
    subscriberId,
    before.filter((topic) => !after.includes(topic)),
    revision,
    nowMs,
  );
  return { kind: 'changed' };
}
