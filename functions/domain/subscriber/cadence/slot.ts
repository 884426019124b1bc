import type { Frequency } from '../follows/follow.ts';
import { type Topic, topicsOfFollows } from '../follows/topics.ts';
import type { DigestTime, Subscriber } from '../subscribers.ts';

/**
 * When a group of people reads its digest, as one word: frequency, ISO weekday when weekly, local hour and zone.
 * @example 'daily@08@Europe/Berlin', 'weekly1@08@Asia/Kolkata'
 */
export type SlotName = string;

/** For a reader whose item lacks one: they must get their digests all the same. */
export const DEFAULT_TIME: DigestTime = { timeZone: 'UTC', hour: 8, weekday: 1 };

/** The slot of a subscriber's digests; undefined for one who hears of each appeal at once. */
export function slotOf({ frequency, digestTime }: Pick<Subscriber, 'frequency' | 'digestTime'>): SlotName | undefined {
  if (frequency === 'immediate') return undefined;
  const { timeZone, hour, weekday } = digestTime ?? DEFAULT_TIME;
  const every = frequency === 'weekly' ? `weekly${weekday}` : 'daily';
  return `${every}@${String(hour).padStart(2, '0')}@${timeZone}`;
}

/** How often the digests of a slot come. */
export const frequencyOfSlot = (slot: SlotName): Exclude<Frequency, 'immediate'> =>
  slot.startsWith('weekly') ? 'weekly' : 'daily';

/** The topic under which the readers of a slot lie. */
export const slotTopic = (slot: SlotName): Topic => `digest:${slot}`;

/** The slot whose digests a subscriber gets, or got last: they lie under its topic. */
export const slotOfRows = (
  subscriber: Pick<Subscriber, 'frequency' | 'digestTime' | 'lastDigests'>,
): SlotName | undefined => slotOf(subscriber) ?? subscriber.lastDigests?.slot;

/** Every topic that a subscriber lies under: those of their follows, and that of the slot whose digests they get. */
export function topicsOfSubscriber(
  subscriber: Pick<Subscriber, 'follows' | 'frequency' | 'digestTime' | 'lastDigests'>,
): Topic[] {
  const slot = slotOfRows(subscriber);
  return [...topicsOfFollows(subscriber.follows), ...(slot === undefined ? [] : [slotTopic(slot)])];
}
