import { appealVersionKey, type DueWorkKind, dispatchKey, sliceKey } from '../../../contract/table-keys.ts';
import type { Dispatch, Reopening } from '../../../domain/dispatch/dispatch.ts';
import { change, check, put, type Table, type Write, where, writeIf } from '../../table/table.ts';
import { plannedDispatchItem } from './planned-dispatches.ts';

/** Opens closed slices again, each with its dispatch in one transaction. */
export function makeReopening(table: Table): Reopening {
  /** Holds while no later version of the alert's appeal is published. */
  const isNewest = (dispatch: Dispatch): Write[] =>
    dispatch.kind === 'digest' ? [] : [check(appealVersionKey(dispatch.appealId, dispatch.version + 1), where.isNew)];

  /** It may have been paused during its last call: that holds nothing back of what is finished. */
  const hasEnded = where.both(
    where.has('finishedAtMs'),
    where.compares('closedSlices', '>', 0),
    where.either(where.lacks('halt'), where.is({ status: 'finished', 'halt/kind': 'paused' })),
  );

  return {
    reopenSlice(dispatch, { dispatchId, bits }, nowMs) {
      const dueWork: DueWorkKind = 'slice';
      const reopened = { status: 'open', resendAskedAtMs: nowMs, dueWork, dueAtMs: nowMs };
      // Its place in the index stays: digests find it by the time at which it first ended.
      const sendsAgain = { set: { status: 'sending' }, add: { closedSlices: -1 }, remove: ['halt'] };
      return writeIf(
        table,
        change(sliceKey(dispatchId, bits), { set: reopened }, where.is({ status: 'closed' })),
        change(dispatchKey(dispatchId), sendsAgain, hasEnded),
        // Receipts that are written from now on are kept for as long as any: erasure has to find their dispatch until then.
        put(plannedDispatchItem({ ...dispatch, createdAtMs: nowMs })),
        ...isNewest(dispatch),
      );
    },
  };
}
