import { MAX_APPEALS_PER_DIGEST } from '../../contract/limits.ts';
import { isPractice } from '../appeal/appeal.ts';
import { type AlertDispatch, type DigestAppeal, type LateEditions, reachesEveryone } from '../dispatch/dispatch.ts';
import type { Window } from '../subscriber/subscriber.ts';

/** What a digest brings, and up to when: the span ends early where more ended in it than one digest takes. */
export interface DigestContent extends Pick<Window, 'toMs'> {
  /** Oldest first, by the end of their dispatch. */
  readonly appeals: readonly DigestAppeal[];
}

/** Whether readers of digests may get a version: no practice publisher published it, no publisher withdrew it, and neither a person nor a follow-up stopped it. */
const stands = ({ publisherId, reach, halt }: AlertDispatch) =>
  !isPractice(publisherId) &&
  reach !== 'reached' &&
  reach !== 'no-one' &&
  (halt === undefined || halt.kind === 'paused');

/**
 * The appeals that some ended alerts bring into the digest of a window: of each appeal its newest version, if that one stands. Those of
 * the window come first; of those from before it, which only newcomers to the slot lack, the newest that there is room for.
 */
export function contentOfDigest(alerts: readonly AlertDispatch[], { fromMs, toMs }: Window): DigestContent {
  const standing = newestStanding(alerts);
  const ofWindow = standing.filter((appeal) => cameAtMs(appeal) > fromMs);
  const firstLeft = ofWindow[MAX_APPEALS_PER_DIGEST];
  const taken = firstLeft ? ofWindow.filter((appeal) => cameAtMs(appeal) < cameAtMs(firstLeft)) : ofWindow;
  const fromBefore = standing.filter((appeal) => cameAtMs(appeal) <= fromMs).toReversed();
  return {
    appeals: [...fromBefore.slice(0, MAX_APPEALS_PER_DIGEST - taken.length).toReversed(), ...taken],
    toMs: firstLeft ? cameAtMs(firstLeft) - 1 : toMs,
  };
}

/** When the last dispatch ended that brings an appeal in. */
const cameAtMs = ({ finishedAtMs, lateEditions = {} }: DigestAppeal): number =>
  Math.max(finishedAtMs, ...Object.values(lateEditions));

function newestStanding(alerts: readonly AlertDispatch[]): DigestAppeal[] {
  return [...Map.groupBy(alerts, ({ appealId }) => appealId).values()]
    .flatMap((ofAppeal) => {
      const newest = Math.max(...ofAppeal.map(({ version }) => version));
      return digestAppeal(ofAppeal.filter((alert) => alert.version === newest && stands(alert)));
    })
    .sort((a, b) => cameAtMs(a) - cameAtMs(b) || (a.appealId < b.appealId ? -1 : 1));
}

/** What some ended alerts of one version bring in: nothing without any. */
function digestAppeal(alerts: readonly AlertDispatch[]): DigestAppeal[] {
  const [anyOfThem] = alerts;
  if (!anyOfThem) return [];
  const { appealId, version, publishedAtMs } = anyOfThem;
  const own = alerts.find(({ reach }) => reach !== 'waiting');
  const late = alerts.filter(({ reach }) => reach === 'waiting');
  return [
    {
      appealId,
      version,
      publishedAtMs,
      finishedAtMs: own ? endOf(own) : 0,
      reachedEveryone: own !== undefined && reachesEveryone(own),
      ...(late.length > 0 && { lateEditions: endsByLanguage(late) }),
    },
  ];
}

const endsByLanguage = (late: readonly AlertDispatch[]): LateEditions =>
  Object.fromEntries(
    late.flatMap((alert) => (alert.addedLanguages ?? []).map((language) => [language, endOf(alert)] as const)),
  );

function endOf({ dispatchId, finishedAtMs }: AlertDispatch): number {
  if (finishedAtMs === undefined) throw new TypeError(`Dispatch ${dispatchId} has not ended`);
  return finishedAtMs;
}
