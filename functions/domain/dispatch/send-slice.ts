import { DYNAMODB_MAX_BATCH_GET } from '../../contract/limits.ts';
import { placeSubject, topicsOfSubject } from '../follows/topics.ts';
import { rangeOf } from '../matching/id-range.ts';
import { mergeIds } from '../matching/merge.ts';
import type { Lease, SliceId } from './dispatch.ts';
import { groupByCall } from './group-entries.ts';
import { foldReceipts, isToBeMailed, type Receipt } from './receipts.ts';
import { type CallEnd, sendCall } from './send-call.ts';
import type { SendingSettings } from './sending-settings.ts';
import {
  countSlice,
  isStillRetrying,
  type ReadRecipient,
  readRecipients,
  type SendingPorts,
  type SliceRun,
} from './slice-run.ts';

/**
 * What became of one wake-up. `parked`: there is more to do from `wakeAtMs` on, and a wake-up for it is queued. `lost`: another
 * worker took the slice over. `leased-elsewhere`, `already-closed` and `unknown`: there was nothing to do.
 */
export type SliceEnd =
  | { readonly kind: 'closed'; readonly isDispatchFinished: boolean }
  | { readonly kind: 'parked'; readonly wakeAtMs: number }
  | { readonly kind: 'lost' | 'leased-elsewhere' | 'already-closed' | 'unknown' };

/** A dispatch's slice names a dispatch that is not there. */
export class DispatchMissingError extends Error {
  constructor(dispatchId: string) {
    super(`There is no dispatch ${dispatchId}`);
    this.name = 'DispatchMissingError';
  }
}

/**
 * Answers a wake-up for a slice: leases it, mails whoever its receipts don't name yet, and closes or parks it. May run twice,
 * late or beside itself: nobody is mailed twice but by calls that a crash cut off, and those are marked as uncertain.
 */
export async function sendSlice(id: SliceId, ports: SendingPorts, settings: SendingSettings): Promise<SliceEnd> {
  const nowMs = ports.nowMs();
  const leasing = await ports.slices.lease(id, nowMs, nowMs + settings.leaseMs);
  if (leasing.kind === 'closed') {
    // Whoever closed it may have died before the dispatch was finished.
    await ports.dispatches.finishIfComplete(id.dispatchId, nowMs);
    return { kind: 'already-closed' };
  }
  if (leasing.kind !== 'leased') return leasing;
  try {
    const run = await startRun(leasing.lease, ports, settings);
    return await settle(run, await sendToEveryone(run));
  } catch (error) {
    await releaseAfterFault(leasing.lease, ports, settings);
    throw error;
  }
}

async function startRun(lease: Lease, ports: SendingPorts, settings: SendingSettings): Promise<SliceRun> {
  const dispatch = await ports.dispatches.find(lease.dispatchId);
  if (!dispatch) throw new DispatchMissingError(lease.dispatchId);
  const appeal = await ports.appeals.getVersion(dispatch.appealId, dispatch.version);
  const receipts = await readReceipts(lease, ports);
  const subject = placeSubject(appeal.subject);
  const startedAtMs = ports.nowMs();
  return {
    lease,
    dispatch,
    subject,
    audience: { subject, publishedAtMs: dispatch.publishedAtMs, allows: ports.allows },
    mail: await ports.openMail(appeal),
    ports,
    settings,
    startedAtMs,
    receipts,
    states: foldReceipts(receipts, settings.retry),
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
    ports.news.callsGivenUp(lease, intent.people.length);
  }
  return ports.receipts.list(lease);
}

/** Every candidate that a call may be planned for, in order, at most as many at a time as one read takes. */
async function* dueCandidates(run: SliceRun): AsyncGenerator<string[]> {
  const range = rangeOf(run.lease.bits);
  const topics = topicsOfSubject(run.subject).map((topic) => run.ports.candidates.pages(topic, range));
  let due: string[] = [];
  for await (const ids of mergeIds(topics)) {
    run.candidatesSeen += ids.length;
    due.push(...ids.filter((id) => isToBeMailed(run.states.get(id), run.startedAtMs)));
    for (; due.length >= DYNAMODB_MAX_BATCH_GET; due = due.slice(DYNAMODB_MAX_BATCH_GET))
      yield due.slice(0, DYNAMODB_MAX_BATCH_GET);
  }
  if (due.length > 0) yield due;
}

async function* recipientBatches(run: SliceRun): AsyncGenerator<ReadRecipient[]> {
  for await (const ids of dueCandidates(run)) yield await readRecipients(run, ids);
}

async function sendToEveryone(run: SliceRun): Promise<CallEnd> {
  for await (const group of groupByCall(recipientBatches(run), run.mail, run.settings.maxEntriesPerCall)) {
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
  switch (end.kind) {
    case 'lost':
      return end;
    case 'stop':
      return park(run, end.wakeAtMs);
    case 'go-on': {
      const wakeAtMs = nextWakeAtMs(run);
      return wakeAtMs === undefined ? close(run) : park(run, wakeAtMs);
    }
  }
}

/** When somebody of the slice is next to be mailed; undefined when everyone has been, or is out of the audience. */
function nextWakeAtMs(run: SliceRun): number | undefined {
  const states = foldReceipts(run.receipts, run.settings.retry);
  const dueTimes: number[] = [];
  for (const [subscriberId, state] of states) {
    if (state.kind !== 'retry') continue;
    // Due when the run began and not met on the way: no topic names them any more.
    if (state.afterMs <= run.startedAtMs && !run.verdicts.has(subscriberId)) run.verdicts.set(subscriberId, 'skipped');
    if (isStillRetrying(run, subscriberId, state)) dueTimes.push(state.afterMs);
  }
  for (const [subscriberId, verdict] of run.verdicts)
    if (verdict === 'recipient' && !states.has(subscriberId)) return run.ports.nowMs();
  return dueTimes.length === 0 ? undefined : Math.min(...dueTimes);
}

async function park(run: SliceRun, wakeAtMs: number): Promise<SliceEnd> {
  await run.ports.slices.park(run.lease, wakeAtMs, countSlice(run));
  await run.ports.wakes.send([run.lease], Math.max(0, wakeAtMs - run.ports.nowMs()));
  return { kind: 'parked', wakeAtMs };
}

async function close(run: SliceRun): Promise<SliceEnd> {
  const closing = await run.ports.slices.close(run.lease, run.lease.lateResults, countSlice(run));
  // The next leaseholder folds the receipt that changed.
  if (closing === 'late-result') return park(run, run.ports.nowMs());
  if (closing === 'lost') return { kind: 'lost' };
  const isDispatchFinished = await run.ports.dispatches.finishIfComplete(run.lease.dispatchId, run.ports.nowMs());
  return { kind: 'closed', isDispatchFinished };
}

/** A fault that is not a crash need not hold the slice until its lease runs out. */
async function releaseAfterFault(lease: Lease, ports: SendingPorts, { retry }: SendingSettings): Promise<void> {
  try {
    await ports.slices.park(lease, ports.nowMs() + retry.firstWaitMs);
  } catch {
    // The fault that is thrown matters more; the lease runs out by itself.
  }
}
