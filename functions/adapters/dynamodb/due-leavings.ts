import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { type DueWorkKind, subscriberKey } from '../../contract/table-keys.ts';
import type { DueLeavings } from '../../domain/subscribing/announce-leavings.ts';
import { minutesInMs } from '../../domain/time/spans.ts';
import { unlessRefused } from './conflicts.ts';
import { dueItems } from './due-items.ts';
import type { Table } from './table.ts';

const KIND: DueWorkKind = 'leaving';
const SUBSCRIBERS = subscriberKey('').pk;
const IndexedKey = z.object({ pk: z.string().startsWith(SUBSCRIBERS), dueAtMs: z.number() });

/** Longer than the function takes that ends a subscription and asks for the notice of it. */
const ANNOUNCED_AGAIN_AFTER_MS = minutesInMs(2);

/** What puts somebody who just left into the index of due work; it tells by itself when they left. */
export const dueAfterLeaving = (leftAtMs: number) => ({ dueWork: KIND, dueAtMs: leftAtMs + ANNOUNCED_AGAIN_AFTER_MS });

/** Leavings in the table's index of due work. */
export function makeDueLeavings(table: Table): DueLeavings {
  const { documents, name: TableName } = table;
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
      const update = new UpdateCommand({
        TableName,
        Key: { ...subscriberKey(subscriberId) },
        UpdateExpression: 'REMOVE dueWork, dueAtMs',
        ConditionExpression: 'dueWork = :kind AND dueAtMs = :due',
        ExpressionAttributeValues: { ':kind': KIND, ':due': dueAfterLeaving(leftAtMs).dueAtMs },
      });
      await unlessRefused(documents.send(update));
    },
  };
}
