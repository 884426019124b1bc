import { isNewToSlot } from '../../subscriber/cadence/digest-window.ts';
import { readingOf } from '../../subscriber/cadence/reading-of.ts';
import { matchingFollows } from '../../subscriber/follows/match.ts';
import type { Subscriber } from '../../subscriber/subscriber.ts';
import type { DigestDispatch } from '../dispatch.ts';
import type { StandingAppeal } from './digest-appeals.ts';

/** An appeal that a reader's digest should bring, unless they have it. */
export interface DueAppeal {
  readonly standing: StandingAppeal;
  /** Whether their cadence was another one when it was mailed, so that any mailing of it may have reached them. */
  readonly mayHaveIt: boolean;
}

/** Times that different workers wrote differ by less. */
const CLOCKS_DIFFER_BY_MS = 60 * 60 * 1_000;

/**
 * The appeals that a digest should bring to a subscriber, by their follows and their cadence. A subscriber who came to the slot after the
 * digest's end waits for the next one: by then it is written down what their old cadence brought. One who went over to hearing at once
 * gets what was published before.
 */
export function dueAppeals(
  subscriber: Subscriber,
  digest: DigestDispatch,
  appeals: readonly StandingAppeal[],
): DueAppeal[] {
  const reading = readingOf(subscriber);
  if (subscriber.status !== 'active' || reading?.slot !== digest.slot || reading.sinceMs > digest.toMs) return [];
  const { sinceMs, leftAtMs } = reading;
  const { confirmedAtMs, follows, waitsSinceMs = confirmedAtMs } = subscriber;
  const isNew = isNewToSlot(sinceMs, digest);
  return appeals.flatMap((standing) => {
    const { publishedAtMs, finishedAtMs } = standing.planned;
    const isInWindow = finishedAtMs > digest.fromMs;
    const waits = isInWindow || (isNew && finishedAtMs > waitsSinceMs);
    if (publishedAtMs < confirmedAtMs || !waits) return [];
    if (leftAtMs !== undefined && publishedAtMs > leftAtMs) return [];
    if (matchingFollows(follows, standing.subject).length === 0) return [];
    const mayHaveIt = !isInWindow || leftAtMs !== undefined || publishedAtMs < sinceMs + CLOCKS_DIFFER_BY_MS;
    return [{ standing, mayHaveIt }];
  });
}
