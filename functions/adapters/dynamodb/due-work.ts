import { DISPATCH_SLICES, type DueWorkKind, dispatchPartition, sliceKey } from '../../contract/table-keys.ts';
import type { DueWork, SliceId, Steering, Turn, Watching } from '../../domain/dispatch/dispatch.ts';
import { type Condition, change, dueBetween, type Table, where, writeIf } from '../table/table.ts';

const DISPATCHES = dispatchPartition('');

/** The index's questions, and what moves a slice's place in it. */
export type DueWorkIndex = DueWork &
  Pick<Steering, 'hastenSlice'> &
  Pick<Watching, 'dueWatches' | 'finishedBetween'> & {
    /** Dispatches that are not finished, for any reason. */
    openDispatches(): Promise<string[]>;
    /** Alerts that ended from the one moment up to the other, with both, the first to end first. */
    alertsFinishedBetween(fromMs: number, toMs: number, most: number): Promise<string[]>;
  };

const AT_ANY_TIME = Number.MAX_SAFE_INTEGER;
const MOST_LISTED = 500;

/** Where the index has a slice by its turn. */
export const indexedBy = (turn: Turn): { readonly dueWork: DueWorkKind; readonly dueAtMs: number } =>
  turn.kind === 'queued' ? { dueWork: 'slice', dueAtMs: turn.dueAtMs } : { dueWork: 'line', dueAtMs: turn.place };

/** The index of what is past its time. It lags behind the table by moments: each change is conditional on the item itself. */
export function makeDueWork(table: Table): DueWorkIndex {
  const due = async (kind: DueWorkKind, toMs: number, most: number, fromMs = 0): Promise<SliceId[]> =>
    (await dueBetween(table, kind, { fromMs, toMs, most })).map(({ pk, sk }) => ({
      dispatchId: pk.slice(DISPATCHES.length),
      bits: sk.slice(DISPATCH_SLICES.length),
    }));

  const dueDispatches = async (...question: Parameters<typeof due>): Promise<string[]> =>
    (await due(...question)).map(({ dispatchId }) => dispatchId);

  /** Gives an open slice a turn; false when it is not so. The index may still name a slice whose worker writes transactions on it. */
  const moveSlice = ({ dispatchId, bits }: SliceId, turn: Turn, ...isSo: Condition[]): Promise<boolean> =>
    writeIf(
      table,
      change(sliceKey(dispatchId, bits), { set: indexedBy(turn) }, where.both(where.is({ status: 'open' }), ...isSo)),
    );

  return {
    dueDispatches: (nowMs, limit) => dueDispatches('dispatch', nowMs, limit),
    dueWatches: (nowMs, limit) => dueDispatches('watch', nowMs, limit),
    async finishedBetween(fromMs, toMs, limit) {
      const alerts = await dueDispatches('finished', toMs, limit, fromMs);
      return [...alerts, ...(await dueDispatches('finished-digest', toMs, limit, fromMs))];
    },
    alertsFinishedBetween: (fromMs, toMs, most) => dueDispatches('finished', toMs, most, fromMs),
    async openDispatches() {
      const planned = await dueDispatches('dispatch', AT_ANY_TIME, MOST_LISTED);
      return [...planned, ...(await dueDispatches('watch', AT_ANY_TIME, MOST_LISTED))];
    },
    dueSlices: (nowMs, limit) => due('slice', nowMs, limit),
    slicesInLine: (toPlace, limit) => due('line', toPlace, limit),
    giveTurn(slice, was, turn) {
      const [dueWork, last] = 'dueByMs' in was ? ['slice', was.dueByMs] : ['line', was.inLineTo];
      return moveSlice(slice, turn, where.is({ dueWork }), where.compares('dueAtMs', '<=', last));
    },
    // A leaseholder looks at its dispatch before each call anyway, and its slice is due when its lease runs out.
    hastenSlice: (slice, nowMs, dueAtMs) =>
      moveSlice(slice, { kind: 'queued', dueAtMs }, where.compares('leasedUntilMs', '<=', nowMs)),
  };
}
