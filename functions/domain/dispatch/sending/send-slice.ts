import { DYNAMODB_MAX_BATCH_GET } from '../../../contract/limits.ts';
import { inChunks } from '../../in-chunks.ts';
import { rangeOf } from '../../matching/matching.ts';
import type { Dispatch, HaltKind, Lease, SliceCounts, SliceId, WaitReason } from '../dispatches.ts';
import { groupByCall } from './group-entries.ts';
import { countReceipts, foldReceipts, freedPeople, isToBeMailed, type Receipt } from './receipts.ts';
import { type CallEnd, sendCall } from './send-call.ts';
import type { SendingSettings } from './sending-settings.ts';
import { shuffled } from './shuffled.ts';
import {
  countSlice,
  isAskedFor,
  isStillRetrying,
  type ReadRecipient,
  readRecipients,
  recount,
  type SendingPorts,
  type SliceRun,
} from './slice-run.ts';
import { nextLookAtMs, resolveUncertainCalls } from './uncertain-calls.ts';

/**
 * What became of one wake-up. `parked`: there is more to do from `wakeAtMs` on, and a wake-up for it is queued unless the dispatch is
 * paused. `lost`: another worker took the slice over. `leased-elsewhere`, `already-closed` and `unknown`: there was nothing to do.
 */
export type SliceEnd =
  | { readonly kind: 'closed'; readonly isDispatchFinished: boolean }
  | { readonly kind: 'parked'; readonly wakeAtMs: number; readonly because?: WaitReason }
  | { readonly kind: 'lost' | 'leased-elsewhere' | 'already-closed' | 'unknown' };

/** A dispatch's slice names a dispatch that is not there. */
export class DispatchMissingError extends Error {
  constructor(dispatchId: string) {
    super(`There is no dispatch ${dispatchId}`);
    this.name = 'DispatchMissingError';
  }
}

/**
 * Answers a wake-up for a slice: leases it, mails the subscribers whom its receipts don't name yet, and closes or parks it. May run twice,
 * late or beside itself: a subscriber is mailed twice only if SES gave no answer and no event for their call, and they are counted.
 */
export async function sendSlice(id: SliceId, ports: SendingPorts, settings: SendingSettings): Promise<SliceEnd> {
  const nowMs = ports.nowMs();
  const leasing = await ports.slices.lease(id, nowMs, nowMs + settings.leaseMs);
  if (leasing.kind === 'closed') {
    // The worker that closed it may have died before the dispatch was finished.
    await ports.dispatches.finishIfComplete(id.dispatchId, nowMs);
    return { kind: 'already-closed' };
  }
  if (leasing.kind !== 'leased') return leasing;
  try {
    return await workOn(leasing.lease, ports, settings);
  } catch (error) {
    await releaseAfterFault(leasing.lease, ports, settings);
    throw error;
  }
}

async function workOn(lease: Lease, ports: SendingPorts, settings: SendingSettings): Promise<SliceEnd> {
  const dispatch = await ports.dispatches.find(lease.dispatchId);
  if (!dispatch) throw new DispatchMissingError(lease.dispatchId);
  if (dispatch.halt) return stopHalted(dispatch.halt.kind, lease, ports, settings);
  const run = await startRun(lease, dispatch, ports, settings);
  return settle(run, await sendToEveryone(run));
}

async function startRun(
  lease: Lease,
  dispatch: Dispatch,
  ports: SendingPorts,
  settings: SendingSettings,
): Promise<SliceRun> {
  const opening = ports.openMailing(dispatch, rangeOf(lease.bits));
  // Waited for below, also where the receipts can't be read.
  opening.catch(() => {});
  let receipts = await readReceipts(lease, ports);
  if (await resolveUncertainCalls(lease, dispatch, receipts, ports, settings))
    receipts = await ports.receipts.list(lease);
  const startedAtMs = ports.nowMs();
  return {
    lease,
    dispatch,
    mailing: await opening,
    ports,
    settings,
    startedAtMs,
    receipts,
    states: foldReceipts(receipts, settings.retry),
    onlyPeople: lease.resendAskedAtMs === undefined ? undefined : freedPeople(receipts),
    verdicts: new Map(),
    candidatesSeen: 0,
    countsSavedAtMs: startedAtMs,
  };
}

/** The slice's receipts, once every call that an earlier leaseholder left without an answer is given up. */
async function readReceipts(lease: Lease, ports: SendingPorts): Promise<Receipt[]> {
  const receipts = await ports.receipts.list(lease);
  const leftBehind = receipts.filter((receipt) => receipt.state === 'intent');
  if (leftBehind.length === 0) return receipts;
  for (const intent of leftBehind) {
    await ports.receipts.giveUp(lease, intent, ports.nowMs());
    ports.observer.callsGivenUp(lease, intent.people.length);
  }
  return ports.receipts.list(lease);
}

/**
 * Every candidate that a call may be planned for, `howMany` at a time, in no order: receipts keep it, and in the order of ids the place of
 * an erased subscriber's stand-in would tell whose it is.
 */
async function* dueCandidates(run: SliceRun, howMany: number): AsyncGenerator<readonly string[]> {
  const due: string[] = [];
  for await (const ids of run.mailing.candidates()) {
    run.candidatesSeen += ids.length;
    due.push(...ids.filter((id) => isAskedFor(run, id) && isToBeMailed(run.states.get(id), run.startedAtMs)));
  }
  yield* inChunks(shuffled(due, run.ports.randomBelow), howMany);
}

/** Calls' worth of people that are read at once: a subscriber who waits long for their call is read twice. */
const CALLS_READ_AHEAD = 2;

async function* recipientBatches(run: SliceRun, entriesPerCall: number): AsyncGenerator<ReadRecipient[]> {
  const howMany = Math.min(entriesPerCall * CALLS_READ_AHEAD, DYNAMODB_MAX_BATCH_GET);
  for await (const ids of dueCandidates(run, howMany)) yield await readRecipients(run, ids);
}

async function sendToEveryone(run: SliceRun): Promise<CallEnd> {
  const entriesPerCall = await run.ports.rate.entriesPerCall();
  for await (const group of groupByCall(recipientBatches(run, entriesPerCall), run.mailing, entriesPerCall)) {
    const end = await sendCall(run, group);
    if (end.kind !== 'go-on') return end;
    await saveCountsNowAndThen(run);
  }
  return { kind: 'go-on' };
}

async function saveCountsNowAndThen(run: SliceRun): Promise<void> {
  const nowMs = run.ports.nowMs();
  if (nowMs - run.countsSavedAtMs < run.settings.saveCountsEveryMs) return;
  run.countsSavedAtMs = nowMs;
  await run.ports.slices.saveCounts(run.lease, countSlice(run));
}

async function settle(run: SliceRun, end: CallEnd): Promise<SliceEnd> {
  const { lease, ports, settings } = run;
  switch (end.kind) {
    case 'lost':
      return end;
    case 'halted':
      return stopHalted(end.halt, lease, ports, settings, countSlice(run));
    case 'stop':
      return park(lease, ports, end, countSlice(run));
    case 'go-on': {
      const next = nextWake(run);
      return next ? park(lease, ports, next, countSlice(run)) : close(lease, ports, countSlice(run));
    }
  }
}

/** When a slice is to be worked on again, and why not before. */
interface Wake {
  readonly wakeAtMs: number;
  readonly because?: WaitReason;
}

/** The earliest time at which there is more to do; undefined when everyone has been mailed, or is out of the audience. */
function nextWake(run: SliceRun): Wake | undefined {
  const states = foldReceipts(run.receipts, run.settings.retry);
  const wakes: Wake[] = [];
  for (const [subscriberId, state] of states) {
    if (state.kind !== 'retry') continue;
    // Due when the run began and not met on the way: no topic names them any more.
    if (state.afterMs <= run.startedAtMs && !run.verdicts.has(subscriberId)) run.verdicts.set(subscriberId, 'skipped');
    if (isStillRetrying(run, subscriberId, state)) wakes.push({ wakeAtMs: state.afterMs, because: 'retry' });
  }
  for (const receipt of run.receipts)
    if (receipt.state === 'uncertain')
      wakes.push({ wakeAtMs: nextLookAtMs(receipt, run.settings, run.ports.nowMs()), because: 'uncertain' });
  for (const [subscriberId, verdict] of run.verdicts)
    if (verdict === 'recipient' && !states.has(subscriberId)) return { wakeAtMs: run.ports.nowMs() };
  return wakes.toSorted((a, b) => a.wakeAtMs - b.wakeAtMs)[0];
}

async function park(
  lease: Lease,
  ports: SendingPorts,
  { wakeAtMs, because }: Wake,
  counts?: SliceCounts,
): Promise<SliceEnd> {
  await ports.slices.park(lease, { atMs: ports.nowMs(), dueAtMs: wakeAtMs, because, counts });
  // It is not known when a paused dispatch goes on: the publisher who resumes it wakes its slices.
  if (because !== 'paused') await ports.wakes.send([lease], Math.max(0, wakeAtMs - ports.nowMs()));
  return { kind: 'parked', wakeAtMs, because };
}

async function close(lease: Lease, ports: SendingPorts, counts: SliceCounts): Promise<SliceEnd> {
  const closing = await ports.slices.close(lease, lease.lateResults, counts);
  // The next leaseholder folds the receipt that changed.
  if (closing === 'late-result') return park(lease, ports, { wakeAtMs: ports.nowMs() }, counts);
  if (closing === 'lost') return { kind: 'lost' };
  const isDispatchFinished = await ports.dispatches.finishIfComplete(lease.dispatchId, ports.nowMs());
  return { kind: 'closed', isDispatchFinished };
}

/**
 * Parks a slice of a paused dispatch, and closes one of a dispatch that is over: its calls without an answer stay in doubt, and a person who
 * waits for another try waits no more.
 * @param counts - of the run that met the halt; without one the slice is not walked, and its receipts alone are counted again.
 */
async function stopHalted(
  halt: HaltKind,
  lease: Lease,
  ports: SendingPorts,
  settings: SendingSettings,
  counts?: SliceCounts,
): Promise<SliceEnd> {
  if (halt === 'paused') {
    const wakeAtMs = ports.nowMs() + settings.recheckPausedAfterMs;
    return park(lease, ports, { wakeAtMs, because: 'paused' }, counts);
  }
  const known = counts ?? countUnwalked(lease, await readReceipts(lease, ports), settings);
  return close(lease, ports, { ...known, matched: known.matched - known.retrying, retrying: 0 });
}

/**
 * The counts of a slice that is not walked. Of its people whose entry failed, some may have left the audience: they are not among those
 * who matched, and no more wait for another try than were found to when the slice was walked last.
 */
function countUnwalked(lease: Lease, receipts: readonly Receipt[], { retry }: SendingSettings): SliceCounts {
  const ofReceipts = countReceipts(receipts, retry);
  return recount(lease, { ...ofReceipts, retrying: Math.min(ofReceipts.retrying, lease.counts.retrying) });
}

/** A fault that is not a crash need not hold the slice until its lease runs out. */
async function releaseAfterFault(lease: Lease, ports: SendingPorts, { retry }: SendingSettings): Promise<void> {
  try {
    const atMs = ports.nowMs();
    await ports.slices.park(lease, { atMs, dueAtMs: atMs + retry.firstWaitMs, because: 'fault' });
  } catch {
    // The fault that is thrown matters more; the lease runs out by itself.
  }
}
