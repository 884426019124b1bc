import { type DueWorkKind, dispatchKey } from '../../../contract/table-keys.ts';
import type { Dispatch, Dispatches, HaltKind, Steering, Watching } from '../../../domain/dispatch/dispatch.ts';
import { type Changes, type Condition, change, find, type Table, where, writeIf } from '../../table/table.ts';
import { dispatchFrom } from './dispatch-item.ts';

/** The dispatch items: what workers, people and the sweep change of them. */
export type DispatchStore = Dispatches &
  Pick<Steering, 'halt' | 'resume' | 'finishUnstarted' | 'postponeStart' | 'holdBack'> &
  Pick<Watching, 'keepWatch'>;

const isUnderWay = where.isNot('status', 'finished');
const isPlanned = where.is({ status: 'planned' });
const isPaused = where.is({ 'halt/kind': 'paused' });

export function makeDispatches(table: Table): DispatchStore {
  async function findDispatch(dispatchId: string): Promise<Dispatch | undefined> {
    const item = await find(table, dispatchKey(dispatchId));
    return item && dispatchFrom(item);
  }

  /** @returns false when it is not so. */
  const update = (dispatchId: string, changes: Changes, isSo: Condition): Promise<boolean> =>
    writeIf(table, change(dispatchKey(dispatchId), changes, isSo));

  const watch: DueWorkKind = 'watch';

  return {
    find: findDispatch,

    async cut(dispatchId, sliceBits, estimatedPeople) {
      const isUncut = where.both(where.isThere, where.lacks('sliceBits'));
      if (await update(dispatchId, { set: { sliceBits, estimatedPeople } }, isUncut)) return sliceBits;
      const dispatch = await findDispatch(dispatchId);
      if (dispatch?.sliceBits === undefined) throw new Error(`dispatch ${dispatchId} went away while it was cut`);
      return dispatch.sliceBits;
    },

    async startSending(dispatchId) {
      // Its time stays, so that the next sweep looks at it first.
      await update(dispatchId, { set: { status: 'sending', dueWork: watch } }, isPlanned);
    },

    async finishIfComplete(dispatchId, nowMs) {
      const dispatch = await findDispatch(dispatchId);
      if (dispatch?.sliceBits === undefined || dispatch.closedSlices < 2 ** dispatch.sliceBits) return false;
      const dueWork: DueWorkKind = dispatch.kind === 'alert' ? 'finished' : 'finished-digest';
      // One that was opened again ended when it first did: digests go by that time.
      const finishedAtMs = dispatch.finishedAtMs ?? nowMs;
      const isComplete = where.is({ closedSlices: 2 ** dispatch.sliceBits, finishedAtMs: dispatch.finishedAtMs });
      const finished = { status: 'finished', finishedAtMs, dueWork, dueAtMs: finishedAtMs };
      return update(dispatchId, { set: finished }, where.both(isUnderWay, isComplete));
    },

    finishUnstarted(dispatchId, nowMs) {
      const dueWork: DueWorkKind = 'finished';
      const isStopped = where.isOneOf('halt/kind', ['cancelled', 'superseded'] satisfies HaltKind[]);
      const finished = { status: 'finished', finishedAtMs: nowMs, dueWork, dueAtMs: nowMs };
      return update(dispatchId, { set: finished }, where.both(isPlanned, isStopped));
    },

    halt(dispatchId, kind, nowMs) {
      const isRunning = where.lacks('halt');
      const mayStop = kind === 'paused' ? isRunning : where.either(isRunning, isPaused);
      const isSo = where.both(where.isThere, isUnderWay, mayStop);
      return update(dispatchId, { set: { halt: { kind, atMs: nowMs } } }, isSo);
    },

    resume: (dispatchId, nowMs) =>
      update(dispatchId, { set: { dueAtMs: nowMs }, remove: ['halt'] }, where.both(isUnderWay, isPaused)),

    async postponeStart(dispatchId, dueAtMs) {
      await update(dispatchId, { set: { dueAtMs } }, isPlanned);
    },

    async holdBack(dispatchId, notBeforeMs) {
      await update(dispatchId, { set: { notBeforeMs } }, isPlanned);
    },

    async keepWatch({ dispatchId, watch: before }, watch, dueAtMs) {
      const isUnchanged = before
        ? where.is({ 'watch/progress': before.progress, 'watch/sinceMs': before.sinceMs })
        : where.lacks('watch');
      await update(dispatchId, { set: { watch, dueAtMs } }, where.both(where.is({ status: 'sending' }), isUnchanged));
    },
  };
}
