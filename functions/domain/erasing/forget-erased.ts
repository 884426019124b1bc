import { PLANNED_DISPATCH_DAYS } from '../../contract/limits.ts';
import { type Attempts, attemptEach } from '../attempt-each.ts';
import { inChunks } from '../in-chunks.ts';
import { sliceOf } from '../matching/matching.ts';
import { daysInMs, hoursInMs } from '../time/time.ts';
import { beginsAtMs, type ErasureJob, LOOKS_AGAIN_AFTER_MS, OVERDUE_AFTER_MS } from './erasure-job.ts';
import { forgetInSlice } from './forget-in-slice.ts';
import type { ForgettingPorts } from './ports.ts';

/** What one run takes on; the next takes the rest. */
const MAX_JOBS = 200;
const DISPATCHES_AT_ONCE = 16;
/** Clocks differ: a dispatch that seems to come after the erasure may have been planned before it. */
const CLOCKS_DIFFER_BY_MS = hoursInMs(1);

/** `done`: subscribers whose id is in no item any more. */
export interface ForgettingEnd extends Attempts {
  /** Jobs that are so old that they soon break the promise of the privacy page, or have broken it; 0 too while it is not their time to be told. */
  readonly overdue: number;
}

/** A job as a run goes on with it. */
interface Going {
  job: ErasureJob;
  readonly waitsFor: Set<string>;
}

/**
 * Goes on with erasures after which receipts still name the subscriber. Each job walks through every dispatch whose receipts may still be
 * kept, and looks into the one slice of it that would hold the id; then it looks again at those whose slice was open; at last it deletes
 * what else lies under the id, and itself. A run may die anywhere, two may run at once, and all of it may run twice.
 * @param untilMs - when to stop and keep the place, in epoch milliseconds.
 */
export async function forgetErased(ports: ForgettingPorts, untilMs: number): Promise<ForgettingEnd> {
  const due: ErasureJob[] = [];
  const reading = await attemptEach(await ports.jobs.due(ports.nowMs(), MAX_JOBS), async (jobId) => {
    const job = await ports.jobs.find(jobId);
    if (job) due.push(job);
    return job !== undefined;
  });
  const isOverdue = ({ erasedAtMs }: ErasureJob) => ports.nowMs() - erasedAtMs >= OVERDUE_AFTER_MS;
  const overdue = isTold(ports.nowMs()) ? due.filter(isOverdue).length + reading.errors.length : 0;
  let done = 0;
  const errors = [...reading.errors];
  // What a walk costs is its dispatches, however many jobs it is for: those at the same place go together, the longest due first.
  for (const together of Map.groupBy(due, ({ walkedTo }) => walkedTo).values()) {
    if (ports.nowMs() >= untilMs) break;
    const end = await goOn(together, ports, untilMs).catch(
      (error: unknown): Attempts => ({ done: 0, errors: [error] }),
    );
    done += end.done;
    errors.push(...end.errors);
  }
  return { done, errors, overdue };
}

/** Their alarm tells when it starts, so that it must end for the next: each hour has a span in which every job is looked at. */
const isTold = (nowMs: number) => nowMs % hoursInMs(1) < LOOKS_AGAIN_AFTER_MS;

async function goOn(jobs: readonly ErasureJob[], ports: ForgettingPorts, untilMs: number): Promise<Attempts> {
  const going = jobs.map((job): Going => ({ job, waitsFor: new Set(job.waitsFor) }));
  const walk = await walkOn(going, ports, untilMs);
  if (!walk.isAtEnd) {
    // As due as before: jobs that begin later let these end first, or none would end while new ones come.
    for (const one of going) await ports.jobs.save(asItIs(one), beginsAtMs(one.job));
    return { done: 0, errors: walk.errors };
  }
  const ends = await attemptEach(going, (one) => finishUnlessItWaits(one, ports));
  return { done: ends.done, errors: [...walk.errors, ...ends.errors] };
}

const asItIs = ({ job, waitsFor }: Going): ErasureJob => ({ ...job, waitsFor: [...waitsFor] });

async function walkOn(going: readonly Going[], ports: ForgettingPorts, untilMs: number) {
  const errors: unknown[] = [];
  const erasedAtMs = going.map(({ job }) => job.erasedAtMs);
  const fromMs = Math.min(...erasedAtMs) - daysInMs(PLANNED_DISPATCH_DAYS);
  const toMs = Math.max(...erasedAtMs) + CLOCKS_DIFFER_BY_MS;
  for await (const page of ports.planned.pages(fromMs, toMs, going[0]?.job.walkedTo)) {
    for (const some of inChunks(page, DISPATCHES_AT_ONCE)) {
      if (ports.nowMs() >= untilMs) return { isAtEnd: false, errors };
      const looks = some.map(({ dispatchId }) => lookInto(dispatchId, going, ports));
      errors.push(...(await Promise.all(looks)).flat());
      const last = some.at(-1);
      if (last) for (const one of going) one.job = { ...one.job, walkedTo: last.place };
    }
  }
  return { isAtEnd: true, errors };
}

/** Looks into a dispatch for several jobs. Those wait for it whose slice is open, or can't be read. @returns what failed. */
async function lookInto(dispatchId: string, going: readonly Going[], ports: ForgettingPorts): Promise<unknown[]> {
  try {
    const { sliceBits } = (await ports.dispatches.find(dispatchId)) ?? {};
    for (const { waitsFor } of going) waitsFor.delete(dispatchId);
    // Workers of one that is cut later find no subscriber.
    if (sliceBits === undefined) return [];
    for (const [bits, those] of Map.groupBy(going, ({ job }) => sliceOf(job.subscriberId, sliceBits))) {
      const jobs = those.map(({ job }) => job);
      const end = await forgetInSlice({ dispatchId, bits }, jobs, ports);
      if (end === 'waits') for (const { waitsFor } of those) waitsFor.add(dispatchId);
    }
    return [];
  } catch (error) {
    for (const { waitsFor } of going) waitsFor.add(dispatchId);
    return [error];
  }
}

async function finishUnlessItWaits(one: Going, ports: ForgettingPorts): Promise<boolean> {
  const errors: unknown[] = [];
  for (const dispatchId of [...one.waitsFor]) errors.push(...(await lookInto(dispatchId, [one], ports)));
  if (one.waitsFor.size > 0) {
    await ports.jobs.save(asItIs(one), ports.nowMs() + LOOKS_AGAIN_AFTER_MS);
    if (errors.length > 0) throw new AggregateError(errors, `${errors.length} dispatches could not be looked into`);
    return false;
  }
  await ports.deleteRest(one.job.subscriberId, one.job.cases);
  await ports.jobs.finish(one.job.jobId);
  return true;
}
