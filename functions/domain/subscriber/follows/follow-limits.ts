import { MAX_FOLLOWS_PER_SUBSCRIBER, MAX_TOPICS_PER_SUBSCRIBER } from '../../../contract/limits.ts';
import type { Follow } from './follow.ts';
import { topicsOfFollows } from './topics.ts';

/** Why one person can't follow all of this together. */
export type FollowsRefusal =
  | { readonly kind: 'too-many-topics'; readonly count: number }
  | { readonly kind: 'too-many-follows' }
  | { readonly kind: 'everything-beside-others' };

/** Whether every appeal is asked for, which all the rest is in already. */
export const isEverythingBesideOthers = (follows: readonly Pick<Follow, 'kind'>[]): boolean =>
  follows.length > 1 && follows.some(({ kind }) => kind === 'everything');

/** What is wrong with follows together; each may be right for itself. */
export function refusalOf(follows: readonly Follow[]): FollowsRefusal | undefined {
  if (isEverythingBesideOthers(follows)) return { kind: 'everything-beside-others' };
  if (follows.length > MAX_FOLLOWS_PER_SUBSCRIBER) return { kind: 'too-many-follows' };
  const count = topicsOfFollows(follows).length;
  return count > MAX_TOPICS_PER_SUBSCRIBER ? { kind: 'too-many-topics', count } : undefined;
}
