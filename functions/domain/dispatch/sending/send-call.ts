import type { HaltKind, WaitReason } from '../dispatches.ts';
import type { CallAnswer, CallResult, WrittenCall } from '../ports.ts';
import {
  backoffMs,
  countReceipts,
  countTroubles,
  type EntryOutcome,
  OUTCOME_MEANING,
  outcomeOf,
  type Receipt,
  stateOfAnswered,
  waitReasonOf,
} from './receipts.ts';
import { type ReadRecipient, readRecipients, type SliceRun } from './slice-run.ts';

/**
 * How a call leaves its slice: to go on, to stop until a time, to stop since the dispatch is halted, or to another worker who has the
 * lease by now.
 */
export type CallEnd =
  | { readonly kind: 'go-on' }
  | { readonly kind: 'stop'; readonly wakeAtMs: number; readonly because?: WaitReason }
  | { readonly kind: 'halted'; readonly halt: HaltKind }
  | { readonly kind: 'lost' };

const GO_ON: CallEnd = { kind: 'go-on' };

const stopNow = (run: SliceRun): CallEnd => ({ kind: 'stop', wakeAtMs: run.ports.nowMs() });

/** Waits longer after each call in a row of which no mail was accepted. */
function stopForAWhile(run: SliceRun, because: WaitReason): CallEnd {
  const waitMs = backoffMs(Math.max(countTroubles(run.receipts), 1), run.settings.retry);
  return { kind: 'stop', wakeAtMs: run.ports.nowMs() + waitMs, because };
}

const anyoneAccepted = (run: SliceRun) => run.receipts.some((receipt) => receipt.outcomes.includes('accepted'));

/**
 * Sends one call, and halves it while SES refuses it as a whole. In this order: time, ticket, people, dispatch, events of
 * earlier calls, intent, SES, result; so that a leave, a halt, an event or a lost lease counts up to the last moment before the intent.
 */
export async function sendCall(run: SliceRun, planned: readonly ReadRecipient[]): Promise<CallEnd> {
  const { ports, settings } = run;
  const spareMs = ports.timeLeftMs() - settings.prepareWithinMs - settings.callTimeoutMs - settings.recordWithinMs;
  if (spareMs < 0) return stopNow(run);
  const ticket = await ports.rate.take(run.dispatch.lane, planned.length, ports.nowMs() + spareMs);
  if (ticket.kind === 'wait') return { kind: 'stop', wakeAtMs: ticket.untilMs, because: ticket.because };
  const present = await asTheyAreNow(run, planned);
  const lookedAtMs = ports.nowMs();
  const stopped = await stoppedByDispatch(run);
  if (stopped) return stopped;
  const recipients = await withoutMailedOnceFreed(run, present);
  if (recipients.length === 0) return GO_ON;
  if (!isInTime(run, lookedAtMs)) return stopNow(run);

  const intent = intentFor(run, recipients);
  if (!(await ports.receipts.writeIntent(run.lease, intent))) return { kind: 'lost' };
  if (!isInTime(run, lookedAtMs)) return withdraw(run, intent);
  const entries = recipients.map((recipient) => recipient.entry);
  const { dispatchId, bits } = run.lease;
  const timeoutMs = settings.callTimeoutMs;
  const answer = await run.mailing.send({ callId: intent.callId, dispatchId, bits, entries, timeoutMs });
  const outcomes = outcomesOf(answer, recipients.length, anyoneAccepted(run));
  await record(run, intent, answer, outcomes);

  if (answer.kind === 'refused' && recipients.length > 1) return sendHalves(run, recipients);
  const because = answer.kind === 'unreachable' ? 'retry' : waitReasonOf(outcomes);
  return because ? stopForAWhile(run, because) : GO_ON;
}

/** One odd address must not block the others. */
async function sendHalves(run: SliceRun, recipients: readonly ReadRecipient[]): Promise<CallEnd> {
  const middle = Math.ceil(recipients.length / 2);
  for (const half of [recipients.slice(0, middle), recipients.slice(middle)]) {
    const end = await sendCall(run, half);
    if (end.kind !== 'go-on') return end;
  }
  // No subscriber of this call, nor of the slice, was ever taken: that looks like our fault, not theirs.
  return anyoneAccepted(run) ? GO_ON : stopForAWhile(run, 'retry');
}

/** Whether there is time for a call, and what was seen of the dispatch still holds. */
function isInTime({ ports, settings }: SliceRun, lookedAtMs: number): boolean {
  const hasTimeLeft = ports.timeLeftMs() >= settings.callTimeoutMs + settings.recordWithinMs;
  return hasTimeLeft && ports.nowMs() - lookedAtMs <= settings.lookHoldsMs;
}

/** An intent that took too long to write down: the dispatch may have been stopped since, and a follow-up begun. */
async function withdraw(run: SliceRun, intent: Receipt): Promise<CallEnd> {
  const answer = { kind: 'unreachable', reason: 'its intent took too long' } as const;
  await record(run, intent, answer, outcomesOf(answer, intent.people.length, anyoneAccepted(run)));
  return stopForAWhile(run, 'retry');
}

async function asTheyAreNow(run: SliceRun, planned: readonly ReadRecipient[]): Promise<readonly ReadRecipient[]> {
  const oldestMs = Math.min(...planned.map((recipient) => recipient.readAtMs));
  if (run.ports.nowMs() - oldestMs <= run.settings.rereadAfterMs) return planned;
  const readAgain = await readRecipients(
    run,
    planned.map((recipient) => recipient.entry.subscriberId),
  );
  // Whose mail has become another one can't share this call: the next way through the slice takes them.
  const template = planned[0]?.entry.template;
  return readAgain.filter((recipient) => recipient.entry.template === template);
}

/** Whether the dispatch, as it is now, wants no further call of this run. */
async function stoppedByDispatch(run: SliceRun): Promise<CallEnd | undefined> {
  const dispatch = await run.ports.dispatches.find(run.dispatch.dispatchId);
  if (!dispatch) return stopForAWhile(run, 'fault');
  if (dispatch.halt) return { kind: 'halted', halt: dispatch.halt.kind };
  return run.mailing.isOutdatedBy(dispatch) ? stopNow(run) : undefined;
}

function intentFor(run: SliceRun, recipients: readonly ReadRecipient[]): Receipt {
  const entries = recipients.map((recipient) => recipient.entry);
  const carries = entries.flatMap((entry) => (entry.carries === undefined ? [] : [entry.carries]));
  return {
    callId: run.ports.newCallId(),
    fence: run.lease.fence,
    state: 'intent',
    people: entries.map((entry) => entry.subscriberId),
    outcomes: [],
    carries: carries.length === entries.length ? carries : undefined,
    intentAtMs: run.ports.nowMs(),
  };
}

function outcomesOf(answer: CallAnswer, people: number, isMailProven: boolean): EntryOutcome[] {
  const everyone = (outcome: EntryOutcome) => Array.from({ length: people }, () => outcome);
  switch (answer.kind) {
    case 'answered': {
      const outcomes = Array.from({ length: people }, (_, index) => answer.outcomes[index] ?? 'uncertain');
      if (isMailProven || outcomes.includes('accepted')) return outcomes;
      return outcomes.map((outcome) => (outcome === 'refused' ? 'refused-unproven' : outcome));
    }
    case 'refused':
      return everyone(people > 1 ? 'not-sent' : isMailProven ? 'refused' : 'refused-unproven');
    case 'stopped':
      return everyone(answer.outcome);
    case 'unreachable':
      return everyone('not-sent');
    case 'unclear':
      return everyone('uncertain');
  }
}

async function record(run: SliceRun, intent: Receipt, answer: CallAnswer, outcomes: readonly EntryOutcome[]) {
  const result: CallResult = { state: stateOfAnswered(outcomes), outcomes, resultAtMs: run.ports.nowMs() };
  run.receipts.push({ ...intent, ...result });
  if (!(await run.ports.receipts.writeResult(run.lease, intent, 'intent', result)))
    await recordLateResult(run, intent, result);
  run.ports.observer.callEnded(run.lease, intent.callId, answer, outcomes);
}

/**
 * Leaves out of a call the people whom an earlier call had freed, and of whom an event of SES has told since: they have that mail, and its
 * receipt says so from now on. Who was freed may wait long for their next call, and events come late.
 */
async function withoutMailedOnceFreed(
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
async function recordLateResult(run: SliceRun, call: WrittenCall, result: CallResult): Promise<void> {
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
