import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { type Dispatch, type Lease, NO_COUNTS } from '../../../functions/domain/dispatch/dispatches.ts';
import type { Candidates, Dispatches, DueWork, Receipts, Slices } from '../../../functions/domain/dispatch/ports.ts';
import type { Receipt } from '../../../functions/domain/dispatch/sending/receipts.ts';
import { rangeOf } from '../../../functions/domain/matching/id-range.ts';
import { aDispatch, anId, aReceipt } from './builders.ts';

/** The sending's part of a table, whether in memory or in DynamoDB. */
export interface SendingTable {
  readonly dispatches: Dispatches;
  readonly slices: Slices;
  readonly receipts: Receipts;
  readonly candidates: Candidates;
  readonly dueWork: DueWork;
  addDispatch(dispatch: Dispatch): Promise<void>;
  addTopicRows(topic: string, subscriberIds: readonly string[]): Promise<void>;
}

const NOW = Date.UTC(2026, 0, 2);
const COUNTS = { ...NO_COUNTS, candidates: 3, accepted: 2, uncertain: 1, freed: 1 };

/** The rules that the engine rests on: every store of its state is held to the same ones. */
export function checkTableContract(tableOf: () => SendingTable): void {
  /** A dispatch with one open slice, and that slice. */
  async function anOpenSlice(dueAtMs = NOW + 60_000) {
    const table = tableOf();
    const dispatchId = randomUUID();
    await table.addDispatch(aDispatch({ dispatchId, status: 'sending', sliceBits: 0 }));
    await table.slices.add(dispatchId, [{ bits: '', turn: { kind: 'queued', dueAtMs } }]);
    return { ...table, id: { dispatchId, bits: '' } };
  }

  async function aLeasedSlice() {
    const table = await anOpenSlice();
    return { ...table, lease: await leaseOf(table, NOW) };
  }

  async function leaseOf({ slices, id }: Awaited<ReturnType<typeof anOpenSlice>>, nowMs: number): Promise<Lease> {
    const leasing = await slices.lease(id, nowMs, nowMs + 1_000);
    if (leasing.kind !== 'leased') throw new Error(`the slice is ${leasing.kind}`);
    return leasing.lease;
  }

  const anIntent = (given: Partial<Receipt> = {}): Receipt => {
    const { resultAtMs: _, ...receipt } = aReceipt({
      callId: randomUUID(),
      state: 'intent',
      people: [anId(1)],
      outcomes: [],
      ...given,
    });
    return receipt;
  };
  const DONE = { state: 'done', outcomes: ['accepted'], resultAtMs: NOW + 5 } as const;

  test('a slice has one leaseholder at a time, and each has a higher fence', async () => {
    const table = await anOpenSlice();
    expect(await leaseOf(table, NOW)).toEqual({ ...table.id, fence: 1, counts: NO_COUNTS, lateResults: 0 });
    expect(await table.slices.lease(table.id, NOW + 999, NOW + 2_000)).toEqual({ kind: 'leased-elsewhere' });
    expect(await leaseOf(table, NOW + 1_000)).toMatchObject({ fence: 2 });
  });

  test('a slice that never was can not be leased', async () => {
    const { slices } = tableOf();
    expect(await slices.lease({ dispatchId: randomUUID(), bits: '' }, NOW, NOW + 1)).toEqual({ kind: 'unknown' });
  });

  test('slices that are there already are left as they are', async () => {
    const { slices, id, lease } = await aLeasedSlice();
    await slices.add(id.dispatchId, [{ bits: '', turn: { kind: 'queued', dueAtMs: NOW + 9 } }]);
    expect(await slices.find(id)).toMatchObject({ fence: lease.fence, status: 'open' });
  });

  test('only the leaseholder keeps counts and parks', async () => {
    const table = await aLeasedSlice();
    const { slices, id, lease } = table;
    await slices.saveCounts(lease, COUNTS);
    expect((await slices.find(id))?.counts).toEqual(COUNTS);
    const newer = await leaseOf(table, NOW + 1_000);
    await slices.saveCounts(lease, NO_COUNTS);
    await slices.park(lease, { atMs: NOW, dueAtMs: NOW, because: 'rate', counts: NO_COUNTS });
    const held = { ...id, status: 'open', fence: 2, lateResults: 0, counts: COUNTS };
    expect(await slices.find(id)).toMatchObject({ ...held, leasedUntilMs: NOW + 2_000 });
    await slices.park(newer, { atMs: NOW + 5, dueAtMs: NOW + 7, because: 'daily-quota' });
    const parked = { leasedUntilMs: 0, releasedAtMs: NOW + 5 };
    expect(await slices.find(id)).toMatchObject({ ...held, ...parked, waitsBecause: 'daily-quota' });
    const third = await leaseOf(table, NOW + 7);
    expect(await slices.find(id)).not.toHaveProperty('waitsBecause');
    await slices.park(third, { atMs: NOW + 8, dueAtMs: NOW + 9, counts: NO_COUNTS });
    expect(await slices.find(id)).toMatchObject({
      ...held,
      fence: 3,
      counts: NO_COUNTS,
      leasedUntilMs: 0,
      releasedAtMs: NOW + 8,
    });
  });

  test('a closed slice says of no moment: it would tell which part of the ids the mails of that moment went to', async () => {
    const table = await aLeasedSlice();
    const { slices, id, lease } = table;
    await slices.park(lease, { atMs: NOW + 5, dueAtMs: NOW + 7 });
    await slices.close(await leaseOf(table, NOW + 7), 0, COUNTS);
    const { leasedUntilMs, releasedAtMs, resendAskedAtMs } = (await slices.find(id)) ?? {};
    expect([leasedUntilMs, releasedAtMs, resendAskedAtMs]).toEqual([0, undefined, undefined]);
  });

  test('closing a slice counts it on its dispatch once, and the last one finishes it', async () => {
    const { slices, dispatches, id, lease } = await aLeasedSlice();
    expect(await dispatches.finishIfComplete(id.dispatchId, NOW)).toBe(false);
    expect(await slices.close(lease, 0, COUNTS)).toBe('closed');
    expect(await slices.close(lease, 0, NO_COUNTS)).toBe('lost');
    expect(await slices.find(id)).toMatchObject({ status: 'closed', counts: COUNTS });
    expect(await slices.lease(id, NOW + 5_000, NOW + 6_000)).toMatchObject({
      kind: 'closed',
      slice: { counts: COUNTS },
    });
    expect(await dispatches.find(id.dispatchId)).toMatchObject({ status: 'sending', closedSlices: 1 });
    expect(await dispatches.finishIfComplete(id.dispatchId, NOW + 1)).toBe(true);
    expect(await dispatches.finishIfComplete(id.dispatchId, NOW + 2)).toBe(false);
    expect(await dispatches.find(id.dispatchId)).toMatchObject({ status: 'finished', finishedAtMs: NOW + 1 });
  });

  test('an older leaseholder closes nothing', async () => {
    const table = await aLeasedSlice();
    await leaseOf(table, NOW + 1_000);
    expect(await table.slices.close(table.lease, 0, COUNTS)).toBe('lost');
    expect(await table.dispatches.find(table.id.dispatchId)).toMatchObject({ closedSlices: 0 });
  });

  test('many slices that close at once are all counted', async () => {
    const { dispatches, slices, addDispatch } = tableOf();
    const dispatchId = randomUUID();
    await addDispatch(aDispatch({ dispatchId, status: 'sending', sliceBits: 3 }));
    const allBits = ['000', '001', '010', '011', '100', '101', '110', '111'];
    await slices.add(
      dispatchId,
      allBits.map((bits) => ({ bits, turn: { kind: 'queued' as const, dueAtMs: NOW } })),
    );
    const closings = await Promise.all(
      allBits.map(async (bits) => {
        const leasing = await slices.lease({ dispatchId, bits }, NOW, NOW + 1_000);
        if (leasing.kind !== 'leased') throw new Error(`the slice is ${leasing.kind}`);
        const closing = await slices.close(leasing.lease, 0, NO_COUNTS);
        await dispatches.finishIfComplete(dispatchId, NOW);
        return closing;
      }),
    );
    expect(closings).toEqual(allBits.map(() => 'closed'));
    expect(await dispatches.find(dispatchId)).toMatchObject({ status: 'finished', closedSlices: 8 });
  });

  test('a late result keeps the leaseholder from closing, and a closed slice’s counts can be set right', async () => {
    const table = await aLeasedSlice();
    const { slices, id, lease } = table;
    expect(await slices.noteLateResult(id)).toMatchObject({ status: 'open', lateResults: 1 });
    expect(await slices.correctCounts({ ...lease, status: 'closed', leasedUntilMs: 0, lateResults: 1 }, COUNTS)).toBe(
      false,
    );
    expect(await slices.close(lease, 0, NO_COUNTS)).toBe('late-result');
    await slices.park(lease, { atMs: NOW, dueAtMs: NOW });
    const next = await leaseOf(table, NOW + 1);
    expect(await slices.close(next, next.lateResults, NO_COUNTS)).toBe('closed');
    const noted = await slices.noteLateResult(id);
    expect(await slices.correctCounts({ ...noted, lateResults: 1 }, COUNTS)).toBe(false);
    expect(await slices.correctCounts(noted, COUNTS)).toBe(true);
    expect((await slices.find(id))?.counts).toEqual(COUNTS);
  });

  test('an intent is written under its lease only', async () => {
    const table = await aLeasedSlice();
    const { receipts, id, lease } = table;
    const intent = anIntent({ fence: lease.fence });
    expect(await receipts.writeIntent(lease, intent)).toBe(true);
    const newer = await leaseOf(table, NOW + 1_000);
    expect(await receipts.writeIntent(lease, anIntent())).toBe(false);
    expect(await receipts.list(id)).toEqual([intent]);
    expect(await receipts.writeIntent(newer, anIntent({ fence: newer.fence }))).toBe(true);
    expect(await receipts.list(id)).toHaveLength(2);
  });

  test('nothing is intended in a closed slice', async () => {
    const { slices, receipts, lease } = await aLeasedSlice();
    await slices.close(lease, 0, NO_COUNTS);
    expect(await receipts.writeIntent(lease, anIntent())).toBe(false);
  });

  test('a result replaces its intent, no matter which worker has the lease by then, and never another result', async () => {
    const table = await aLeasedSlice();
    const { receipts, id, lease } = table;
    const intent = anIntent();
    await receipts.writeIntent(lease, intent);
    await leaseOf(table, NOW + 1_000);
    expect(await receipts.writeResult(id, intent, 'uncertain', DONE)).toBe(false);
    expect(await receipts.writeResult(id, intent, 'intent', DONE)).toBe(true);
    expect(await receipts.list(id)).toEqual([{ ...intent, ...DONE }]);
    expect(await receipts.writeResult(id, intent, 'intent', { ...DONE, outcomes: ['refused'] })).toBe(false);
    expect(await receipts.writeResult(id, intent, 'uncertain', { ...DONE, outcomes: ['refused'] })).toBe(false);
    expect(await receipts.writeResult(id, { ...intent, callId: randomUUID() }, 'intent', DONE)).toBe(false);
  });

  test('an intent that is given up is uncertain until its result comes, and a result is not given up', async () => {
    const { receipts, id, lease } = await aLeasedSlice();
    const intent = anIntent({ people: [anId(1), anId(2)] });
    await receipts.writeIntent(lease, intent);
    await receipts.giveUp(id, intent, NOW + 3);
    const givenUp = { ...intent, state: 'uncertain', outcomes: ['uncertain', 'uncertain'], resultAtMs: NOW + 3 };
    expect(await receipts.list(id)).toEqual([givenUp]);
    const late = { ...DONE, outcomes: ['accepted', 'refused'] } as const;
    expect(await receipts.writeResult(id, intent, 'uncertain', late)).toBe(true);
    await receipts.giveUp(id, intent, NOW + 9);
    expect(await receipts.list(id)).toEqual([{ ...intent, ...late }]);
  });

  test('an uncertain call is resolved under its lease only, and then no late result replaces it', async () => {
    const table = await aLeasedSlice();
    const { receipts, id, lease } = table;
    const intent = anIntent({ people: [anId(1), anId(2), anId(3)] });
    const call = { ...intent, state: 'uncertain' } as const;
    await receipts.writeIntent(lease, intent);
    const outcomes = ['accepted', 'freed', 'uncertain'] as const;
    expect(await receipts.resolve(lease, call, outcomes, NOW + 4)).toBe(false);
    await receipts.giveUp(id, intent, NOW + 3);
    const newer = await leaseOf(table, NOW + 1_000);
    expect(await receipts.resolve(lease, call, outcomes, NOW + 4)).toBe(false);
    expect(await receipts.resolve(newer, call, outcomes, NOW + 5)).toBe(true);
    const resolved = { ...intent, state: 'resolved', outcomes, resultAtMs: NOW + 5 };
    expect(await receipts.list(id)).toEqual([resolved]);
    expect(await receipts.writeResult(id, intent, 'uncertain', DONE)).toBe(false);
    expect(await receipts.resolve(newer, call, outcomes, NOW + 9)).toBe(false);
    expect(await receipts.find(id, intent.callId)).toEqual(resolved);
    expect(await receipts.find(id, randomUUID())).toBeUndefined();
  });

  test('a call that was decided is decided once more as it was read, for people whom an operator asks to mail again', async () => {
    const { receipts, id, lease } = await aLeasedSlice();
    const intent = anIntent({ people: [anId(1), anId(2)] });
    await receipts.writeIntent(lease, intent);
    await receipts.giveUp(id, intent, NOW + 3);
    const { callId } = intent;
    await receipts.resolve(lease, { ...intent, state: 'uncertain' }, ['accepted', 'uncertain'], NOW + 4);
    const again = { ...intent, state: 'resolved' } as const;
    expect(await receipts.resolve(lease, again, ['accepted', 'freed'], NOW + 5)).toBe(true);
    expect(await receipts.find(id, callId)).toMatchObject({ outcomes: ['accepted', 'freed'], resultAtMs: NOW + 5 });
  });

  test('that events came again is noted on an uncertain call alone', async () => {
    const { receipts, id, lease } = await aLeasedSlice();
    const intent = anIntent();
    await receipts.writeIntent(lease, intent);
    await receipts.noteEventsBack(id, intent.callId, NOW + 1);
    expect(await receipts.find(id, intent.callId)).toEqual(intent);
    await receipts.giveUp(id, intent, NOW + 3);
    await receipts.noteEventsBack(id, intent.callId, NOW + 4);
    expect(await receipts.find(id, intent.callId)).toMatchObject({ state: 'uncertain', eventsBackAtMs: NOW + 4 });
  });

  test('a receipt keeps what each mail carried', async () => {
    const { receipts, id, lease } = await aLeasedSlice();
    const same = anIntent({ callId: 'call-a', people: [anId(1), anId(2)], carries: ['f', 'f'] });
    const different = anIntent({ callId: 'call-b', people: [anId(1), anId(2)], carries: ['f', '1'] });
    await receipts.writeIntent(lease, same);
    await receipts.writeIntent(lease, different);
    expect(await receipts.list(id)).toEqual([same, different]);
  });

  test('a dispatch is cut once, and started once', async () => {
    const { dispatches, addDispatch } = tableOf();
    const dispatchId = randomUUID();
    await addDispatch(aDispatch({ dispatchId }));
    expect(await dispatches.find(dispatchId)).toEqual(aDispatch({ dispatchId }));
    expect(await dispatches.cut(dispatchId, 3, 900)).toBe(3);
    expect(await dispatches.cut(dispatchId, 5, 90)).toBe(3);
    await dispatches.startSending(dispatchId);
    expect(await dispatches.find(dispatchId)).toEqual(
      aDispatch({ dispatchId, status: 'sending', sliceBits: 3, estimatedPeople: 900 }),
    );
    await dispatches.startSending(dispatchId);
    expect(await dispatches.find(dispatchId)).toMatchObject({ status: 'sending' });
  });

  test('a dispatch that is not there is not found', async () => {
    expect(await tableOf().dispatches.find(randomUUID())).toBeUndefined();
  });

  test('a slice past its time is due until a worker moves it, leases it or closes it', async () => {
    const table = await anOpenSlice(NOW);
    const { dueWork, slices, id } = table;
    const isDue = async (nowMs: number) =>
      (await dueWork.dueSlices(nowMs, 500)).some(({ dispatchId }) => dispatchId === id.dispatchId);
    await expect.poll(() => isDue(NOW)).toBe(true);
    expect(await isDue(NOW - 1)).toBe(false);
    expect(await dueWork.giveTurn(id, { dueByMs: NOW }, { kind: 'queued', dueAtMs: NOW + 500 })).toBe(true);
    expect(await dueWork.giveTurn(id, { dueByMs: NOW }, { kind: 'queued', dueAtMs: NOW + 900 })).toBe(false);
    await expect.poll(() => isDue(NOW)).toBe(false);
    const lease = await leaseOf(table, NOW + 500);
    expect(await dueWork.giveTurn(id, { dueByMs: NOW + 500 }, { kind: 'queued', dueAtMs: NOW + 900 })).toBe(false);
    // A worker that dies leaves it due when its lease runs out.
    await expect.poll(() => isDue(NOW + 1_500)).toBe(true);
    await slices.close(lease, 0, NO_COUNTS);
    await expect.poll(() => isDue(NOW + 9_000)).toBe(false);
  });

  test('a slice in line is due by its place and at no time, until a worker takes it or it is given another turn', async () => {
    const table = await anOpenSlice(NOW);
    const { dueWork, slices, id } = table;
    // Other tests have slices in the same line.
    const place = Math.floor(Math.random() * 1e9);
    const isInLine = async (toPlace: number) =>
      (await dueWork.slicesInLine(toPlace, 500)).some(({ dispatchId }) => dispatchId === id.dispatchId);
    const isDue = async () =>
      (await dueWork.dueSlices(NOW + 1e12, 500)).some(({ dispatchId }) => dispatchId === id.dispatchId);
    expect(await dueWork.giveTurn(id, { dueByMs: NOW }, { kind: 'in line', place })).toBe(true);
    await expect.poll(() => isInLine(place)).toBe(true);
    expect([await isInLine(place - 1), await isDue()]).toEqual([false, false]);
    expect(await dueWork.giveTurn(id, { dueByMs: NOW + 1e12 }, { kind: 'in line', place: 1 })).toBe(false);
    expect(await dueWork.giveTurn(id, { inLineTo: place - 1 }, { kind: 'in line', place: 1 })).toBe(false);
    expect(await dueWork.giveTurn(id, { inLineTo: place }, { kind: 'in line', place: place + 5 })).toBe(true);
    const lease = await leaseOf(table, NOW);
    expect(await dueWork.giveTurn(id, { inLineTo: place + 5 }, { kind: 'in line', place: 1 })).toBe(false);
    await expect.poll(() => isInLine(place + 5)).toBe(false);
    // Its lease runs out, the sweep puts it in line, and only then its worker gives it back.
    expect(await dueWork.giveTurn(id, { dueByMs: NOW + 1e12 }, { kind: 'in line', place })).toBe(true);
    await slices.park(lease, { atMs: NOW, dueAtMs: NOW + 7 });
    await expect.poll(isDue).toBe(true);
    expect(await isInLine(Number.MAX_SAFE_INTEGER)).toBe(false);
  });

  test('a topic is read in order, range by range and page by page', async () => {
    const { candidates, addTopicRows } = tableOf();
    const topic = `country:${randomUUID()}`;
    const ids = Array.from({ length: 1_050 }, () => randomUUID()).sort();
    await addTopicRows(topic, ids);
    const read = async (bits: string) => (await Array.fromAsync(candidates.pages(topic, rangeOf(bits)))).flat();
    expect(await read('')).toEqual(ids);
    expect([...(await read('0')), ...(await read('1'))]).toEqual(ids);
    expect(await candidates.sample(topic, 100)).toEqual({ ids: ids.slice(0, 100), isComplete: false });
    expect(await candidates.sample(`country:${randomUUID()}`, 100)).toEqual({ ids: [], isComplete: true });
  });
}
