import { LANES, type Lane } from '../../../contract/lanes.ts';
import { inChunks } from '../../in-chunks.ts';
import type { Dispatch, SliceId } from '../dispatches.ts';
import { type Line, placeOfTurn, type Turn, turnBehind } from '../planning/line.ts';
import type { Dispatches, DueWork, Waited } from '../ports.ts';
import type { LaneWakes } from './steering-ports.ts';
import { isStoppedForGood, queueOf, type WakingSettings } from './wake-slices.ts';

export interface QueueingPorts {
  readonly dispatches: Pick<Dispatches, 'find'>;
  readonly dueWork: Pick<DueWork, 'dueSlices' | 'slicesInLine' | 'giveTurn'>;
  readonly lanes: LaneWakes;
  nowMs(): number;
}

export interface QueueingEnd {
  readonly slicesQueued: number;
  readonly errors: readonly unknown[];
}

/** What one sweep takes on of each; the next minute's takes the rest. */
const MOST_DUE = 2_000;
export const MOST_IN_LINE = 1_000;
const WRITES_AT_ONCE = 50;

/** A slice that waits for a worker, and how it was found. */
interface Waiting {
  readonly slice: SliceId;
  readonly was: Waited;
}

interface Move extends Waiting {
  readonly turn: Turn;
  readonly lane: Lane;
  /** Whether it goes to the lane's queue, and not only to another time. */
  readonly isQueued: boolean;
}

/**
 * Queues the slices that are past their time, and those whose turn in line has come: in each lane as many as it works off in about
 * five minutes. The rest goes back into the line. One slice, dispatch or lane that fails keeps no other from its queue.
 */
export async function enqueueDueSlices(
  ports: QueueingPorts,
  line: Line,
  settings: WakingSettings,
): Promise<QueueingEnd> {
  const nowMs = ports.nowMs();
  const waiting = await findWaiting(ports, line, nowMs);
  const { found, errors } = await findDispatches(waiting, ports);
  const moved: Move[] = [];
  for (const moves of inChunks(planMoves(waiting, found, line, nowMs, settings), WRITES_AT_ONCE)) {
    const ends = await Promise.allSettled(
      moves.map(({ slice, was, turn }) => ports.dueWork.giveTurn(slice, was, turn)),
    );
    for (const [index, end] of ends.entries()) {
      const move = moves[index];
      if (end.status === 'rejected') errors.push(end.reason);
      else if (end.value && move) moved.push(move);
    }
  }
  let slicesQueued = 0;
  for (const lane of LANES) {
    const queued = moved.filter((move) => move.isQueued && move.lane === lane).map(({ slice }) => slice);
    try {
      await ports.lanes[lane].send(queued, 0);
      slicesQueued += queued.length;
    } catch (error) {
      errors.push(error);
    }
  }
  return { slicesQueued, errors };
}

/** Those in line first, a minute's worth of each mailing: a mailing that is resumed makes all of its slices due at once. */
async function findWaiting({ dueWork }: QueueingPorts, line: Line, nowMs: number): Promise<Waiting[]> {
  const inLineTo = placeOfTurn(line, nowMs);
  const [inLine, due] = await Promise.all([
    dueWork.slicesInLine(inLineTo, MOST_IN_LINE),
    dueWork.dueSlices(nowMs, MOST_DUE),
  ]);
  return [
    ...inLine.map((slice) => ({ slice, was: { inLineTo } })),
    ...due.map((slice) => ({ slice, was: { dueByMs: nowMs } })),
  ];
}

async function findDispatches(waiting: readonly Waiting[], { dispatches }: QueueingPorts) {
  const found = new Map<string, Dispatch>();
  const errors: unknown[] = [];
  for (const dispatchId of new Set(waiting.map(({ slice }) => slice.dispatchId))) {
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

/** The next turn of each slice. What a lane has to do before it decides when that comes. */
function planMoves(
  waiting: readonly Waiting[],
  found: ReadonlyMap<string, Dispatch>,
  line: Line,
  nowMs: number,
  { wakeSliceAfterMs }: WakingSettings,
): Move[] {
  const mailsAhead: Record<Lane, number> = { urgent: 0, bulk: 0 };
  return waiting.map((one): Move => {
    const dispatch = found.get(one.slice.dispatchId);
    const later: Turn = { kind: 'queued', dueAtMs: nowMs + wakeSliceAfterMs };
    // Moved, so that they don't stand before the others in the next sweep.
    if (!dispatch || dispatch.halt?.kind === 'paused') return { ...one, turn: later, lane: 'bulk', isQueued: false };
    const lane = queueOf(dispatch);
    if (isStoppedForGood(dispatch)) return { ...one, turn: later, lane, isQueued: true };
    const turn = turnBehind(mailsAhead[lane], line, nowMs, wakeSliceAfterMs);
    mailsAhead[lane] += peopleOfASlice(dispatch);
    return { ...one, turn, lane, isQueued: turn.kind === 'queued' };
  });
}

const peopleOfASlice = ({ estimatedPeople = 0, sliceBits = 0 }: Dispatch) => estimatedPeople / 2 ** sliceBits;
