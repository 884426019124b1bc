import { attemptEachDispatch, type DispatchFailure } from '../attempt-each-dispatch.ts';
import {
  isFinishedWithoutDelivery,
  type Look,
  type WatchingPorts,
  type WatchingSettings,
  watchDispatch,
} from './watch-dispatch.ts';

/** What one run takes on; the next minute's takes the rest. */
const MAX_WATCHES = 200;

/** How long after its end a dispatch without deliveries rings, in times of what rings at all. */
const RINGS_FOR = 4;

export interface DueWatched {
  readonly dispatchesFinished: readonly string[];
  /** Dispatches that stand still, but for those whose turn comes after others that the same lane gets on with. */
  readonly withoutProgress: readonly string[];
  readonly withoutDelivery: readonly string[];
  readonly waitingForQuota: readonly string[];
  readonly failures: readonly DispatchFailure[];
}

/** Looks at the dispatches under way whose time has come. One that fails keeps no other from its look. */
export async function watchDue(ports: WatchingPorts, settings: WatchingSettings): Promise<DueWatched> {
  const looks = new Map<string, Look>();
  const due = await ports.watching.dueWatches(ports.nowMs(), MAX_WATCHES);
  const failures = await attemptEachDispatch(due, async (dispatchId) => {
    looks.set(dispatchId, await watchDispatch(dispatchId, ports, settings));
  });
  const those = (isOne: (look: Look) => boolean) =>
    [...looks].filter(([, look]) => isOne(look)).map(([dispatchId]) => dispatchId);
  const busyLanes = new Set([...looks.values()].filter((look) => look.isGettingOn).map(({ lane }) => lane));
  return {
    dispatchesFinished: those((look) => look.isFinished),
    withoutProgress: those((look) => look.isWithoutProgress && !(look.isWaitingForTurn && busyLanes.has(look.lane))),
    withoutDelivery: those((look) => look.isWithoutDelivery),
    waitingForQuota: those((look) => look.isWaitingForQuota),
    failures,
  };
}

/** Finds the dispatches that ended a while ago with accepted mail, none of which was delivered. */
export async function findFinishedUnheard(
  ports: WatchingPorts,
  { noDeliveryAfterMs }: WatchingSettings,
): Promise<Pick<DueWatched, 'withoutDelivery' | 'failures'>> {
  const toMs = ports.nowMs() - noDeliveryAfterMs;
  const withoutDelivery: string[] = [];
  const finished = await ports.watching.finishedBetween(toMs - RINGS_FOR * noDeliveryAfterMs, toMs, MAX_WATCHES);
  const failures = await attemptEachDispatch(finished, async (dispatchId) => {
    if (await isFinishedWithoutDelivery(dispatchId, ports)) withoutDelivery.push(dispatchId);
  });
  return { withoutDelivery, failures };
}
