import type { Lane } from '../../../contract/lanes.ts';
import { inChunks } from '../../in-chunks.ts';
import type { Dispatch, Slice } from '../dispatches.ts';
import type { LaneWakes, Steering } from './steering-ports.ts';

export interface WakingPorts {
  readonly steering: Pick<Steering, 'hastenSlice' | 'slicesOf'>;
  readonly lanes: LaneWakes;
  nowMs(): number;
}

export interface WakingSettings {
  /** How long a queued slice may take before the sweep queues it again. */
  readonly wakeSliceAfterMs: number;
}

const WRITES_AT_ONCE = 50;

/** Whether its slices are closed as they are: no subscriber will be mailed by it any more. */
export const isStoppedForGood = ({ halt }: Dispatch) => halt?.kind === 'cancelled' || halt?.kind === 'superseded';

/** Where its slices are queued: what a correction waits for closes ahead of all bulk mail. */
export const queueOf = ({ lane, halt }: Dispatch): Lane => (halt?.kind === 'superseded' ? 'urgent' : lane);

/** Open slices that no worker has at the moment. */
export const idleSlices = (slices: readonly Slice[], nowMs: number) =>
  slices.filter(({ status, leasedUntilMs }) => status === 'open' && leasedUntilMs <= nowMs);

/**
 * Makes slices due, for any reason that they wait for, and queues the first of them; the sweep queues the others.
 * @param atOnce - how many are queued.
 */
export async function wakeSlices(
  dispatch: Dispatch,
  slices: readonly Slice[],
  ports: WakingPorts,
  { wakeSliceAfterMs }: WakingSettings,
  atOnce = Number.POSITIVE_INFINITY,
): Promise<void> {
  const nowMs = ports.nowMs();
  const wanted = slices.map((slice, index) => ({ slice, isQueued: index < atOnce }));
  for (const some of inChunks(wanted, WRITES_AT_ONCE)) {
    const moved = await Promise.all(
      some.map(({ slice, isQueued }) =>
        ports.steering.hastenSlice(slice, nowMs, isQueued ? nowMs + wakeSliceAfterMs : nowMs),
      ),
    );
    const queued = some.filter(({ isQueued }, index) => isQueued && moved[index]).map(({ slice }) => slice);
    await ports.lanes[queueOf(dispatch)].send(queued, 0);
  }
}

/** Wakes every open slice of a dispatch that was stopped for good, so that they close. */
export async function wakeToClose(dispatch: Dispatch, ports: WakingPorts, settings: WakingSettings): Promise<void> {
  const slices = await ports.steering.slicesOf(dispatch.dispatchId);
  await wakeSlices(dispatch, idleSlices(slices, ports.nowMs()), ports, settings);
}
