import type { HeldRemoval, HeldRemovals } from './held-removals.ts';
import { leave } from './leave.ts';
import { type StopByLinkPorts, stopFollowByLink } from './stop-follow.ts';

/** What one sweep takes on; the next minute's takes the rest. */
const MAX_REMOVALS = 100;

export interface ApplyRemovalsPorts extends StopByLinkPorts {
  readonly heldRemovals: HeldRemovals;
}

export interface RemovalsApplied {
  readonly removalsApplied: number;
  /** What stopped some of them; a later sweep tries these again. */
  readonly errors: readonly unknown[];
}

/** Does what was held and what no operator dismissed in time: most mail programs' one click is their reader's own. */
export async function applyHeldRemovals(ports: ApplyRemovalsPorts, nowMs: number): Promise<RemovalsApplied> {
  const errors: unknown[] = [];
  let removalsApplied = 0;
  for (const removal of await ports.heldRemovals.due(nowMs, MAX_REMOVALS)) {
    try {
      await applyOne(removal, ports, nowMs);
      removalsApplied += 1;
    } catch (error) {
      errors.push(error);
    }
  }
  return { removalsApplied, errors };
}

async function applyOne(removal: HeldRemoval, ports: ApplyRemovalsPorts, nowMs: number): Promise<void> {
  const { subscriberId, followId, heldAtMs } = removal;
  const subscriber = await ports.subscribers.find(subscriberId);
  // Whoever signed up anew since then wants their mail.
  if (subscriber && subscriber.confirmedAtMs <= heldAtMs) {
    if (followId === undefined) await leave(subscriberId, ports, nowMs);
    else await stopFollowByLink(subscriberId, followId, ports, nowMs);
  }
  await ports.heldRemovals.drop(removal);
}
