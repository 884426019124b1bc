import type { AddressHasher } from '../subscribing/address-hash.ts';
import { dropUnwantedRows } from '../subscribing/drop-unwanted-rows.ts';
import type { Subscribers, TopicRows } from '../subscribing/ports.ts';
import type { Subscriber } from '../subscribing/subscriber.ts';
import { untilSaved } from '../subscribing/until-saved.ts';
import { joinSlot } from './join-slot.ts';
import type { DigestSlots } from './ports.ts';
import { readingOf } from './reading-of.ts';
import type { Rhythm } from './rhythm.ts';
import { type SlotName, slotOf, slotTopic } from './slot.ts';
import { isLongWait, waitsSince } from './waits-since.ts';
import { LONGEST_WAIT_MS } from './window.ts';

export interface RhythmPorts {
  readonly subscribers: Subscribers;
  readonly topicRows: TopicRows;
  readonly digestSlots: Pick<DigestSlots, 'join' | 'find'>;
  readonly hashOfAddress: AddressHasher;
}

/** `unknown`: nobody has this id, or they get no mail. */
export type RhythmOutcome = { readonly kind: 'changed' | 'same' | 'unknown' };

/**
 * Changes how often and when a subscriber gets mail. What waits follows them through any number of changes: a new slot brings what the
 * slots before it had not, and a subscriber who goes over to hearing at once gets one more digest of the slot that they were in.
 * @throws {UnknownSlotError} when there is no such hour or time zone.
 */
export function changeRhythm(
  subscriberId: string,
  rhythm: Rhythm,
  ports: RhythmPorts,
  nowMs: number,
): Promise<RhythmOutcome> {
  return untilSaved(subscriberId, async () => {
    const current = await ports.subscribers.find(subscriberId);
    if (current?.status !== 'active') return { kind: 'unknown' };
    const newSlot = slotOf(rhythm);
    if (slotOf(current) === newSlot) return { kind: 'same' };
    const left = readingOf(current);
    const { digestTime: _, lastDigests: __, ...kept } = current;
    const changed = { ...kept, ...rhythm, rhythmSinceMs: nowMs, revision: current.revision + 1 };
    const next: Subscriber =
      newSlot === undefined
        ? { ...changed, ...(left && { lastDigests: { slot: left.slot, sinceMs: left.sinceMs } }) }
        : { ...changed, waitsSinceMs: await join(newSlot, current, ports, nowMs) };
    const { revision } = next;
    const topics = newSlot === undefined ? [] : [slotTopic(newSlot)];
    if (newSlot !== undefined) await ports.topicRows.put(subscriberId, topics, revision);
    const addressHash = await ports.hashOfAddress(current.address);
    if ((await ports.subscribers.save({ subscriber: next, addressHash, ending: undefined })) === 'changed') {
      await dropUnwantedRows({ subscriberId, topics, revision }, ports, nowMs);
      return undefined;
    }
    if (left && left.slot !== newSlot) {
      const staysForMs = newSlot === undefined ? LONGEST_WAIT_MS : 0;
      await ports.topicRows.retire(subscriberId, [slotTopic(left.slot)], revision, nowMs + staysForMs);
    }
    return { kind: 'changed' };
  });
}

/** Registers that a subscriber comes to a slot. @returns since when appeals may wait for them that it has to bring. */
async function join(
  slot: SlotName,
  subscriber: Subscriber,
  ports: Pick<RhythmPorts, 'digestSlots'>,
  nowMs: number,
): Promise<number> {
  const left = readingOf(subscriber);
  const waitsSinceMs = waitsSince(subscriber, left && (await ports.digestSlots.find(left.slot)), nowMs);
  await joinSlot(slot, ports, nowMs, isLongWait(waitsSinceMs, nowMs));
  return waitsSinceMs;
}
