import { DISPATCH_SLICES, dispatchKey, dispatchPartition, sliceKey } from '../../../contract/table-keys.ts';
import { type Lease, leaseOn, type Slice, type SliceId, type Slices } from '../../../domain/dispatch/dispatch.ts';
import { inChunks } from '../../../domain/in-chunks.ts';
import {
  type Changes,
  type Condition,
  change,
  changed,
  find,
  list,
  OFF_THE_INDEX,
  put,
  refusedOf,
  type Table,
  where,
  writeIf,
} from '../../table/table.ts';
import { indexedBy } from '../due-work.ts';
import { newSliceItem, sliceFrom, storedCounts } from './slice-item.ts';

const PUTS_AT_ONCE = 20;

/** Every slice of a dispatch, in the order of their ids. */
export const slicesOf = async (table: Table, dispatchId: string): Promise<Slice[]> =>
  (await list(table, { pk: dispatchPartition(dispatchId), prefix: DISPATCH_SLICES })).map(sliceFrom);

const isOpen = where.is({ status: 'open' });
const isOurs = ({ fence }: Lease): Condition => where.is({ fence, status: 'open' });

export function makeSlices(table: Table): Slices {
  const keyOf = ({ dispatchId, bits }: SliceId) => sliceKey(dispatchId, bits);

  /** @returns the slice as it is then; undefined when it is not so. */
  async function update(slice: SliceId, changes: Changes, isSo: Condition): Promise<Slice | undefined> {
    const item = await changed(table, keyOf(slice), changes, isSo);
    return item && sliceFrom(item);
  }

  async function findSlice(slice: SliceId): Promise<Slice | undefined> {
    const item = await find(table, keyOf(slice));
    return item && sliceFrom(item);
  }

  return {
    find: findSlice,

    async add(dispatchId, wakes) {
      for (const some of inChunks(wakes, PUTS_AT_ONCE))
        await Promise.all(some.map((wake) => writeIf(table, put(newSliceItem(dispatchId, wake), where.isNew))));
    },

    async lease(slice, nowMs, untilMs) {
      const isFree = where.both(isOpen, where.compares('leasedUntilMs', '<=', nowMs));
      // A worker that dies leaves the slice due when its lease runs out.
      const taken = { leasedUntilMs: untilMs, ...indexedBy({ kind: 'queued', dueAtMs: untilMs }) };
      const leased = await update(slice, { set: taken, add: { fence: 1 }, remove: ['waitsBecause'] }, isFree);
      if (leased) return { kind: 'leased', lease: leaseOn(leased) };
      const found = await findSlice(slice);
      if (!found) return { kind: 'unknown' };
      return found.status === 'closed' ? { kind: 'closed', slice: found } : { kind: 'leased-elsewhere' };
    },

    async saveCounts(lease, counts) {
      await update(lease, { set: { counts: storedCounts(counts) } }, isOurs(lease));
    },

    async park(lease, { atMs, dueAtMs, because, counts }) {
      // The sweep may have put it in line after its lease ran out.
      const turn = indexedBy({ kind: 'queued', dueAtMs });
      const parked = { leasedUntilMs: 0, releasedAtMs: atMs, ...turn, waitsBecause: because };
      await update(lease, { set: { ...parked, counts: counts && storedCounts(counts) } }, isOurs(lease));
    },

    async close(lease, lateResultsSeen, counts) {
      const closed = { status: 'closed', leasedUntilMs: 0, counts: storedCounts(counts) };
      const refused = await refusedOf(table, [
        change(
          keyOf(lease),
          // When it closed would tell which part of the ids the mails of that moment went to.
          { set: closed, remove: [...OFF_THE_INDEX, 'releasedAtMs'] },
          where.both(isOurs(lease), where.is({ lateResults: lateResultsSeen })),
        ),
        change(dispatchKey(lease.dispatchId), { add: { closedSlices: 1 } }, where.isThere),
      ]);
      if (refused.length === 0) return 'closed';
      if (!refused.includes(0)) throw new Error(`dispatch ${lease.dispatchId} went away`);
      const slice = await findSlice(lease);
      return slice?.status === 'open' && slice.fence === lease.fence ? 'late-result' : 'lost';
    },

    async noteLateResult(slice) {
      const noted = await update(slice, { add: { lateResults: 1 } }, where.isThere);
      if (!noted) throw new Error(`slice ${slice.bits} of dispatch ${slice.dispatchId} went away`);
      return noted;
    },

    async correctCounts(slice, counts) {
      const isAsRead = where.is({ status: 'closed', lateResults: slice.lateResults });
      return (await update(slice, { set: { counts: storedCounts(counts) } }, isAsRead)) !== undefined;
    },
  };
}
