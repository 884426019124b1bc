import { MAX_APPEALS_PER_DIGEST } from '../../contract/limits.ts';
import { type AlertDispatch, type DigestAppeal, reachesEveryone } from '../dispatch/dispatch.ts';
import type { Window } from '../subscriber/cadence/digest-window.ts';

/** What a digest brings, and up to when: the span ends early where more ended in it than one digest takes. */
export interface DigestContent extends Pick<Window, 'toMs'> {
  /** Oldest first, by the end of their dispatch. */
  readonly appeals: readonly DigestAppeal[];
}

/** Whether a version stands, as its dispatch tells: not withdrawn, and neither stopped by a person nor by a follow-up. */
const stands = ({ reach, halt }: AlertDispatch) =>
  reach !== 'reached' && (halt === undefined || halt.kind === 'paused');

/**
 * The appeals that some ended alerts bring into the digest of a window: of each appeal its newest version, if that one stands. Those of
 * the window come first; of those from before it, which only newcomers to the slot lack, the newest that there is room for.
 */
export function contentOfDigest(alerts: readonly AlertDispatch[], { fromMs, toMs }: Window): DigestContent {
  const standing = newestStanding(alerts);
  const ofWindow = standing.filter(({ finishedAtMs }) => finishedAtMs > fromMs);
  const firstLeft = ofWindow[MAX_APPEALS_PER_DIGEST];
  const taken = firstLeft ? ofWindow.filter(({ finishedAtMs }) => finishedAtMs < firstLeft.finishedAtMs) : ofWindow;
  const fromBefore = standing.filter(({ finishedAtMs }) => finishedAtMs <= fromMs).toReversed();
  return {
    appeals: [...fromBefore.slice(0, MAX_APPEALS_PER_DIGEST - taken.length).toReversed(), ...taken],
    toMs: firstLeft ? firstLeft.finishedAtMs - 1 : toMs,
  };
}

function newestStanding(alerts: readonly AlertDispatch[]): DigestAppeal[] {
  const newest = new Map<string, AlertDispatch>();
  for (const alert of alerts) {
    const known = newest.get(alert.appealId);
    if (!known || alert.version > known.version) newest.set(alert.appealId, alert);
  }
  return [...newest.values()]
    .filter(stands)
    .map(digestAppeal)
    .sort((a, b) => a.finishedAtMs - b.finishedAtMs || (a.appealId < b.appealId ? -1 : 1));
}

function digestAppeal(alert: AlertDispatch): DigestAppeal {
  const { appealId, version, publishedAtMs, finishedAtMs, dispatchId } = alert;
  if (finishedAtMs === undefined) throw new TypeError(`Dispatch ${dispatchId} has not ended`);
  return { appealId, version, publishedAtMs, finishedAtMs, reachedEveryone: reachesEveryone(alert) };
}
