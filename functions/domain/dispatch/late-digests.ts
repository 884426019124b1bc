import { DIGEST_CALL_OVER_AFTER_MS } from '../publishing/plan-alert.ts';
import type { AppealStore } from '../publishing/ports.ts';
import { supersede } from '../publishing/supersede.ts';
import type { AlertDispatch } from './dispatch.ts';
import type { Steering } from './steering-ports.ts';

export interface LateDigestsPorts {
  readonly appeals: Pick<AppealStore, 'openDispatches' | 'leaveOut'>;
  readonly steering: Pick<Steering, 'holdBack'>;
  nowMs(): number;
}

/**
 * Stops the digests that carry an earlier version of what a follow-up puts right or takes back, and that its publication did not see:
 * they were planned between its look at them and its writing. A digest that is opened after that finds the newer version by itself.
 * @returns when their calls under way are over; undefined when there were none.
 */
export async function stopLateDigests(
  { dispatchId, appealId, reach }: AlertDispatch,
  { appeals, steering, nowMs }: LateDigestsPorts,
): Promise<number | undefined> {
  if (reach === 'matching') return undefined;
  const { digests } = supersede(appealId, await appeals.openDispatches(appealId));
  if (digests.length === 0) return undefined;
  const overAtMs = nowMs() + DIGEST_CALL_OVER_AFTER_MS;
  // First: once they leave it out, an attempt after a crash would not wait for them.
  await steering.holdBack(dispatchId, overAtMs);
  await appeals.leaveOut(appealId, digests);
  return overAtMs;
}
