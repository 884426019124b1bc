import { LANES, type Lane } from '../../../contract/lanes.ts';
import { inChunks } from '../../in-chunks.ts';
import type { Dispatch, SliceId } from '../dispatches.ts';
import { wakeInTurn } from '../planning/plan-slices.ts';
import type { StartingSettings } from '../planning/start-dispatch.ts';
import type { Dispatches, DueWork } from '../ports.ts';
import type { LaneWakes } from './steering-ports.ts';
import { isStoppedForGood, queueOf } from './wake-slices.ts';

export interface QueueingPorts {
  readonly dispatches: Pick<Dispatches, 'find'>;
  readonly dueWork: Pick<DueWork, 'dueSlices' | 'postponeSlice'>;
  readonly lanes: LaneWakes;
  nowMs(): number;
}

export interface QueueingEnd {
  readonly slicesQueued: number;
  readonly errors: readonly unknown[];
}

/** What one sweep takes on; the next minute's takes the rest. */
const MAX_SLICES = 2_000;
const WRITES_AT_ONCE = 50;

interface Move {
  readonly slice: SliceId;
  readonly dueAtMs: number;
  /** The queue that it goes to, if its turn has come. */
  readonly lane?: Lane;
}

/**
 * Queues the slices that are past their time, in each lane as many as it works off in about five minutes, and gives the rest
 * the time of their turn. One slice, dispatch or lane that fails keeps no other from its queue.
 */
export async function enqueueDueSlices(ports: QueueingPorts, settings: StartingSettings): Promise<QueueingEnd> {
  const nowMs = ports.nowMs();
  const due = await ports.dueWork.dueSlices(nowMs, MAX_SLICES);
  const { found, errors } = await findDispatches(due, ports);
  const moved: Move[] = [];
  for (const moves of inChunks(planMoves(due, found, nowMs, settings), WRITES_AT_ONCE)) {
    const ends = await Promise.allSettled(
      moves.map(({ slice, dueAtMs }) => ports.dueWork.postponeSlice(slice, nowMs, dueAtMs)),
    );
    for (const [index, end] of ends.entries()) {
      const move = moves[index];
      if (end.status === 'rejected') errors.push(end.reason);
      else if (end.value && move) moved.push(move);
    }
  }
  let slicesQueued = 0;
  for (const lane of LANES) {
    const queued = moved.filter((move) => move.lane === lane).map(({ slice }) => slice);
    try {
      await ports.lanes[lane].send(queued, 0);
      slicesQueued += queued.length;
    } catch (error) {
      errors.push(error);
    }
  }
  return { slicesQueued, errors };
}

async function findDispatches(due: readonly SliceId[], { dispatches }: QueueingPorts) {
  const found = new Map<string, Dispatch>();
  const errors: unknown[] = [];
  for (const dispatchId of new Set(due.map((slice) => slice.dispatchId))) {
    try {
      const dispatch = await dispatches.find(dispatchId);
      if (dispatch) found.set(dispatchId, dispatch);
      else errors.push(new Error(`there are slices of dispatch ${dispatchId}, which is not there`));
    } catch (error) {
      errors.push(error);
    }
  }
  return { found, errors };
}

/** When each slice is due next. What a lane has to do before it decides when its turn comes. */
function planMoves(
  due: readonly SliceId[],
  found: ReadonlyMap<string, Dispatch>,
  nowMs: number,
  settings: StartingSettings,
): Move[] {
  const workMs: Record<Lane, number> = { urgent: 0, bulk: 0 };
  return due.map((slice) => {
    const dispatch = found.get(slice.dispatchId);
    const laterMs = nowMs + settings.wakeSliceAfterMs;
    // Moved, so that they don't stand before the others in the next sweep.
    if (!dispatch || dispatch.halt?.kind === 'paused') return { slice, dueAtMs: laterMs };
    const lane = queueOf(dispatch);
    if (isStoppedForGood(dispatch)) return { slice, dueAtMs: laterMs, lane };
    const { isQueuedNow, dueAtMs } = wakeInTurn(Math.round(workMs[lane]), nowMs, settings.wakeSliceAfterMs);
    workMs[lane] += (peopleOfASlice(dispatch) / settings.sendsPerSecond) * 1_000;
    return { slice, dueAtMs, lane: isQueuedNow ? lane : undefined };
  });
}

const peopleOfASlice = ({ estimatedPeople = 0, sliceBits = 0 }: Dispatch) => estimatedPeople / 2 ** sliceBits;
