import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import type { SubscriberLeft } from '../../contract/messages.ts';
import { type DueWorkKind, subscriberKey } from '../../contract/table-keys.ts';
import type { DueAnnouncements } from '../../domain/subscribing/announce-due.ts';
import { leaveIsFinalAtMs } from '../../domain/subscribing/leave.ts';
import { endOfDay, minutesInMs } from '../../domain/time/spans.ts';
import { unlessRefused } from './conflicts.ts';
import { dueForErasure } from './due-erasures.ts';
import { dueItems } from './due-items.ts';
import type { Table } from './table.ts';

const KIND: DueWorkKind = 'leaving';
const SUBSCRIBERS = subscriberKey('').pk;
const IndexedKey = z.object({ pk: z.string().startsWith(SUBSCRIBERS), dueAtMs: z.number() });

/** Longer than the function takes that ends a subscription and asks for the notice of it. */
const ANNOUNCED_AGAIN_AFTER_MS = minutesInMs(2);

/** What puts somebody who just left into the index of due work; it tells by itself when they left. */
export const dueAfterLeaving = (leftAtMs: number) => ({ dueWork: KIND, dueAtMs: leftAtMs + ANNOUNCED_AGAIN_AFTER_MS });

/** When somebody left, by the time at which their notice is asked for once more. */
export const leftAtMsOf = (dueAtMs: number) => dueAtMs - ANNOUNCED_AGAIN_AFTER_MS;

/** Leavings in the table's index of due work: once its notice is asked for, the erasure is due that comes when the undo has run out. */
export function makeDueLeavings(table: Table): DueAnnouncements<SubscriberLeft> {
  return {
    async list(nowMs, limit) {
      const items = await dueItems(table, KIND, nowMs, limit);
      return items
        .map((item) => IndexedKey.parse(item))
        .map(({ pk, dueAtMs }) => ({
          kind: 'subscriber-left',
          subscriberId: pk.slice(SUBSCRIBERS.length),
          leftAtMs: leftAtMsOf(dueAtMs),
        }));
    },
    async takeOff({ subscriberId, leftAtMs }) {
      const { dueWork, dueAtMs } = dueAfterLeaving(leftAtMs);
      const update = new UpdateCommand({
        TableName: table.name,
        Key: { ...subscriberKey(subscriberId) },
        UpdateExpression: 'SET dueWork = :erasure, dueAtMs = :final',
        ConditionExpression: 'dueWork = :leaving AND dueAtMs = :due',
        ExpressionAttributeValues: {
          ':leaving': dueWork,
          ':due': dueAtMs,
          ':erasure': dueForErasure(0).dueWork,
          // To the moment, it would tell when they left for as long as it is due, and whose mail of that moment this is.
          ':final': endOfDay(leaveIsFinalAtMs(leftAtMs)),
        },
      });
      // They may be back, or erased, by now.
      await unlessRefused(table.documents.send(update));
    },
  };
}
