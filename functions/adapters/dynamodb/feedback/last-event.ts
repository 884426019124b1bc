import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { lastEventKey } from '../../../contract/table-keys.ts';
import type { LastEvent } from '../../../domain/feedback/feedback.ts';
import { type Table, unlessRefused } from '../../table/table.ts';

/** The item is one for all such mail: a process moves it on in steps of at least this. */
const STEP_MS = 2_000;

const StoredMoment = z.object({ toldAtMs: z.number() });

/** Moves the time of the last event on. */
export function makeLastEvent({ documents, name: TableName }: Table): LastEvent {
  let notedMs = 0;
  return {
    async note(toldAtMs) {
      if (toldAtMs < notedMs + STEP_MS) return;
      const update = new UpdateCommand({
        TableName,
        Key: { ...lastEventKey },
        UpdateExpression: 'SET entity = :entity, toldAtMs = :at',
        ConditionExpression: 'attribute_not_exists(pk) OR toldAtMs < :at',
        ExpressionAttributeValues: { ':entity': 'last-event', ':at': toldAtMs },
      });
      await unlessRefused(documents.send(update)); // another process may be further
      notedMs = toldAtMs;
    },
  };
}

/** When SES told the newest event of any mail but notices; undefined before the first. */
export async function findLastEventAtMs({ documents, name: TableName }: Table): Promise<number | undefined> {
  const { Item } = await documents.send(new GetCommand({ TableName, Key: { ...lastEventKey }, ConsistentRead: true }));
  return Item && StoredMoment.parse(Item).toldAtMs;
}
