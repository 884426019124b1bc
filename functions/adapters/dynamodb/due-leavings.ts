import { z } from 'zod';
import type { SubscriberLeft } from '../../contract/messages.ts';
import { type DueWorkKind, subscriberKey } from '../../contract/table-keys.ts';
import type { DueAnnouncements } from '../../domain/subscribing/announce-due.ts';
import { minutesInMs } from '../../domain/time/spans.ts';
import { dueItems, takeOffDue } from './due-items.ts';
import type { Table } from './table.ts';

const KIND: DueWorkKind = 'leaving';
const SUBSCRIBERS = subscriberKey('').pk;
const IndexedKey = z.object({ pk: z.string().startsWith(SUBSCRIBERS), dueAtMs: z.number() });

/** Longer than the function takes that ends a subscription and asks for the notice of it. */
const ANNOUNCED_AGAIN_AFTER_MS = minutesInMs(2);

/** What puts somebody who just left into the index of due work; it tells by itself when they left. */
export const dueAfterLeaving = (leftAtMs: number) => ({ dueWork: KIND, dueAtMs: leftAtMs + ANNOUNCED_AGAIN_AFTER_MS });

/** Leavings in the table's index of due work. */
export function makeDueLeavings(table: Table): DueAnnouncements<SubscriberLeft> {
  return {
    async list(nowMs, limit) {
      const items = await dueItems(table, KIND, nowMs, limit);
      return items
        .map((item) => IndexedKey.parse(item))
        .map(({ pk, dueAtMs }) => ({
          kind: 'subscriber-left',
          subscriberId: pk.slice(SUBSCRIBERS.length),
          leftAtMs: dueAtMs - ANNOUNCED_AGAIN_AFTER_MS,
        }));
    },
    async takeOff({ subscriberId, leftAtMs }) {
      await takeOffDue(table, subscriberKey(subscriberId), dueAfterLeaving(leftAtMs));
    },
  };
}
