import type {
  AddressHasher,
  DigestSlots,
  Subscriber,
  Subscribers,
  TopicRows,
  Unsubscribe,
} from '../subscriber/subscriber.ts';
import {
  endingChanges,
  joinSlot,
  saveWithRows,
  slotOfRows,
  unsubscribeIsFinalAtMs,
  untilSaved,
} from '../subscriber/subscriber.ts';
import type { HeldRemovals } from './held-removals.ts';

export interface UndoPorts {
  readonly subscribers: Subscribers;
  readonly topicRows: TopicRows;
  readonly heldRemovals: Pick<HeldRemovals, 'dropAllOf'>;
  readonly digestSlots: Pick<DigestSlots, 'join'>;
  readonly hashOfAddress: AddressHasher;
}

/** `isNew` is false when they were back already. */
export type UndoOutcome = { readonly kind: 'back'; readonly isNew: boolean } | { readonly kind: 'too-late' };

/** Whether the subscriber can come back from this unsubscribe, and has not; reads only. */
export async function canUndo(
  unsubscribe: Unsubscribe,
  subscribers: Pick<Subscribers, 'find'>,
  nowMs: number,
): Promise<boolean> {
  const subscriber = await subscribers.find(unsubscribe.subscriberId);
  return subscriber?.status === 'unsubscribed' && !isFinal(subscriber, unsubscribe, nowMs);
}

/**
 * Brings a subscriber back who unsubscribed, with all that they followed. They count as confirmed since they first were, so that a
 * mailing that is under way still reaches them. An old link undoes no later unsubscribe.
 */
export function undoUnsubscribe(unsubscribe: Unsubscribe, ports: UndoPorts, nowMs: number): Promise<UndoOutcome> {
  const { subscriberId } = unsubscribe;
  return untilSaved(subscriberId, async () => {
    const current = await ports.subscribers.find(subscriberId);
    if (!current || isFinal(current, unsubscribe, nowMs)) return { kind: 'too-late' };
    if (current.status === 'active') return { kind: 'back', isNew: false };
    // Before it: should this die between the two, nothing ends later what was brought back.
    await ports.heldRemovals.dropAllOf(subscriberId);
    const { unsubscribedAtMs: _, ...kept } = current;
    const subscriber: Subscriber = {
      ...kept,
      // Asked for before they unsubscribed, perhaps by a person whom they wanted to be rid of.
      ...endingChanges(current),
      status: 'active',
      revision: await ports.subscribers.nextRevision(current),
    };
    const slot = slotOfRows(subscriber);
    // It is forgotten when its last reader unsubscribes.
    if (slot !== undefined) await joinSlot(slot, ports, nowMs);
    const addressHash = await ports.hashOfAddress(subscriber.address);
    const ending = { kind: 'returned', atMs: nowMs } as const;
    const change = { subscriber, seenRevision: current.revision, addressHash, ending };
    const saved = await saveWithRows(change, ports, nowMs);
    return saved === 'saved' ? { kind: 'back', isNew: true } : undefined;
  });
}

/** A suppressed subscriber comes back only by signing up again: then their address has proven that it takes mail. */
function isFinal(
  { status, unsubscribedAtMs, suppressedBecause }: Subscriber,
  unsubscribe: Unsubscribe,
  nowMs: number,
): boolean {
  if (status === 'active') return false;
  return (
    suppressedBecause !== undefined ||
    unsubscribedAtMs !== unsubscribe.unsubscribedAtMs ||
    nowMs >= unsubscribeIsFinalAtMs(unsubscribedAtMs)
  );
}
