import type { Dispatch, Lease } from '../dispatches.ts';
import type { EventsOfCall } from '../ports.ts';
import { type EntryOutcome, freedPeople, outcomeOf, type Receipt } from './receipts.ts';
import type { SendingSettings } from './sending-settings.ts';
import type { SendingPorts } from './slice-run.ts';

/** A look that is later than planned by this share of the wait may be the first after a time without events. */
const LATE_AFTER_SHARE = 0.1;

/** When an uncertain call is first looked at: SES's events of it have come by then, where events come at all. */
const firstLookAtMs = (call: Receipt, settings: SendingSettings) => call.intentAtMs + settings.resolveUncertainAfterMs;

/** While no event of later mail comes, the decision is put off until then. */
const postponedUntilMs = (call: Receipt, settings: SendingSettings) =>
  call.intentAtMs + Math.max(settings.postponeUncertainForMs, settings.resolveUncertainAfterMs);

/** Not before this is an uncertain call decided. Events that come again after a silence have as long as any to tell of it. */
const decidedFromMs = (call: Receipt, settings: SendingSettings) =>
  Math.max(firstLookAtMs(call, settings), (call.eventsBackAtMs ?? 0) + settings.resolveUncertainAfterMs);

/** When an uncertain call is looked at next. */
export function nextLookAtMs(call: Receipt, settings: SendingSettings, nowMs: number): number {
  const fromMs = decidedFromMs(call, settings);
  if (nowMs < fromMs) return fromMs;
  const againAtMs = nowMs + settings.resolveUncertainAfterMs;
  const lastAtMs = postponedUntilMs(call, settings);
  return nowMs < lastAtMs ? Math.min(againAtMs, lastAtMs) : againAtMs;
}

/** What a look at an uncertain call comes to. */
type Decision = 'resend' | 'leave-in-doubt' | 'postpone' | 'await-its-events';

/**
 * Silence about a call is an answer once events of later mail have come, and have come for long enough to bring the call's own. Without
 * any it says nothing: the decision waits, and after hours the people stay in doubt, for an operator to see.
 */
function decisionOn(
  call: Receipt,
  { uncertain }: Dispatch,
  lastEventAtMs: number,
  settings: SendingSettings,
  nowMs: number,
): Decision {
  const areEventsFlowing = lastEventAtMs > call.intentAtMs + settings.callTimeoutMs;
  if (!areEventsFlowing) return nowMs < postponedUntilMs(call, settings) ? 'postpone' : 'leave-in-doubt';
  const isLate = nowMs > firstLookAtMs(call, settings) + LATE_AFTER_SHARE * settings.resolveUncertainAfterMs;
  if (isLate && call.eventsBackAtMs === undefined) return 'await-its-events';
  return uncertain;
}

/**
 * Decides the uncertain calls whose time has come. A person of whom an event tells was mailed. The others are mailed again, and no
 * person a second time, where the dispatch's policy is that and {@link decisionOn} finds that silence is an answer.
 * @returns whether receipts have changed.
 */
export async function resolveUncertainCalls(
  lease: Lease,
  dispatch: Dispatch,
  receipts: readonly Receipt[],
  ports: SendingPorts,
  settings: SendingSettings,
): Promise<boolean> {
  const nowMs = ports.nowMs();
  const due = receipts.filter((receipt) => receipt.state === 'uncertain' && decidedFromMs(receipt, settings) <= nowMs);
  const askedFor = receipts.filter((receipt) => isResendAskedFor(receipt, lease));
  if (due.length + askedFor.length === 0) return false;
  const lastEventAtMs = (await ports.sesEvents.lastEventAtMs()) ?? 0;
  const callIds = [...due, ...askedFor].map(({ callId }) => callId);
  const evidenceOf = new Map((await ports.sesEvents.ofCalls(lease, callIds)).map((one) => [one.callId, one]));
  const freedBefore = freedPeople(receipts);

  async function resolve(call: Receipt, mayResend: boolean): Promise<void> {
    const outcomes = decide(call, evidenceOf.get(call.callId), (id) => mayResend && !freedBefore.has(id));
    if (await ports.receipts.resolve(lease, call, outcomes, nowMs))
      ports.observer.callResolved(lease, call.callId, outcomes);
  }

  for (const call of due) {
    const decision = decisionOn(call, dispatch, lastEventAtMs, settings, nowMs);
    if (decision === 'postpone') ports.observer.callPostponed(lease, call.callId, call.people.length);
    else if (decision === 'await-its-events') await ports.receipts.noteEventsBack(lease, call.callId, nowMs);
    else await resolve(call, decision === 'resend');
  }
  for (const call of askedFor) await resolve(call, true);
  return true;
}

/** Whether an operator asked to mail the people again whom a call has left in doubt. */
const isResendAskedFor = ({ state, outcomes, intentAtMs }: Receipt, { resendAskedAtMs = 0 }: Lease) =>
  state === 'resolved' && intentAtMs < resendAskedAtMs && outcomes.includes('uncertain');

function decide(
  call: Receipt,
  sesEvents: EventsOfCall | undefined,
  mayResend: (subscriberId: string) => boolean,
): EntryOutcome[] {
  return call.people.map((subscriberId, index) => {
    const outcome = outcomeOf(call, index);
    if (outcome !== 'uncertain') return outcome;
    if (sesEvents?.sent.has(index)) return 'accepted';
    return mayResend(subscriberId) ? 'freed' : 'uncertain';
  });
}
