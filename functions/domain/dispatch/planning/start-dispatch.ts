import { isPractice } from '../../appeal/appeal.ts';
import { allSlices } from '../../matching/matching.ts';
import type { Dispatch } from '../dispatches.ts';
import type { Dispatches, Lines, Slices } from '../ports.ts';
import { type LateMailingsPorts, stopLateMailings } from '../watching/late-mailings.ts';
import type { LaneWakes, Steering } from '../watching/steering-ports.ts';
import { hasNothingToWaitFor } from '../watching/waits-for.ts';
import { isStoppedForGood, type WakingSettings } from '../watching/wake-slices.ts';
import type { Line } from './line.ts';
import { planWakes, type SliceSizing, type SliceWake, sliceBitsFor } from './plan-slices.ts';

export interface StartingPorts {
  readonly dispatches: Dispatches;
  readonly slices: Pick<Slices, 'add'>;
  readonly steering: Pick<
    Steering,
    'slicesOf' | 'hastenSlice' | 'finishUnstarted' | 'postponeStart' | 'holdBack' | 'halt'
  >;
  readonly appeals: LateMailingsPorts['appeals'];
  readonly lanes: LaneWakes;
  readonly lines: Pick<Lines, 'find'>;
  estimate(dispatch: Dispatch): Promise<number>;
  nowMs(): number;
}

export interface StartingSettings extends SliceSizing, WakingSettings {}

/** `halted`: it was paused, and starts when it is resumed; or stopped for good, and is finished. */
export type StartEnd =
  | { readonly kind: 'started'; readonly slices: number; readonly estimatedPeople: number }
  | { readonly kind: 'waits'; readonly untilMs: number }
  | { readonly kind: 'already-started' | 'halted' | 'unknown' };

/** When a follow-up looks again whether it can start, unless the end of what it waits for wakes it. */
const LOOK_AGAIN_AFTER_MS = 5_000;

/**
 * Cuts a planned dispatch into slices and queues the first of them. Every attempt cuts the same slices, even if subscribers joined
 * meanwhile, and a slice that is there already is left alone; so it may run twice, at once or after a crash at any point.
 */
export async function startDispatch(
  dispatchId: string,
  ports: StartingPorts,
  settings: StartingSettings,
): Promise<StartEnd> {
  const dispatch = await ports.dispatches.find(dispatchId);
  if (!dispatch) return { kind: 'unknown' };
  if (dispatch.status !== 'planned') return queueUnlessBegun(dispatch, ports, settings);
  if (dispatch.halt) return leaveHalted(dispatch, ports, settings);
  const waitsUntilMs = await stopEarlierMailings(dispatch, ports, settings);
  if (waitsUntilMs !== undefined) {
    await ports.steering.postponeStart(dispatchId, waitsUntilMs);
    return { kind: 'waits', untilMs: waitsUntilMs };
  }
  return cutAndQueue(dispatch, ports, settings);
}

async function leaveHalted(
  dispatch: Dispatch,
  { steering, nowMs }: StartingPorts,
  { wakeSliceAfterMs }: StartingSettings,
): Promise<StartEnd> {
  if (isStoppedForGood(dispatch)) await steering.finishUnstarted(dispatch.dispatchId, nowMs());
  else await steering.postponeStart(dispatch.dispatchId, nowMs() + wakeSliceAfterMs);
  return { kind: 'halted' };
}

/** Stops earlier mailings that its publication did not see. @returns until when it waits for the end of earlier ones; undefined when it can start. */
async function stopEarlierMailings(
  dispatch: Dispatch,
  ports: StartingPorts,
  settings: StartingSettings,
): Promise<number | undefined> {
  if (dispatch.kind === 'digest') return undefined;
  const late = await stopLateMailings(dispatch, ports);
  const notBeforeMs = late.digestsEndAtMs ?? dispatch.notBeforeMs ?? 0;
  const waitsFor = [...new Set([...dispatch.waitsFor, ...late.alerts])];
  const areEarlierClosed = await hasNothingToWaitFor(waitsFor, ports, settings);
  const nowMs = ports.nowMs();
  if (!areEarlierClosed) return nowMs + LOOK_AGAIN_AFTER_MS;
  return nowMs < notBeforeMs ? notBeforeMs : undefined;
}

/** The worker that started it may have died before its first slices were queued: as long as no worker has had one, they are queued again. */
async function queueUnlessBegun(
  dispatch: Dispatch,
  ports: StartingPorts,
  settings: StartingSettings,
): Promise<StartEnd> {
  const { dispatchId, status, halt, sliceBits, estimatedPeople } = dispatch;
  if (status === 'sending' && !halt && sliceBits !== undefined && estimatedPeople !== undefined) {
    const slices = await ports.steering.slicesOf(dispatchId);
    if (slices.every(({ fence }) => fence === 0))
      await queueFirst(dispatch, planFor(sliceBits, estimatedPeople, await ports.lines.find(), ports, settings), ports);
  }
  return { kind: 'already-started' };
}

async function cutAndQueue(
  dispatch: Dispatch,
  ports: StartingPorts,
  settings: StartingSettings,
): Promise<Extract<StartEnd, { kind: 'started' }>> {
  const { dispatchId } = dispatch;
  const [people, line] = await Promise.all([ports.estimate(dispatch), ports.lines.find()]);
  const sliceBits = await ports.dispatches.cut(dispatchId, sliceBitsFor(people, settings, line.pace), people);
  const wakes = planFor(sliceBits, people, line, ports, settings);
  await ports.slices.add(dispatchId, wakes);
  await ports.dispatches.startSending(dispatchId);
  await queueFirst(dispatch, wakes, ports);
  return { kind: 'started', slices: wakes.length, estimatedPeople: people };
}

const planFor = (
  sliceBits: number,
  people: number,
  line: Line,
  { nowMs }: StartingPorts,
  { wakeSliceAfterMs }: StartingSettings,
) => planWakes(allSlices(sliceBits), people, line, nowMs(), wakeSliceAfterMs);

/** How long a practice alert that is not urgent waits for its worker, so that a member can pause it. */
export const PRACTICE_WAITS_MS = 20_000;

async function queueFirst(dispatch: Dispatch, wakes: readonly SliceWake[], { lanes }: StartingPorts) {
  const { dispatchId, lane } = dispatch;
  const first = wakes.filter(({ turn }) => turn.kind === 'queued').map(({ bits }) => ({ dispatchId, bits }));
  const isToBePaused = dispatch.kind === 'alert' && isPractice(dispatch.publisherId) && lane === 'bulk';
  await lanes[lane].send(first, isToBePaused ? PRACTICE_WAITS_MS : 0);
}
