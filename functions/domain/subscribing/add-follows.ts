import { MAX_TOPICS_PER_SUBSCRIBER } from '../../contract/limits.ts';
import type { Follow } from '../follows/follow.ts';
import { topicsOfFollow, topicsOfFollows } from '../follows/topics.ts';

export type AddedFollows =
  | { readonly kind: 'added'; readonly follows: readonly Follow[] }
  | { readonly kind: 'same' }
  | { readonly kind: 'too-many-topics'; readonly count: number };

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
  const count = topicsOfFollows(all).length;
  return count > MAX_TOPICS_PER_SUBSCRIBER ? { kind: 'too-many-topics', count } : { kind: 'added', follows: all };
}

const askedFor = (follow: Follow) => topicsOfFollow(follow).toSorted().join();
