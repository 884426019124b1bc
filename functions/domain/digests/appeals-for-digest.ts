import { type AlertDispatch, type DigestAppeal, reachesEveryone } from '../dispatch/dispatch.ts';

/** Bounds a digest's item and what its slices look up; the newest are kept. */
const MAX_APPEALS_PLANNED = 300;

/** Whether a version stands, as its dispatch tells: not withdrawn, and neither stopped by a person nor by a follow-up. */
const stands = ({ reach, halt }: AlertDispatch) =>
  reach !== 'reached' && (halt === undefined || halt.kind === 'paused');

/**
 * The appeals that some ended alerts bring into a digest: of each appeal its newest version, if that one stands. Oldest first, by
 * the end of their dispatch.
 */
export function appealsForDigest(alerts: readonly AlertDispatch[]): DigestAppeal[] {
  const newest = new Map<string, AlertDispatch>();
  for (const alert of alerts) {
    const known = newest.get(alert.appealId);
    if (!known || alert.version > known.version) newest.set(alert.appealId, alert);
  }
  return [...newest.values()]
    .filter(stands)
    .map(digestAppeal)
    .sort((a, b) => a.finishedAtMs - b.finishedAtMs || (a.appealId < b.appealId ? -1 : 1))
    .slice(-MAX_APPEALS_PLANNED);
}

function digestAppeal(alert: AlertDispatch): DigestAppeal {
  const { appealId, version, publishedAtMs, finishedAtMs, dispatchId } = alert;
  if (finishedAtMs === undefined) throw new TypeError(`Dispatch ${dispatchId} has not ended`);
  return { appealId, version, publishedAtMs, finishedAtMs, reachedEveryone: reachesEveryone(alert) };
}
