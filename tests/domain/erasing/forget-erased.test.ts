import { expect, test } from 'vitest';
import { beginsAtMs, type ErasureJob, newErasureJob } from '../../../functions/domain/erasing/erasure-job.ts';
import { forgetErased } from '../../../functions/domain/erasing/forget-erased.ts';
import type { ForgettingPorts } from '../../../functions/domain/erasing/ports.ts';
import { aDispatch, anId, aReceipt } from '../../support/sending/builders.ts';
import { MemoryTable } from '../../support/sending/memory-table.ts';

const ERASED_AT_MS = Date.UTC(2026, 2, 15);
const HOUR_MS = 3_600_000;
const [ANA, BO] = [anId(1), anId(2)];

/** Erasures that have begun, over dispatches of one closed slice each that mailed Ana and Bo. */
class ErasingWorld {
  readonly table = new MemoryTable();
  readonly jobs = new Map<string, ErasureJob>();
  readonly dueAtMs = new Map<string, number>();
  readonly lookedInto: string[] = [];
  readonly restDeleted: string[] = [];
  nowMs = ERASED_AT_MS + HOUR_MS;
  msPerLook = 0;

  constructor(dispatches: number) {
    for (let n = 0; n < dispatches; n += 1) this.mailed(`dispatch-${String(n).padStart(3, '0')}`);
  }

  mailed(dispatchId: string, receipt = aReceipt({ people: [ANA, BO], outcomes: ['accepted', 'accepted'] })): void {
    this.table.dispatchItems.set(dispatchId, aDispatch({ dispatchId, sliceBits: 0 }));
    void this.table.slices.add(dispatchId, [{ bits: '', turn: { kind: 'queued', dueAtMs: 0 } }]);
    const slice = this.table.sliceItems.get(`${dispatchId}/`);
    if (slice) slice.status = 'closed';
    this.table.receiptItems.set(`${dispatchId}/`, new Map([[receipt.callId, receipt]]));
  }

  erased(subscriberId: string, erasedAtMs = ERASED_AT_MS): ErasureJob {
    const standInSecret = Buffer.alloc(32, this.jobs.size + 1).toString('base64');
    const job = newErasureJob(subscriberId, { jobId: `job of ${subscriberId}`, standInSecret }, erasedAtMs);
    this.jobs.set(job.jobId, job);
    this.dueAtMs.set(job.jobId, beginsAtMs(job));
    return job;
  }

  readonly ports: ForgettingPorts = {
    jobs: {
      due: async (nowMs) =>
        [...this.dueAtMs]
          .filter(([jobId, dueAtMs]) => this.jobs.has(jobId) && dueAtMs <= nowMs)
          .toSorted(([, a], [, b]) => a - b)
          .map(([jobId]) => jobId),
      find: async (jobId) => this.jobs.get(jobId),
      save: async (job, dueAtMs) => {
        this.jobs.set(job.jobId, job);
        this.dueAtMs.set(job.jobId, dueAtMs);
      },
      finish: async (jobId) => void this.jobs.delete(jobId),
    },
    planned: this.table.planned,
    dispatches: {
      find: async (dispatchId) => {
        this.lookedInto.push(dispatchId);
        this.nowMs += this.msPerLook;
        return this.table.dispatches.find(dispatchId);
      },
    },
    slices: this.table.slices,
    receipts: this.table.erasedReceipts,
    deleteRest: async (subscriberId) => void this.restDeleted.push(subscriberId),
    nowMs: () => this.nowMs,
  };

  run = (forMs = HOUR_MS) => forgetErased(this.ports, this.nowMs + forMs);

  named(subscriberId: string): string[] {
    return [...this.table.receiptItems].flatMap(([name, receipts]) =>
      [...receipts.values()].some(({ people }) => people.includes(subscriberId)) ? [name] : [],
    );
  }
}

test('a run that has no time left keeps its place, and the next goes on from there', async () => {
  const world = new ErasingWorld(40);
  world.msPerLook = 1_000;
  world.erased(ANA);
  expect(await world.run(10_000)).toEqual({ done: 0, errors: [], overdue: 0 });
  expect(world.lookedInto.length).toBeLessThan(40);
  while (world.jobs.size > 0) await world.run(10_000);
  expect(world.lookedInto.length).toBe(40);
  expect([world.named(ANA), world.named(BO).length, world.restDeleted]).toEqual([[], 40, [ANA]]);
});

test('an erasure that comes later holds up none that has begun, however little time there is', async () => {
  const world = new ErasingWorld(40);
  world.msPerLook = 1_000;
  world.erased(ANA);
  await world.run(10_000);
  world.erased(BO, ERASED_AT_MS + 60_000);
  for (let runs = 0; world.jobs.has(`job of ${ANA}`); runs += 1) {
    expect(runs).toBeLessThan(4);
    await world.run(10_000);
  }
  expect([world.named(ANA), world.named(BO).length]).toEqual([[], 40]);
  for (let runs = 0; world.jobs.size > 0; runs += 1) {
    expect(runs).toBeLessThan(5);
    await world.run(10_000);
  }
  expect(world.named(BO)).toEqual([]);
});

test('erasures that begin together walk together', async () => {
  const world = new ErasingWorld(10);
  world.erased(ANA);
  world.erased(BO);
  expect(await world.run()).toEqual({ done: 2, errors: [], overdue: 0 });
  expect(world.lookedInto.length).toBe(10);
});

test('a job that does not open is told, rings, and holds up no other', async () => {
  const world = new ErasingWorld(1);
  world.erased(ANA);
  world.erased(BO);
  const fault = new Error('it does not open');
  const find = async (jobId: string) => {
    if (jobId.endsWith(ANA)) throw fault;
    return world.jobs.get(jobId);
  };
  const ports = { ...world.ports, jobs: { ...world.ports.jobs, find } };
  expect(await forgetErased(ports, world.nowMs + HOUR_MS)).toEqual({ done: 1, errors: [fault], overdue: 1 });
});

test('a walk that fails holds up no other one, and is told', async () => {
  const world = new ErasingWorld(3);
  const job = world.erased(ANA);
  world.jobs.set(job.jobId, { ...job, walkedTo: 'a place' });
  world.erased(BO);
  const fault = new Error('the list is away');
  const planned: ForgettingPorts['planned'] = {
    pages(fromMs, toMs, afterPlace) {
      if (afterPlace !== undefined) throw fault;
      return world.table.planned.pages(fromMs, toMs, afterPlace);
    },
  };
  const end = await forgetErased({ ...world.ports, planned }, world.nowMs + HOUR_MS);
  expect(end).toEqual({ done: 1, errors: [fault], overdue: 0 });
  expect([world.named(ANA).length, world.named(BO)]).toEqual([3, []]);
});

test('a dispatch that can not be read holds up its jobs and nothing else, and they end when it can', async () => {
  const world = new ErasingWorld(3);
  world.erased(ANA);
  const fault = new Error('it can not be read');
  const find = async (dispatchId: string) =>
    dispatchId.endsWith('001') ? Promise.reject(fault) : world.table.dispatches.find(dispatchId);
  const end = await forgetErased({ ...world.ports, dispatches: { find } }, world.nowMs + HOUR_MS);
  expect([end.done, end.errors[0], world.named(ANA)]).toEqual([0, fault, ['dispatch-001/']]);
  world.nowMs += HOUR_MS;
  expect(await world.run()).toMatchObject({ done: 1, errors: [] });
  expect([world.named(ANA), world.restDeleted]).toEqual([[], [ANA]]);
});

test('the receipt of a welcome, whose key is made of the id, goes altogether', async () => {
  const world = new ErasingWorld(0);
  world.mailed('welcomes', aReceipt({ people: [ANA] }));
  // Their dispatch has receipts alone.
  world.table.sliceItems.clear();
  world.erased(ANA);
  await world.run();
  expect([...(world.table.receiptItems.get('welcomes/') ?? [])]).toEqual([]);
});
