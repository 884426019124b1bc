import type { SendingRef } from './sending-proposal.ts';

/** What one sweep takes on; the next minute's takes the rest. */
const MOST_AT_ONCE = 100;

export interface WakePorts {
  readonly due: {
    /** What was approved and should have gone out by now, longest due first; it may have been stopped a moment ago. */
    list(nowMs: number, limit: number): Promise<readonly SendingRef[]>;
  };
  wake(sendings: readonly SendingRef[]): Promise<void>;
}

/** Wakes what was approved for a time to come, and what no message woke. Woken twice, it goes out once. @returns how many. */
export async function wakeDueSendings({ due, wake }: WakePorts, nowMs: number): Promise<number> {
  const sendings = await due.list(nowMs, MOST_AT_ONCE);
  if (sendings.length > 0) await wake(sendings);
  return sendings.length;
}
