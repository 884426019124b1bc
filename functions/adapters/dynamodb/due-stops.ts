import { z } from 'zod';
import type { FollowStopped } from '../../contract/messages.ts';
import { type DueWorkKind, STOPPED_FOLLOWS, stoppedFollowKey, subscriberKey } from '../../contract/table-keys.ts';
import type { DueAnnouncements } from '../../domain/subscribing/announce-due.ts';
import { minutesInMs } from '../../domain/time/spans.ts';
import { dueItems, takeOffDue } from './due-items.ts';
import type { Table } from './table.ts';

const KIND: DueWorkKind = 'stop';
const SUBSCRIBERS = subscriberKey('').pk;
const IndexedKey = z.object({
  pk: z.string().startsWith(SUBSCRIBERS),
  sk: z.string().startsWith(STOPPED_FOLLOWS),
  dueAtMs: z.number(),
});

/** Longer than the function takes that stops a follow and asks for the notice of it. */
const ANNOUNCED_AGAIN_AFTER_MS = minutesInMs(2);

/** What puts a follow that was just stopped into the index of due work; it tells by itself when that was. */
export const dueAfterStop = (stoppedAtMs: number) => ({
  dueWork: KIND,
  dueAtMs: stoppedAtMs + ANNOUNCED_AGAIN_AFTER_MS,
});

/** Follows that mailed links stopped, in the table's index of due work. */
export function makeDueStops(table: Table): DueAnnouncements<FollowStopped> {
  return {
    async list(nowMs, limit) {
      const items = await dueItems(table, KIND, nowMs, limit);
      return items
        .map((item) => IndexedKey.parse(item))
        .map(({ pk, sk, dueAtMs }) => ({
          kind: 'follow-stopped',
          subscriberId: pk.slice(SUBSCRIBERS.length),
          followId: sk.slice(STOPPED_FOLLOWS.length),
          stoppedAtMs: dueAtMs - ANNOUNCED_AGAIN_AFTER_MS,
        }));
    },
    async takeOff({ subscriberId, followId, stoppedAtMs }) {
      await takeOffDue(table, stoppedFollowKey(subscriberId, followId), dueAfterStop(stoppedAtMs));
    },
  };
}
