import type { Follow } from './follow.ts';
import { type FollowsRefusal, refusalOf } from './follow-limits.ts';
import { topicsOfFollow } from './topics.ts';

export type AddedFollows =
  | { readonly kind: 'added'; readonly follows: readonly Follow[] }
  | { readonly kind: 'same' }
  | FollowsRefusal;

/** Follows with more of them; each that asks for what one of them asks for already is left out. `same` when all are. */
export function addFollows(follows: readonly Follow[], added: readonly Follow[]): AddedFollows {
  const all = [...follows];
  const known = new Set(follows.map(askedFor));
  for (const follow of added) {
    if (known.has(askedFor(follow))) continue;
    known.add(askedFor(follow));
    all.push(follow);
  }
  if (all.length === follows.length) return { kind: 'same' };
  return refusalOf(all) ?? { kind: 'added', follows: all };
}

/** What a follow comes to: two that have this in common are one and the same wish. */
export const askedFor = (follow: Follow) => topicsOfFollow(follow).toSorted().join();
