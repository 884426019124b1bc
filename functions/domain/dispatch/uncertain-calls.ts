import type { Dispatch, Lease } from './dispatch.ts';
import type { CallEvidence } from './ports.ts';
import { type EntryOutcome, outcomeOf, type Receipt, resentPeople } from './receipts.ts';
import type { SendingSettings } from './sending-settings.ts';
import type { SendingPorts } from './slice-run.ts';

/** When an uncertain call is decided: SES's events of it have come by then, or will not. */
export const decidedAtMs = (call: Receipt, settings: SendingSettings) =>
  call.intentAtMs + settings.resolveUncertainAfterMs;

/**
 * Decides the uncertain calls whose wait is over. Whoever an event tells of was mailed. Silence about the others means something
 * only while events of later mail come: they are then mailed again, where the dispatch's policy is that, and nobody a second time.
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
  const due = receipts.filter((receipt) => receipt.state === 'uncertain' && decidedAtMs(receipt, settings) <= nowMs);
  if (due.length === 0) return false;
  const lastEventAtMs = (await ports.evidence.lastEventAtMs()) ?? 0;
  const evidence = await ports.evidence.ofCalls(
    lease,
    due.map(({ callId }) => callId),
  );
  const evidenceOf = new Map(evidence.map((one) => [one.callId, one]));
  const resentBefore = resentPeople(receipts);
  for (const call of due) {
    const isSilenceTelling = lastEventAtMs > call.intentAtMs + settings.callTimeoutMs;
    const mayResend = dispatch.uncertain === 'resend' && isSilenceTelling;
    const outcomes = decide(call, evidenceOf.get(call.callId), (id) => mayResend && !resentBefore.has(id));
    if (await ports.receipts.resolve(lease, call.callId, outcomes, nowMs))
      ports.news.callResolved(lease, call.callId, outcomes);
  }
  return true;
}

function decide(
  call: Receipt,
  evidence: CallEvidence | undefined,
  mayResend: (subscriberId: string) => boolean,
): EntryOutcome[] {
  return call.people.map((subscriberId, index) => {
    const outcome = outcomeOf(call, index);
    if (outcome !== 'uncertain') return outcome;
    if (evidence?.sent.has(index)) return 'accepted';
    return mayResend(subscriberId) ? 'resent' : 'uncertain';
  });
}
