import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { AlertDispatch, Dispatch } from '../../../functions/domain/dispatch/dispatches.ts';
import type { Dispatches, DueWork, Slices } from '../../../functions/domain/dispatch/ports.ts';
import type { Reopening, Steering, Watching } from '../../../functions/domain/dispatch/watching/steering-ports.ts';
import { aDispatch } from '../sending/builders.ts';

/** The part of a table that dispatches are started, steered and looked after by, in memory or in DynamoDB. */
export interface SteeringTable {
  readonly dispatches: Dispatches;
  readonly slices: Slices;
  readonly steering: Steering;
  readonly watching: Omit<Watching, 'delivered'>;
  readonly dueWork: DueWork;
  readonly reopening: Reopening;
  addAppealVersion(appealId: string, version: number): Promise<void>;
  addDispatch(dispatch: Dispatch, dueAtMs: number): Promise<void>;
}

/** Long before anything of today, so that no sweep of the same table is meant. */
const NOW = Date.UTC(2020, 0, 2);
const MANY = 500;

/** The rules that steering rests on: every store of its state is held to the same ones. */
export function checkSteeringContract(tableOf: () => SteeringTable): void {
  async function aTableWith(given: Partial<AlertDispatch> = {}) {
    const table = tableOf();
    const dispatch = aDispatch({ dispatchId: randomUUID(), ...given });
    await table.addDispatch(dispatch, NOW);
    const { dispatchId } = dispatch;
    const read = async () => {
      const found = await table.dispatches.find(dispatchId);
      if (!found) throw new Error('the dispatch went away');
      return found;
    };
    return { ...table, dispatch, dispatchId, read };
  }

  const eventually = (question: () => Promise<readonly string[]>, dispatchId: string) =>
    expect.poll(async () => (await question()).includes(dispatchId), { timeout: 5_000 });

  test('a dispatch is read as it was planned', async () => {
    const { dispatch, read } = await aTableWith({
      waitsFor: [randomUUID()],
      notBeforeMs: NOW,
      supersededBy: randomUUID(),
      halt: { kind: 'superseded', atMs: NOW },
    });
    expect(await read()).toEqual(dispatch);
  });

  test('a pause changes what is not halted, and a cancellation what is paused too; both change it once', async () => {
    const { steering, dispatchId, read } = await aTableWith();
    expect(await steering.halt(dispatchId, 'paused', NOW)).toBe(true);
    expect(await steering.halt(dispatchId, 'paused', NOW + 1)).toBe(false);
    expect((await read()).halt).toEqual({ kind: 'paused', atMs: NOW });
    expect(await steering.halt(dispatchId, 'cancelled', NOW + 2)).toBe(true);
    expect(await steering.halt(dispatchId, 'cancelled', NOW + 3)).toBe(false);
    expect(await steering.halt(dispatchId, 'paused', NOW + 3)).toBe(false);
    expect((await read()).halt).toEqual({ kind: 'cancelled', atMs: NOW + 2 });
  });

  test('only a pause is resumed', async () => {
    const { steering, dispatchId, read } = await aTableWith({ halt: { kind: 'paused', atMs: NOW } });
    expect(await steering.resume(dispatchId, NOW + 1)).toBe(true);
    expect((await read()).halt).toBeUndefined();
    expect(await steering.resume(dispatchId, NOW + 2)).toBe(false);
    await steering.halt(dispatchId, 'cancelled', NOW + 3);
    expect(await steering.resume(dispatchId, NOW + 4)).toBe(false);
  });

  test('what is finished is neither halted nor resumed', async () => {
    const { steering, dispatchId } = await aTableWith({ status: 'finished' });
    expect(await steering.halt(dispatchId, 'cancelled', NOW)).toBe(false);
    expect(await steering.halt(dispatchId, 'paused', NOW)).toBe(false);
    expect(await steering.resume(dispatchId, NOW)).toBe(false);
  });

  test('a dispatch that ends without a start was stopped for good before it', async () => {
    const { steering, dispatches, dispatchId, read } = await aTableWith();
    expect(await steering.finishUnstarted(dispatchId, NOW)).toBe(false);
    await steering.halt(dispatchId, 'paused', NOW);
    expect(await steering.finishUnstarted(dispatchId, NOW)).toBe(false);
    await steering.halt(dispatchId, 'cancelled', NOW);
    expect(await steering.finishUnstarted(dispatchId, NOW + 1)).toBe(true);
    expect(await read()).toMatchObject({ status: 'finished', finishedAtMs: NOW + 1 });
    await dispatches.startSending(dispatchId);
    expect(await read()).toMatchObject({ status: 'finished' });

    const started = await aTableWith({ status: 'sending', halt: { kind: 'superseded', atMs: NOW } });
    expect(await started.steering.finishUnstarted(started.dispatchId, NOW)).toBe(false);
  });

  test('a planned dispatch is due to be started when it is, and a started one to be watched', async () => {
    const { steering, dispatches, dueWork, watching, dispatchId } = await aTableWith();
    const toStart = (nowMs: number) => () => dueWork.dueDispatches(nowMs, MANY);
    const toWatch = (nowMs: number) => () => watching.dueWatches(nowMs, MANY);
    await eventually(toStart(NOW), dispatchId).toBe(true);
    await steering.postponeStart(dispatchId, NOW + 500);
    await eventually(toStart(NOW + 499), dispatchId).toBe(false);
    await eventually(toStart(NOW + 500), dispatchId).toBe(true);
    await steering.halt(dispatchId, 'paused', NOW);
    await steering.resume(dispatchId, NOW + 100);
    await eventually(toStart(NOW + 100), dispatchId).toBe(true);
    await dispatches.startSending(dispatchId);
    await eventually(toStart(NOW + 900), dispatchId).toBe(false);
    await eventually(toWatch(NOW + 900), dispatchId).toBe(true);
    await steering.postponeStart(dispatchId, NOW + 5_000);
    await eventually(toWatch(NOW + 900), dispatchId).toBe(true);
  });

  test('an alert is held back while it is planned, and not once it is started', async () => {
    const { steering, dispatches, dispatchId, read } = await aTableWith();
    await steering.holdBack(dispatchId, NOW + 20_000);
    expect(await read()).toMatchObject({ notBeforeMs: NOW + 20_000 });
    await dispatches.startSending(dispatchId);
    await steering.holdBack(dispatchId, NOW + 30_000);
    expect(await read()).toMatchObject({ notBeforeMs: NOW + 20_000 });
  });

  test('what was seen of a dispatch is kept by the first of two who looked at once', async () => {
    const { watching, read } = await aTableWith({ status: 'sending', sliceBits: 0 });
    const before = await read();
    const watch = { progress: 'some', sinceMs: NOW };
    await watching.keepWatch(before, watch, NOW + 30_000);
    await watching.keepWatch(before, { progress: 'other', sinceMs: NOW + 1 }, NOW + 40_000);
    const between = await read();
    expect(between).toEqual({ ...before, watch });
    const next = { progress: 'more', sinceMs: NOW + 5, acceptedAtMs: NOW + 5 };
    await watching.keepWatch(between, next, NOW + 60_000);
    await watching.keepWatch(between, watch, NOW + 60_000);
    expect(await read()).toEqual({ ...before, watch: next });
  });

  test('a dispatch that ended is found by when it did', async () => {
    const { slices, dispatches, watching, dispatchId } = await aTableWith({ status: 'sending', sliceBits: 0 });
    await slices.add(dispatchId, [{ bits: '', turn: { kind: 'queued', dueAtMs: NOW } }]);
    const leasing = await slices.lease({ dispatchId, bits: '' }, NOW, NOW + 1_000);
    if (leasing.kind !== 'leased') throw new Error(`the slice is ${leasing.kind}`);
    await slices.close(leasing.lease, 0, leasing.lease.counts);
    const endedAtMs = NOW + Math.floor(Math.random() * 1_000_000);
    await dispatches.finishIfComplete(dispatchId, endedAtMs);
    await eventually(() => watching.finishedBetween(endedAtMs, endedAtMs, MANY), dispatchId).toBe(true);
    await eventually(() => watching.finishedBetween(endedAtMs + 1, endedAtMs + 9, MANY), dispatchId).toBe(false);
    await eventually(() => watching.dueWatches(NOW + 9_000_000, MANY), dispatchId).toBe(false);
  });

  test('an open slice that no worker works on can be woken before its time', async () => {
    const { slices, steering, dueWork, dispatchId } = await aTableWith({ status: 'sending', sliceBits: 0 });
    const id = { dispatchId, bits: '' };
    await slices.add(dispatchId, [{ bits: '', turn: { kind: 'queued', dueAtMs: NOW + 80_000_000 } }]);
    const due = (nowMs: number) => async () => (await dueWork.dueSlices(nowMs, MANY)).map((slice) => slice.dispatchId);
    expect(await steering.hastenSlice(id, NOW, NOW)).toBe(true);
    await eventually(due(NOW), dispatchId).toBe(true);
    const leasing = await slices.lease(id, NOW, NOW + 1_000);
    if (leasing.kind !== 'leased') throw new Error(`the slice is ${leasing.kind}`);
    expect(await steering.hastenSlice(id, NOW + 999, NOW)).toBe(false);
    await slices.close(leasing.lease, 0, leasing.lease.counts);
    expect(await steering.hastenSlice(id, NOW + 5_000, NOW)).toBe(false);
    expect(await steering.slicesOf(dispatchId)).toMatchObject([{ ...id, status: 'closed' }]);
  });

  /** A finished dispatch of one slice. */
  async function aFinishedDispatch(given: Partial<AlertDispatch> = {}) {
    const table = await aTableWith({ status: 'sending', sliceBits: 0, appealId: randomUUID(), ...given });
    const { slices, dispatches, dispatchId } = table;
    const id = { dispatchId, bits: '' };
    await slices.add(dispatchId, [{ bits: '', turn: { kind: 'queued', dueAtMs: NOW } }]);
    const lease = async (atMs: number) => {
      const leasing = await slices.lease(id, atMs, atMs + 1_000);
      if (leasing.kind !== 'leased') throw new Error(`the slice is ${leasing.kind}`);
      return leasing.lease;
    };
    const close = async (atMs: number) => {
      const held = await lease(atMs);
      await slices.close(held, held.lateResults, held.counts);
      await dispatches.finishIfComplete(dispatchId, atMs);
    };
    await close(NOW);
    return { ...table, id, lease, close };
  }

  test('a closed slice is opened again with its dispatch, once, and its leaseholder is told why', async () => {
    const { reopening, slices, dueWork, id, lease, close, read } = await aFinishedDispatch();
    const dispatch = await read();
    expect(await reopening.reopenSlice(dispatch, id, NOW + 50)).toBe(true);
    expect(await reopening.reopenSlice(dispatch, id, NOW + 60)).toBe(false);
    expect(await read()).toEqual({ ...dispatch, status: 'sending', closedSlices: 0 });
    const due = async () => (await dueWork.dueSlices(NOW + 50, MANY)).map((slice) => slice.dispatchId);
    await eventually(due, id.dispatchId).toBe(true);
    expect(await lease(NOW + 100)).toMatchObject({ ...id, resendAskedAtMs: NOW + 50 });
    await close(NOW + 2_000);
    // Digests go by when it first ended.
    expect(await read()).toEqual(dispatch);
    expect(await slices.find(id)).toMatchObject({ status: 'closed' });
  });

  test('one that was paused during its last call goes on when its slice is opened again', async () => {
    const { reopening, id, read } = await aFinishedDispatch({ halt: { kind: 'paused', atMs: NOW } });
    const { halt, ...dispatch } = await read();
    expect(halt).toMatchObject({ kind: 'paused' });
    expect(await reopening.reopenSlice({ ...dispatch, halt }, id, NOW + 50)).toBe(true);
    expect(await read()).toEqual({ ...dispatch, status: 'sending', closedSlices: 0 });
  });

  test('what goes on, was stopped, or has a later version of its appeal is not opened again', async () => {
    const underWay = await aTableWith({ status: 'sending', sliceBits: 0 });
    const { slices, reopening, dispatchId } = underWay;
    await slices.add(dispatchId, [{ bits: '', turn: { kind: 'queued', dueAtMs: NOW } }]);
    expect(await reopening.reopenSlice(await underWay.read(), { dispatchId, bits: '' }, NOW)).toBe(false);
    const stopped = await aFinishedDispatch({ halt: { kind: 'superseded', atMs: NOW } });
    expect(await reopening.reopenSlice(await stopped.read(), stopped.id, NOW)).toBe(false);
    const earlier = await aFinishedDispatch();
    const dispatch = await earlier.read();
    await earlier.addAppealVersion(earlier.dispatch.appealId, 2);
    expect(await reopening.reopenSlice(dispatch, earlier.id, NOW)).toBe(false);
    expect(await earlier.read()).toEqual(dispatch);
  });
}
