import type { AppealVersion } from '../../appeal/appeal.ts';
import type { Follow, PlacedSubject, Subscriber } from '../../subscriber/subscriber.ts';
import { findAwaited, hasToWait, isPaused, matchingFollows } from '../../subscriber/subscriber.ts';
import type { AlertDispatch } from '../dispatches.ts';
import type { Person } from '../ports.ts';

/** Whether an alert is a subscriber's first mail of its case, or follows one up that they were sent. */
export type AlertPart = 'first' | 'follow-up';

/** Why a candidate gets no alert, or the follows that are the reasons why they do: none for someone who only gets the follow-up. */
export type Verdict =
  | {
      readonly kind: 'recipient';
      readonly subscriber: Subscriber;
      readonly reasons: readonly Follow[];
      readonly part: AlertPart;
    }
  | { readonly kind: 'skipped' | 'not-allowed' | 'unreadable' };

/** What decides an alert's audience beside the people themselves. */
export interface Audience extends Pick<AlertDispatch, 'publishedAtMs' | 'reach' | 'isUrgent' | 'addedLanguages'> {
  readonly appeal: Pick<AppealVersion, 'edition' | 'translations' | 'lateLanguages' | 'isUrgent'>;
  readonly subject: PlacedSubject;
  /** Whom an earlier version reached, or may have reached. For a late edition, whom its own version did. */
  readonly reached: ReadonlySet<string>;
  allows(address: string): boolean;
  nowMs(): number;
}

const SKIPPED: Verdict = { kind: 'skipped' };

/** Judges a candidate as just read. Undefined is someone who is no longer there. */
export function judge(person: Person | undefined, audience: Audience): Verdict {
  if (!person || audience.reach === 'no-one') return SKIPPED;
  if (person.kind === 'unreadable') return { kind: 'unreadable' };
  const { subscriber } = person;
  // Corrections too: silence may be what keeps a person safe.
  if (subscriber.status !== 'active' || isPaused(subscriber, audience.nowMs())) return SKIPPED;
  const reasons = matchingFollows(subscriber.follows, audience.subject);
  const isReached = audience.reached.has(subscriber.subscriberId);
  if (isReached && audience.reach === 'waiting') return SKIPPED;
  const isForThem = isReached && audience.reach !== 'matching';
  if (!isForThem && !(reasons.length > 0 && isForNewPeople(subscriber, audience))) return SKIPPED;
  if (!audience.allows(subscriber.address)) return { kind: 'not-allowed' };
  return { kind: 'recipient', subscriber, reasons, part: isReached ? 'follow-up' : 'first' };
}

/** Whether someone whom no earlier version reached, and who follows the subject, is to hear of it at once. */
function isForNewPeople(subscriber: Subscriber, audience: Audience): boolean {
  const { reach, isUrgent, publishedAtMs, appeal, addedLanguages = [] } = audience;
  if (reach === 'reached' || subscriber.confirmedAtMs > publishedAtMs || hasToWait(appeal, subscriber)) return false;
  // Readers of digests get it once this mailing has ended, by its receipts.
  if (reach === 'waiting' && !addedLanguages.some((one) => one === findAwaited(appeal, subscriber)?.cameIn))
    return false;
  return isUrgent || subscriber.frequency === 'immediate';
}

export const idOf = (person: Person) =>
  person.kind === 'unreadable' ? person.subscriberId : person.subscriber.subscriberId;
