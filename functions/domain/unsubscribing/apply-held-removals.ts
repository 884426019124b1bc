import { type Attempts, attemptEach } from '../attempt-each.ts';
import { provenAtMs } from '../subscriber/subscriber.ts';
import { hoursInMs } from '../time/time.ts';
import type { HeldRemovals, Removal } from './held-removals.ts';
import { type StopByLinkPorts, stopFollowByLink } from './stop-follow.ts';
import { unsubscribe } from './unsubscribe.ts';

/** What one sweep takes on; the next minute's takes the rest. */
const MAX_REMOVALS = 100;

/** One that fails is tried again so much later: a hundred of them must not stand before all others. */
const TRIED_AGAIN_AFTER_MS = hoursInMs(1);

export interface ApplyRemovalsPorts extends StopByLinkPorts {
  readonly heldRemovals: HeldRemovals;
}

/** Does what was held and what no operator dismissed in time: most mail programs' one click is their reader's own. */
export async function applyHeldRemovals(ports: ApplyRemovalsPorts, nowMs: number): Promise<Attempts> {
  const removals = await ports.heldRemovals.due(nowMs, MAX_REMOVALS);
  return attemptEach(removals, async (removal) => {
    await ports.heldRemovals.postpone(removal, nowMs + TRIED_AGAIN_AFTER_MS);
    await applyOne(removal, ports, nowMs);
    return true;
  });
}

async function applyOne(removal: Removal, ports: ApplyRemovalsPorts, nowMs: number): Promise<void> {
  const held = await ports.heldRemovals.find(removal);
  if (!held) return;
  const { subscriberId, followId, heldAtMs } = held;
  const subscriber = await ports.subscribers.find(subscriberId);
  // Who signed up again since then wants their mail, and what was pressed in a mailbox that they moved away from counts no more.
  if (subscriber && provenAtMs(subscriber) <= heldAtMs) {
    if (followId === undefined) await unsubscribe(subscriberId, ports, nowMs);
    else await stopFollowByLink(subscriberId, followId, ports, nowMs);
  }
  await ports.heldRemovals.drop(removal);
}
