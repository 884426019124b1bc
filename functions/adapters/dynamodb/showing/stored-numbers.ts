import * as z from 'zod';
import { shownSendingKey } from '../../../contract/table-keys.ts';
import type { ShownMonth } from '../../../domain/showing/showing.ts';
import type { StoredItem } from '../../table/table.ts';
import { openKind } from '../item-kind.ts';

const people = z.number().int();
const parts = z.object({ asked: people, delivered: people, bounced: people, complained: people, unclear: people });

export const SHOWN_SENDING = openKind({
  entity: 'shown-sending',
  key: shownSendingKey,
  shape: z.object({ parts: parts.optional() }),
});

/** Its sums are attributes of their own: they are added to. A month without a shown sending has none. */
const StoredMonth = z.object({
  month: z.string(),
  sendings: people.default(0),
  shown: people.default(0),
  asked: people.default(0),
  delivered: people.default(0),
  bounced: people.default(0),
  complained: people.default(0),
  unclear: people.default(0),
  followers: people.optional(),
});

/** A month from its stored item. @throws {z.ZodError} when it is damaged. */
export function shownMonthFrom(item: StoredItem): ShownMonth {
  const { month, sendings, shown, followers, ...sums } = StoredMonth.parse(item);
  return { month, sendings, shown, sums, ...(followers !== undefined && { followers }) };
}
