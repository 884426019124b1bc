import type { CallResult, WrittenCall } from '../ports.ts';
import { countReceipts, type EntryOutcome, OUTCOME_MEANING, stateOfAnswered } from './receipts.ts';
import type { SliceRun } from './slice-run.ts';

/** How often a correction of counts is tried when late results come together. */
const MAX_CORRECTIONS = 5;

/**
 * What a late answer may still say. Its people were given up as uncertain and the slice may be closed: a person who was not sent
 * stays uncertain, and so is counted, rather than be free for a call that no worker plans any more.
 */
const lateOutcome = (outcome: EntryOutcome): EntryOutcome => {
  const { person } = OUTCOME_MEANING[outcome];
  return person === 'accepted' || person === 'terminal' ? outcome : 'uncertain';
};

/** Writes an answer that came after a later leaseholder had given its call up, and sets the slice's counts right. */
export async function recordLateResult(run: SliceRun, call: WrittenCall, result: CallResult): Promise<void> {
  const { receipts, slices } = run.ports;
  const outcomes = result.outcomes.map(lateOutcome);
  const late: CallResult = { ...result, outcomes, state: stateOfAnswered(outcomes) };
  if (!(await receipts.writeResult(run.lease, call, 'uncertain', late))) return;
  for (let corrections = 0; corrections < MAX_CORRECTIONS; corrections += 1) {
    const slice = await slices.noteLateResult(run.lease);
    // The worker with the lease counts again before closing.
    if (slice.status === 'open') return;
    const counts = {
      ...slice.counts,
      ...countReceipts(await receipts.list(run.lease), run.settings.retry),
      retrying: 0,
    };
    if (await slices.correctCounts(slice, counts)) return;
  }
}
