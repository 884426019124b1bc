import { findAwaited, isNewToSlot, matchingFollows, readingOf, type Subscriber } from '../../subscriber/subscriber.ts';
import type { DigestDispatch } from '../dispatches.ts';
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
    const readyAtMs = readyForAtMs(subscriber, standing);
    if (readyAtMs === undefined || publishedAtMs < confirmedAtMs) return [];
    const isInWindow = readyAtMs > digest.fromMs;
    const waits = isInWindow || (isNew && readyAtMs > waitsSinceMs);
    if (!waits) return [];
    if (leftAtMs !== undefined && publishedAtMs > leftAtMs) return [];
    if (matchingFollows(follows, standing.subject).length === 0) return [];
    const isLate = readyAtMs !== finishedAtMs;
    const mayHaveIt = isLate || !isInWindow || leftAtMs !== undefined || publishedAtMs < sinceMs + CLOCKS_DIFFER_BY_MS;
    return [{ standing, mayHaveIt }];
  });
}

/**
 * From when on digests may bring an appeal to a subscriber, in epoch milliseconds: the end of its own dispatch, or of the one that added the edition
 * which they waited for. Undefined as long as they wait. An edition counts only once its dispatch has ended: so of two digests that are sent at
 * the same moment one brings it.
 */
function readyForAtMs(subscriber: Subscriber, { appeal, planned }: StandingAppeal): number | undefined {
  const { finishedAtMs, lateEditions = {} } = planned;
  const awaited = findAwaited(appeal, subscriber);
  if (!awaited) return finishedAtMs;
  const endedAtMs = awaited.cameIn && lateEditions[awaited.cameIn];
  return endedAtMs === undefined ? undefined : Math.max(finishedAtMs, endedAtMs);
}
