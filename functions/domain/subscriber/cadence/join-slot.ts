import { endOfDay } from '../../time/time.ts';
import { spanEndMs } from './digest-window.ts';
import type { SlotName } from './slot.ts';
import type { DigestSlots } from './slots-port.ts';

/**
 * Registers that a subscriber comes to a slot now: one that no planner knows would bring them nothing. What its item then says is a time of
 * the slot and a whole day. In a rare hour or time zone, the moment would lead from the mail of that moment to its reader's id.
 * @param hasWaitedLong - whether appeals from longer ago than the usual look back may wait for them.
 * @throws {UnknownSlotError} when there is no such hour or time zone.
 */
export function joinSlot(
  slot: SlotName,
  { digestSlots }: { readonly digestSlots: Pick<DigestSlots, 'join'> },
  nowMs: number,
  hasWaitedLong = false,
): Promise<void> {
  // Later than they came, and sent until earlier: either way a digest brings more than they lack, and receipts tell what they had.
  return digestSlots.join(slot, { sentUntilMs: spanEndMs(slot, nowMs), joinedAtMs: endOfDay(nowMs) }, hasWaitedLong);
}
