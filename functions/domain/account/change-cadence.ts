import type {
  AddressHasher,
  Cadence,
  DigestSlots,
  SlotName,
  Subscriber,
  Subscribers,
  TopicRows,
} from '../subscriber/subscriber.ts';
import {
  DAYS_OF_DIGESTS_LEFT,
  isLongWait,
  joinSlot,
  readingOf,
  saveWithRows,
  slotOf,
  slotTopic,
  untilSaved,
  waitsSince,
} from '../subscriber/subscriber.ts';
import { daysInMs } from '../time/time.ts';

export interface CadencePorts {
  readonly subscribers: Subscribers;
  readonly topicRows: TopicRows;
  readonly digestSlots: Pick<DigestSlots, 'join' | 'find'>;
  readonly hashOfAddress: AddressHasher;
}

/** `unknown`: no subscriber has this id, or they get no mail. */
export type CadenceOutcome = { readonly kind: 'changed' | 'same' | 'unknown' };

/**
 * Changes how often and when a subscriber gets mail. What waits follows them through any number of changes: a new slot brings what the
 * slots before it had not, and a subscriber who goes over to hearing at once gets one more digest of the slot that they were in.
 * @throws {UnknownSlotError} when there is no such hour or time zone.
 */
export function changeCadence(
  subscriberId: string,
  cadence: Cadence,
  ports: CadencePorts,
  nowMs: number,
): Promise<CadenceOutcome> {
  return untilSaved(subscriberId, async () => {
    const current = await ports.subscribers.find(subscriberId);
    if (current?.status !== 'active') return { kind: 'unknown' };
    const newSlot = slotOf(cadence);
    if (slotOf(current) === newSlot) return { kind: 'same' };
    const left = readingOf(current);
    const { digestTime: _, lastDigests: __, ...kept } = current;
    const changed = {
      ...kept,
      ...cadence,
      cadenceSinceMs: nowMs,
      revision: await ports.subscribers.nextRevision(current),
    };
    const next: Subscriber =
      newSlot === undefined
        ? { ...changed, ...(left && { lastDigests: { slot: left.slot, sinceMs: left.sinceMs } }) }
        : { ...changed, waitsSinceMs: await join(newSlot, current, ports, nowMs) };
    const addressHash = await ports.hashOfAddress(current.address);
    const change = { subscriber: next, seenRevision: current.revision, addressHash, ending: undefined };
    if ((await saveWithRows(change, ports, nowMs)) === 'changed') return undefined;
    if (left && left.slot !== newSlot) {
      const staysForMs = newSlot === undefined ? daysInMs(DAYS_OF_DIGESTS_LEFT) : 0;
      await ports.topicRows.retire(subscriberId, [slotTopic(left.slot)], next.revision, nowMs + staysForMs);
    }
    return { kind: 'changed' };
  });
}

/** Registers that a subscriber comes to a slot. @returns since when appeals may wait for them that it has to bring. */
async function join(
  slot: SlotName,
  subscriber: Subscriber,
  ports: Pick<CadencePorts, 'digestSlots'>,
  nowMs: number,
): Promise<number> {
  const left = readingOf(subscriber);
  const waitsSinceMs = waitsSince(subscriber, left && (await ports.digestSlots.find(left.slot)), nowMs);
  await joinSlot(slot, ports, nowMs, isLongWait(waitsSinceMs, nowMs));
  return waitsSinceMs;
}
