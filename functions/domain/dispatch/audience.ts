import type { Follow, PlacedSubject } from '../follows/follow.ts';
import { matchingFollows } from '../follows/match.ts';
import type { Subscriber } from '../subscribing/subscriber.ts';
import type { Dispatch } from './dispatch.ts';
import type { Person } from './ports.ts';

/** Why a candidate gets no mail, or the follows that are the reasons why they do. */
export type Verdict =
  | { readonly kind: 'recipient'; readonly subscriber: Subscriber; readonly reasons: readonly Follow[] }
  | { readonly kind: 'skipped' | 'not-allowed' | 'unreadable' };

/** What decides an alert's audience beside the people themselves. */
export interface Audience {
  readonly subject: PlacedSubject;
  readonly publishedAtMs: Dispatch['publishedAtMs'];
  /** Whether the deployment may mail this address at all. */
  allows(address: string): boolean;
}

const SKIPPED: Verdict = { kind: 'skipped' };

/** Judges a candidate as just read. Undefined is someone who is no longer there. */
export function judge(person: Person | undefined, audience: Audience): Verdict {
  if (!person) return SKIPPED;
  if (person.kind === 'unreadable') return { kind: 'unreadable' };
  const { subscriber } = person;
  if (subscriber.status !== 'active' || subscriber.cadence !== 'immediate') return SKIPPED;
  if (subscriber.confirmedAtMs > audience.publishedAtMs) return SKIPPED;
  const reasons = matchingFollows(subscriber.follows, audience.subject);
  if (reasons.length === 0) return SKIPPED;
  return audience.allows(subscriber.address) ? { kind: 'recipient', subscriber, reasons } : { kind: 'not-allowed' };
}

export const idOf = (person: Person) =>
  person.kind === 'unreadable' ? person.subscriberId : person.subscriber.subscriberId;
