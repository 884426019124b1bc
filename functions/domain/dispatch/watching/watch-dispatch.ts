import type { Lane } from '../../../contract/lanes.ts';
import type { Dispatch, DispatchWatch, Slice, WaitReason } from '../dispatches.ts';
import type { Dispatches } from '../ports.ts';
import { type DispatchProgress, dispatchProgress, sumCounts } from './progress.ts';
import type { Steering, Watching } from './steering-ports.ts';
import { idleSlices, isStoppedForGood, type WakingPorts, type WakingSettings, wakeSlices } from './wake-slices.ts';

export interface WatchingPorts extends WakingPorts {
  readonly dispatches: Pick<Dispatches, 'find' | 'finishIfComplete'>;
  readonly steering: Pick<Steering, 'slicesOf' | 'hastenSlice'>;
  readonly watching: Watching;
}

export interface WatchingSettings extends WakingSettings {
  /** A dispatch that does not get on for this long rings. */
  readonly noProgressAfterMs: number;
  /** Accepted mail of which nothing is delivered for this long rings. */
  readonly noDeliveryAfterMs: number;
}

/** What one look at a dispatch under way found. */
export interface Look {
  readonly lane?: Lane;
  readonly isFinished: boolean;
  readonly isWithoutProgress: boolean;
  /** Whether workers of its lane have got on with it since the last look. */
  readonly isGettingOn: boolean;
  /** Whether all that is left of it is on its lane's queue, or waits to be: none of it is at work, or parked for a reason. */
  readonly isWaitingForTurn: boolean;
  readonly isWithoutDelivery: boolean;
  readonly isWaitingForQuota: boolean;
}

/** Below the minute between two sweeps, so that each of them looks. */
const LOOK_AGAIN_AFTER_MS = 30_000;

const NOTHING: Look = {
  isFinished: false,
  isWithoutProgress: false,
  isGettingOn: false,
  isWaitingForTurn: false,
  isWithoutDelivery: false,
  isWaitingForQuota: false,
};

/**
 * Looks at a dispatch under way: finishes it when all its slices are closed, wakes slices whose reason to wait is over, and
 * tells what is wrong. Two looks at once do no harm.
 */
export async function watchDispatch(
  dispatchId: string,
  ports: WatchingPorts,
  settings: WatchingSettings,
): Promise<Look> {
  const dispatch = await ports.dispatches.find(dispatchId);
  if (dispatch?.status !== 'sending') return NOTHING;
  const slices = await ports.steering.slicesOf(dispatchId);
  const progress = dispatchProgress(dispatch, slices);
  if (progress.status === 'finished')
    return { ...NOTHING, isFinished: await ports.dispatches.finishIfComplete(dispatchId, ports.nowMs()) };
  await wakeSlices(dispatch, heldUpForNothing(dispatch, slices, ports.nowMs()), ports, settings);
  const watch = nextWatch(dispatch, slices, progress, ports.nowMs());
  await ports.watching.keepWatch(dispatch, watch, ports.nowMs() + LOOK_AGAIN_AFTER_MS);
  return {
    lane: dispatch.lane,
    isFinished: false,
    isWithoutProgress: ports.nowMs() - watch.sinceMs >= settings.noProgressAfterMs,
    isGettingOn: dispatch.watch !== undefined && dispatch.watch.progress !== watch.progress,
    isWaitingForTurn: !dispatch.halt && isAllQueued(slices, ports.nowMs()),
    isWithoutDelivery: await isWithoutDelivery(dispatchId, watch.acceptedAtMs, ports, settings),
    isWaitingForQuota: !dispatch.halt && isAnyWaiting(slices, 'daily-quota', 'account'),
  };
}

const isAnyWaiting = (slices: readonly Slice[], ...reasons: readonly (WaitReason | undefined)[]) =>
  slices.some(({ waitsBecause }) => reasons.includes(waitsBecause));

const isAllQueued = (slices: readonly Slice[], nowMs: number) =>
  slices.every(({ leasedUntilMs, waitsBecause }) => leasedUntilMs <= nowMs && waitsBecause === undefined);

/** Slices that were parked at the moment at which a publisher cancelled, or resumed what they were parked for. */
function heldUpForNothing(dispatch: Dispatch, slices: readonly Slice[], nowMs: number): Slice[] {
  const idle = idleSlices(slices, nowMs);
  if (isStoppedForGood(dispatch)) return idle;
  return dispatch.halt ? [] : idle.filter(({ waitsBecause }) => waitsBecause === 'paused');
}

function nextWatch(
  dispatch: Dispatch,
  slices: readonly Slice[],
  { slices: { closed }, counts }: DispatchProgress,
  nowMs: number,
): DispatchWatch {
  const before = dispatch.watch;
  const progress = [closed, ...Object.values(counts)].join();
  const isStill = before?.progress === progress && !mayStandStill(dispatch, slices);
  const acceptedAtMs = before?.acceptedAtMs ?? (counts.accepted > 0 ? nowMs : undefined);
  return {
    progress,
    sinceMs: isStill ? before.sinceMs : nowMs,
    acceptedAtMs,
  };
}

/** Whether it waits for a person, for tomorrow's quota, for urgent mail to pass, or for its last few stragglers. */
function mayStandStill(dispatch: Dispatch, slices: readonly Slice[]): boolean {
  if (dispatch.halt?.kind === 'paused' || isAnyWaiting(slices, 'daily-quota')) return true;
  if (dispatch.lane === 'bulk' && isAnyWaiting(slices, 'rate')) return true;
  const { accepted, retrying, uncertain } = sumCounts(slices);
  const open = slices.filter(({ status }) => status === 'open');
  const areStragglers = open.every(({ waitsBecause }) => waitsBecause === 'retry' || waitsBecause === 'uncertain');
  return areStragglers && accepted > retrying + uncertain;
}

async function isWithoutDelivery(
  dispatchId: string,
  acceptedAtMs: number | undefined,
  { watching, nowMs }: WatchingPorts,
  { noDeliveryAfterMs }: WatchingSettings,
): Promise<boolean> {
  if (acceptedAtMs === undefined || nowMs() - acceptedAtMs < noDeliveryAfterMs) return false;
  return (await watching.delivered(dispatchId)) === 0;
}

/** Whether mail of a dispatch that ended was accepted and none of it was delivered. */
export async function isFinishedWithoutDelivery(
  dispatchId: string,
  { steering, watching }: Pick<WatchingPorts, 'steering' | 'watching'>,
): Promise<boolean> {
  if ((await watching.delivered(dispatchId)) > 0) return false;
  return sumCounts(await steering.slicesOf(dispatchId)).accepted > 0;
}
