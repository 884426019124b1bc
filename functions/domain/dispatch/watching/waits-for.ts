import type { Dispatches } from '../ports.ts';
import type { Steering } from './steering-ports.ts';
import { isStoppedForGood, type WakingPorts, type WakingSettings, wakeToClose } from './wake-slices.ts';

export interface EarlierPorts extends WakingPorts {
  readonly dispatches: Pick<Dispatches, 'find' | 'finishIfComplete'>;
  readonly steering: Pick<Steering, 'hastenSlice' | 'slicesOf' | 'finishUnstarted'>;
}

/** Whether all the dispatches have ended that a follow-up waits for; what was stopped for its sake and has not is hurried to its end. */
export async function hasNothingToWaitFor(
  waitsFor: readonly string[],
  ports: EarlierPorts,
  settings: WakingSettings,
): Promise<boolean> {
  const ended = await Promise.all(waitsFor.map((dispatchId) => hasEnded(dispatchId, ports, settings)));
  return ended.every(Boolean);
}

async function hasEnded(dispatchId: string, ports: EarlierPorts, settings: WakingSettings): Promise<boolean> {
  const earlier = await ports.dispatches.find(dispatchId);
  if (!earlier || earlier.status === 'finished') return true;
  if (earlier.status === 'planned') return ports.steering.finishUnstarted(dispatchId, ports.nowMs());
  // The worker that closed its last slice may have died before it was finished.
  if (await ports.dispatches.finishIfComplete(dispatchId, ports.nowMs())) return true;
  if (isStoppedForGood(earlier)) await wakeToClose(earlier, ports, settings);
  return false;
}
