import { MAX_TOPICS_PER_SUBSCRIBER } from '../../contract/limits.ts';
import type { Follow } from '../follows/follow.ts';
import { topicsOfFollow, topicsOfFollows } from '../follows/topics.ts';

export type AddedFollow =
  | { readonly kind: 'added'; readonly follows: readonly Follow[] }
  | { readonly kind: 'same' }
  | { readonly kind: 'too-many-topics'; readonly count: number };

/** Follows with one more, which is left out when it asks for what one of them asks for already. */
export function addFollow(follows: readonly Follow[], added: Follow): AddedFollow {
  const wanted = topicsOfFollow(added).toSorted().join();
  if (follows.some((follow) => topicsOfFollow(follow).toSorted().join() === wanted)) return { kind: 'same' };
  const all = [...follows, added];
  const count = topicsOfFollows(all).length;
  return count > MAX_TOPICS_PER_SUBSCRIBER ? { kind: 'too-many-topics', count } : { kind: 'added', follows: all };
}
