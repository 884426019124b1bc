import type { AlertDispatch, Dispatch } from '../dispatches.ts';
import { DIGEST_CALL_OVER_AFTER_MS } from '../planning/plan-alert.ts';
import type { DispatchesOfAppeals } from '../ports.ts';
import { stopsEarlier, supersede } from '../superseding/supersede.ts';
import type { Steering } from './steering-ports.ts';

export interface LateMailingsPorts {
  readonly appeals: DispatchesOfAppeals;
  readonly steering: Pick<Steering, 'holdBack' | 'halt'>;
  nowMs(): number;
}

/** What a follow-up has to wait for, beside what its publication saw. */
export interface LateMailings {
  /** When digests' calls under way are over; left out when there were none. */
  readonly digestsEndAtMs?: number;
  readonly alerts: readonly string[];
}

/**
 * Stops the mailings of earlier versions that a follow-up stops, and that its publication did not see: digests that
 * were planned between its look at them and its writing, and alerts that an operator opened again meanwhile. What is opened after that
 * finds the newer version by itself.
 */
export async function stopLateMailings(followUp: AlertDispatch, ports: LateMailingsPorts): Promise<LateMailings> {
  const { appealId } = followUp;
  if (!stopsEarlier(followUp)) return { alerts: [] };
  const open = await ports.appeals.openDispatches(appealId);
  const alerts = open.filter((dispatch) => isEarlierAlert(dispatch, followUp));
  for (const { dispatchId } of alerts) await ports.steering.halt(dispatchId, 'superseded', ports.nowMs());
  const digestsEndAtMs = await stopDigests(followUp, open, ports);
  return {
    alerts: alerts.map(({ dispatchId }) => dispatchId),
    digestsEndAtMs,
  };
}

const isEarlierAlert = (dispatch: Dispatch, { version }: AlertDispatch) =>
  dispatch.kind === 'alert' && dispatch.version < version;

async function stopDigests(
  { dispatchId, appealId }: AlertDispatch,
  open: readonly Dispatch[],
  { appeals, steering, nowMs }: LateMailingsPorts,
): Promise<number | undefined> {
  const { digests } = supersede(appealId, open);
  if (digests.length === 0) return undefined;
  const overAtMs = nowMs() + DIGEST_CALL_OVER_AFTER_MS;
  // First: once they leave it out, an attempt after a crash would not wait for them.
  await steering.holdBack(dispatchId, overAtMs);
  await appeals.leaveOut(appealId, digests);
  return overAtMs;
}
