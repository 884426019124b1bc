import type { HeldRemovals, Removal } from './held-removals.ts';
import { type StopOutcome, stopFollow } from './stop-follow.ts';
import { type UnsubscribePorts, unsubscribe } from './unsubscribe.ts';

export interface FinishHeldPorts extends UnsubscribePorts {
  readonly heldRemovals: Pick<HeldRemovals, 'find' | 'drop' | 'dropAllOf'>;
}

/** Does at once what was held, for a subscriber who is signed in and says so. */
export async function finishHeldRemoval(removal: Removal, ports: FinishHeldPorts, nowMs: number): Promise<StopOutcome> {
  const { subscriberId, followId } = removal;
  if (!(await ports.heldRemovals.find(removal))) return { kind: 'not-followed' };
  const outcome =
    followId === undefined
      ? await unsubscribe(subscriberId, ports, nowMs)
      : await stopFollow(subscriberId, followId, ports, nowMs);
  // A subscriber who unsubscribed has nothing more to end, and who comes back keeps what they come back for.
  if (outcome.kind === 'unsubscribed') await ports.heldRemovals.dropAllOf(subscriberId);
  else await ports.heldRemovals.drop(removal);
  return outcome;
}
