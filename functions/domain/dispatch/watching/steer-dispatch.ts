import type { SteeringAction } from '../../../contract/api.ts';
import type { Dispatch } from '../dispatches.ts';
import type { Dispatches } from '../ports.ts';
import type { Steering } from './steering-ports.ts';
import { idleSlices, type WakingPorts, type WakingSettings, wakeSlices, wakeToClose } from './wake-slices.ts';

export interface SteeringPorts extends WakingPorts {
  readonly dispatches: Pick<Dispatches, 'find' | 'finishIfComplete'>;
  readonly steering: Steering;
}

/**
 * `done`: the dispatch is as was asked, by this call or before. `too-late`: it ended, or was stopped for good, in another way.
 */
export type SteeringEnd =
  | { readonly kind: 'done'; readonly dispatch: Dispatch }
  | { readonly kind: 'too-late'; readonly because: 'finished' | 'cancelled' | 'superseded' }
  | { readonly kind: 'unknown' };

/** Slices that a resumed dispatch begins with at once; the next sweep gives the others their turn. */
const RESUMED_AT_ONCE = 20;

/** Pauses, resumes or cancels a dispatch: no call of it begins after that. May be asked again and again. */
export async function steerDispatch(
  action: SteeringAction,
  dispatchId: string,
  ports: SteeringPorts,
  settings: WakingSettings,
): Promise<SteeringEnd> {
  const before = await ports.dispatches.find(dispatchId);
  if (!before) return { kind: 'unknown' };
  // Its last worker may have died before it said so.
  await ports.dispatches.finishIfComplete(dispatchId, ports.nowMs());
  await changeHalt(action, dispatchId, ports);
  const dispatch = await ports.dispatches.find(dispatchId);
  if (!dispatch) return { kind: 'unknown' };
  const because = whyTooLate(action, dispatch);
  if (because) return { kind: 'too-late', because };
  return { kind: 'done', dispatch: await follow(action, dispatch, ports, settings) };
}

function changeHalt(action: SteeringAction, dispatchId: string, { steering, nowMs }: SteeringPorts): Promise<boolean> {
  switch (action) {
    case 'pause':
      return steering.halt(dispatchId, 'paused', nowMs());
    case 'cancel':
      return steering.halt(dispatchId, 'cancelled', nowMs());
    case 'resume':
      return steering.resume(dispatchId, nowMs());
  }
}

function whyTooLate(action: SteeringAction, { halt, status }: Dispatch) {
  if (halt?.kind === 'superseded') return halt.kind;
  if (halt?.kind === 'cancelled') return action === 'cancel' ? undefined : halt.kind;
  return status === 'finished' ? status : undefined;
}

/** Lets slices know that wait: a worker that is at one sees for itself before its next call. */
async function follow(
  action: SteeringAction,
  dispatch: Dispatch,
  ports: SteeringPorts,
  settings: WakingSettings,
): Promise<Dispatch> {
  const { dispatchId } = dispatch;
  if (action === 'pause') return dispatch;
  if (action === 'cancel') {
    if (!(await ports.steering.finishUnstarted(dispatchId, ports.nowMs())))
      await wakeToClose(dispatch, ports, settings);
    return (await ports.dispatches.find(dispatchId)) ?? dispatch;
  }
  const idle = idleSlices(await ports.steering.slicesOf(dispatchId), ports.nowMs());
  await wakeSlices(dispatch, idle, ports, settings, RESUMED_AT_ONCE);
  return dispatch;
}
