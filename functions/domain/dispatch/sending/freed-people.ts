import { type EntryOutcome, outcomeOf, type Receipt } from './receipts.ts';
import type { ReadRecipient, SliceRun } from './slice-run.ts';

/**
 * Leaves out of a call the people whom an earlier call had freed, and of whom an event of SES has told since: they have that mail, and its
 * receipt says so from now on. Who was freed may wait long for their next call, and events come late.
 */
export async function withoutMailedOnceFreed(
  run: SliceRun,
  recipients: readonly ReadRecipient[],
): Promise<readonly ReadRecipient[]> {
  const ids = new Set(recipients.map(({ entry }) => entry.subscriberId));
  // Who was mailed again since keeps their mark, no matter what events tell.
  const isFreed = (call: Receipt, index: number) =>
    outcomeOf(call, index) === 'freed' && ids.has(call.people[index] ?? '');
  const calls = run.receipts.filter((call) => call.people.some((_, index) => isFreed(call, index)));
  if (calls.length === 0) return recipients;
  const callIds = calls.map(({ callId }) => callId);
  const evidence = await run.ports.sesEvents.ofCalls(run.lease, callIds);
  const sentOf = new Map(evidence.map(({ callId, sent }) => [callId, sent]));
  const mailed = new Set<string>();
  for (const call of calls) {
    const isTold = (index: number) => isFreed(call, index) && sentOf.get(call.callId)?.has(index) === true;
    const told = call.people.filter((_, index) => isTold(index));
    if (told.length === 0) continue;
    await writeAccepted(run, call, isTold);
    for (const id of told) mailed.add(id);
  }
  return recipients.filter(({ entry }) => !mailed.has(entry.subscriberId));
}

/** A lease that is lost writes nothing: the intent that comes next is not written either. */
async function writeAccepted(run: SliceRun, call: Receipt, isTold: (index: number) => boolean): Promise<void> {
  const outcomes = call.outcomes.map((outcome, index): EntryOutcome => (isTold(index) ? 'accepted' : outcome));
  const resultAtMs = run.ports.nowMs();
  if (!(await run.ports.receipts.resolve(run.lease, call, outcomes, resultAtMs))) return;
  run.receipts.splice(run.receipts.indexOf(call), 1, { ...call, outcomes, resultAtMs });
}
