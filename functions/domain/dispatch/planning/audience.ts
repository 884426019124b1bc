import type { AppealVersion } from '../../appeal/appeal.ts';
import type { Follow, PlacedSubject, Subscriber } from '../../subscriber/subscriber.ts';
import { findAwaited, hasToWait, isPaused, matchingFollows } from '../../subscriber/subscriber.ts';
import type { AlertDispatch } from '../dispatches.ts';
import type { Person } from '../ports.ts';

/** Whether an alert is a subscriber's first mail of its case, or follows one up that they were sent. */
export type AlertPart = 'first' | 'follow-up';

/**
 * Why a candidate gets no mail of an alert.
 * - `gone`: no subscriber has the id any more.
 * - `inactive`: they unsubscribed, or their mail is suppressed.
 * - `paused`: they asked for silence.
 * - `mails-no-one`: the alert only stops earlier mailings.
 * - `has-it`: of a late edition, they got the version before it was added.
 * - `follows-else`: no follow of theirs matches, and no earlier version reached them.
 * - `not-reached`: the alert is for subscribers who got an earlier version, and they did not.
 * - `confirmed-later`: they confirmed after it was published.
 * - `waits-for-language`: they wait for an edition in a language of theirs.
 * - `other-language`: of a late edition, it is not the one that they wait for.
 * - `reads-digests`: a digest brings it.
 */
export type SkipReason =
  | 'gone'
  | 'inactive'
  | 'paused'
  | 'mails-no-one'
  | 'has-it'
  | 'follows-else'
  | 'not-reached'
  | 'confirmed-later'
  | 'waits-for-language'
  | 'other-language'
  | 'reads-digests';

/** Why a candidate gets no alert, or the follows that are the reasons why they do: none for someone who only gets the follow-up. */
export type Verdict =
  | {
      readonly kind: 'recipient';
      readonly subscriber: Subscriber;
      readonly reasons: readonly Follow[];
      readonly part: AlertPart;
    }
  | { readonly kind: 'skipped'; readonly because: SkipReason }
  | { readonly kind: 'not-allowed' | 'unreadable' };

/** What decides an alert's audience beside the people themselves. */
export interface Audience extends Pick<AlertDispatch, 'publishedAtMs' | 'reach' | 'isUrgent' | 'addedLanguages'> {
  readonly appeal: AppealVersion;
  readonly subject: PlacedSubject;
  /** Whom an earlier version reached, or may have reached. For a late edition, whom its own version did. */
  readonly reached: ReadonlySet<string>;
  allows(address: string): boolean;
  nowMs(): number;
}

const skipped = (because: SkipReason): Verdict => ({ kind: 'skipped', because });

/** Judges a candidate as just read. Undefined is someone who is no longer there. */
export function judge(person: Person | undefined, audience: Audience): Verdict {
  if (!person) return skipped('gone');
  if (audience.reach === 'no-one') return skipped('mails-no-one');
  if (person.kind === 'unreadable') return { kind: 'unreadable' };
  const { subscriber } = person;
  // Corrections too: silence may be what keeps a person safe.
  if (subscriber.status !== 'active') return skipped('inactive');
  if (isPaused(subscriber, audience.nowMs())) return skipped('paused');
  const reasons = matchingFollows(subscriber.follows, audience.subject);
  const isReached = audience.reached.has(subscriber.subscriberId);
  if (isReached && audience.reach === 'waiting') return skipped('has-it');
  const isForThem = isReached && audience.reach !== 'matching';
  const because = isForThem ? undefined : whyNotNew(subscriber, reasons, audience);
  if (because) return skipped(because);
  if (!audience.allows(subscriber.address)) return { kind: 'not-allowed' };
  return { kind: 'recipient', subscriber, reasons, part: isReached ? 'follow-up' : 'first' };
}

/** Why a subscriber who got no earlier version gets no mail now; undefined when they get one. */
function whyNotNew(subscriber: Subscriber, reasons: readonly Follow[], audience: Audience): SkipReason | undefined {
  const { reach, isUrgent, publishedAtMs, appeal, addedLanguages = [] } = audience;
  if (reach === 'reached') return 'not-reached';
  if (reasons.length === 0) return 'follows-else';
  if (subscriber.confirmedAtMs > publishedAtMs) return 'confirmed-later';
  if (hasToWait(appeal, subscriber)) return 'waits-for-language';
  if (reach === 'waiting' && !addedLanguages.some((one) => one === findAwaited(appeal, subscriber)?.cameIn))
    return 'other-language';
  // Readers of digests get it once this mailing has ended, by its receipts.
  return isUrgent || subscriber.frequency === 'immediate' ? undefined : 'reads-digests';
}

export const idOf = (person: Person) =>
  person.kind === 'unreadable' ? person.subscriberId : person.subscriber.subscriberId;
