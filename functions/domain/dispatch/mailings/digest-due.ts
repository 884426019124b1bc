import { slotOf } from '../../digests/slot.ts';
import { isNewToSlot } from '../../digests/window.ts';
import { matchingFollows } from '../../follows/match.ts';
import type { Subscriber } from '../../subscribing/subscriber.ts';
import type { DigestDispatch } from '../dispatch.ts';
import type { StandingAppeal } from './digest-appeals.ts';

/** An appeal that somebody's digest should bring, unless they have it. */
export interface DueAppeal {
  readonly standing: StandingAppeal;
  /** Whether their rhythm was another one when it was mailed, so that any mailing of it may have reached them. */
  readonly mayHaveIt: boolean;
}

/** Times that different workers wrote differ by less. */
const CLOCKS_DIFFER_BY_MS = 60 * 60 * 1_000;

type Reader = 'of-slot' | 'new-to-slot' | 'left-slot' | 'none';

/** When somebody came to their present rhythm. */
const rhythmSince = ({ rhythmSinceMs, confirmedAtMs }: Subscriber) => rhythmSinceMs ?? confirmedAtMs;

/**
 * What a digest is to somebody. Who came to the slot after the digest's end waits for the next one: by then it is written down what
 * their old rhythm brought. Who went over to hearing at once is still a candidate for a while, for what was published before.
 */
function readerOf(subscriber: Subscriber, digest: DigestDispatch): Reader {
  const { status, cadence, rhythmSinceMs } = subscriber;
  if (status !== 'active') return 'none';
  if (cadence === 'immediate') return rhythmSinceMs === undefined ? 'none' : 'left-slot';
  const sinceMs = rhythmSince(subscriber);
  if (slotOf(subscriber) !== digest.slot || sinceMs > digest.toMs) return 'none';
  return isNewToSlot(sinceMs, digest) ? 'new-to-slot' : 'of-slot';
}

/** The appeals that a digest should bring to somebody, by their follows and their rhythm. */
export function dueAppeals(
  subscriber: Subscriber,
  digest: DigestDispatch,
  appeals: readonly StandingAppeal[],
): DueAppeal[] {
  const reader = readerOf(subscriber, digest);
  if (reader === 'none') return [];
  const sinceMs = rhythmSince(subscriber);
  return appeals.flatMap((standing) => {
    const { publishedAtMs, finishedAtMs } = standing.planned;
    const isInWindow = finishedAtMs > digest.fromMs;
    if (publishedAtMs < subscriber.confirmedAtMs) return [];
    if (!isInWindow && reader !== 'new-to-slot') return [];
    if (reader === 'left-slot' && publishedAtMs > sinceMs) return [];
    if (matchingFollows(subscriber.follows, standing.subject).length === 0) return [];
    const mayHaveIt = !isInWindow || publishedAtMs < sinceMs + CLOCKS_DIFFER_BY_MS;
    return [{ standing, mayHaveIt }];
  });
}
