import * as z from 'zod';
import type { SubscriberUnsubscribed } from '../../../contract/messages.ts';
import { type DueWorkKind, subscriberKey } from '../../../contract/table-keys.ts';
import type { DueNotices } from '../../../domain/every-minute/every-minute.ts';
import { type Subscribers, unsubscribeIsFinalAtMs } from '../../../domain/subscriber/subscriber.ts';
import { endOfDay, endOfHour, minutesInMs } from '../../../domain/time/time.ts';
import { change, dueItems, eachRead, type Table, where, writeIf } from '../../table/table.ts';
import { dueForErasure } from '../account/due-erasures.ts';

const KIND: DueWorkKind = 'unsubscribe';
const SUBSCRIBERS = subscriberKey('').pk;
const IndexedKey = z.object({ pk: z.string().startsWith(SUBSCRIBERS) });

/** Longer than the function takes that ends a subscription and asks for the notice of it. */
const ANNOUNCED_AGAIN_AFTER_MS = minutesInMs(2);

/**
 * What puts a subscriber who just unsubscribed into the index of due work: a whole hour. It stands beside their id, and to the minute it would
 * lead there from the notice in their mailbox. The notice was asked for before; this is for a function that died in between.
 */
export const dueAfterUnsubscribe = (unsubscribedAtMs: number) => ({
  dueWork: KIND,
  dueAtMs: endOfHour(unsubscribedAtMs + ANNOUNCED_AGAIN_AFTER_MS),
});

/**
 * Unsubscribes in the table's index of due work: once its notice is asked for, the erasure is due that comes when the undo has run out.
 * @param subscribers - whose sealed record alone tells when they unsubscribed.
 */
export function makeDueUnsubscribed(
  table: Table,
  subscribers: Pick<Subscribers, 'find'>,
): DueNotices<SubscriberUnsubscribed> {
  async function unsubscribedOf(subscriberId: string): Promise<SubscriberUnsubscribed[]> {
    const { unsubscribedAtMs } = (await subscribers.find(subscriberId)) ?? {};
    // They may be back, or erased, by now.
    return unsubscribedAtMs === undefined ? [] : [{ kind: 'subscriber-unsubscribed', subscriberId, unsubscribedAtMs }];
  }

  return {
    async list(nowMs, limit) {
      const items = await dueItems(table, KIND, nowMs, limit);
      const ids = items.map((item) => IndexedKey.parse(item).pk.slice(SUBSCRIBERS.length));
      const { found, errors } = await eachRead(ids, unsubscribedOf);
      return { ended: found.flat(), errors };
    },
    async takeOff({ subscriberId, unsubscribedAtMs }) {
      const current = await subscribers.find(subscriberId);
      // Who came back and unsubscribed again in the same hour has a notice of that to be asked for.
      if (current?.unsubscribedAtMs !== unsubscribedAtMs) return;
      const erasure = {
        dueWork: dueForErasure(0).dueWork,
        // To the moment, it would tell when they unsubscribed for as long as it is due, and whose mail of that moment this is.
        dueAtMs: endOfDay(unsubscribeIsFinalAtMs(unsubscribedAtMs)),
      };
      // They may be back, or erased, by now.
      const isAsRead = where.is({ dueWork: KIND, revision: current.revision });
      await writeIf(table, change(subscriberKey(subscriberId), { set: erasure }, isAsRead));
    },
  };
}
