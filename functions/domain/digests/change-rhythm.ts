import type { AddressHasher } from '../subscribing/address-hash.ts';
import { dropUnwantedRows } from '../subscribing/drop-unwanted-rows.ts';
import type { Subscribers, TopicRows } from '../subscribing/ports.ts';
import type { Subscriber } from '../subscribing/subscriber.ts';
import { untilSaved } from '../subscribing/until-saved.ts';
import { assertSlot } from './occurrences.ts';
import type { DigestSlots } from './ports.ts';
import type { Rhythm } from './rhythm.ts';
import { slotOf, slotTopic } from './slot.ts';
import { LOOK_BACK_MS } from './window.ts';

export interface RhythmPorts {
  readonly subscribers: Subscribers;
  readonly topicRows: TopicRows;
  readonly digestSlots: Pick<DigestSlots, 'join'>;
  readonly hashOfAddress: AddressHasher;
}

/** `unknown`: nobody has this id, or they get no mail. */
export type RhythmOutcome = { readonly kind: 'changed' | 'same' | 'unknown' };

/**
 * Changes how often and when somebody gets mail; nothing is lost on the way. Into another slot they take what their old one had not
 * brought yet. Who goes over to hearing at once stays in the old slot for one more digest, which brings just that.
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
    const { digestTime: _, ...kept } = current;
    const next: Subscriber = { ...kept, ...rhythm, rhythmSinceMs: nowMs, revision: current.revision + 1 };
    const { revision } = next;
    const [oldSlot, newSlot] = [slotOf(current), slotOf(next)];
    if (oldSlot === newSlot) return { kind: 'same' };
    const topics = newSlot === undefined ? [] : [slotTopic(newSlot)];
    if (newSlot !== undefined) {
      assertSlot(newSlot);
      await ports.digestSlots.join(newSlot, nowMs);
      await ports.topicRows.put(subscriberId, topics, revision);
    }
    const addressHash = await ports.hashOfAddress(current.address);
    if ((await ports.subscribers.save({ subscriber: next, addressHash })) === 'changed') {
      await dropUnwantedRows({ subscriberId, topics, revision }, ports, nowMs);
      return undefined;
    }
    if (oldSlot !== undefined) {
      const staysForMs = newSlot === undefined ? LOOK_BACK_MS : 0;
      await ports.topicRows.retire(subscriberId, [slotTopic(oldSlot)], revision, nowMs + staysForMs);
    }
    return { kind: 'changed' };
  });
}
