import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { TRANSIENT_BOUNCES_DAYS } from '../../contract/limits.ts';
import { bouncesKey, EXPIRY_ATTRIBUTE } from '../../contract/table-keys.ts';
import type { TransientBounces } from '../../domain/feedback/ports.ts';
import { daysInMs } from '../../domain/time/spans.ts';
import { expiryOf } from './expiry.ts';
import type { Table } from './table.ts';

const StoredBounces = z.object({ mails: z.set(z.string()) });

const mailOf = (callId: string, mailedAtMs: number) => `${callId}@${mailedAtMs}`;
const mailedAtMsOf = (mail: string) => Number(mail.slice(mail.indexOf('@') + 1));

/** A person's transient bounces in the table: a set, so that one that comes twice is kept once. */
export function makeTransientBounces({ documents, name: TableName }: Table): TransientBounces {
  return {
    async note(subscriberId, callId, mailedAtMs, nowMs) {
      const { Attributes } = await documents.send(
        new UpdateCommand({
          TableName,
          Key: { ...bouncesKey(subscriberId) },
          UpdateExpression: 'SET entity = :entity, #expiry = :expiry ADD mails :mail',
          ExpressionAttributeNames: { '#expiry': EXPIRY_ATTRIBUTE },
          ExpressionAttributeValues: {
            ':entity': 'bounces',
            ':expiry': expiryOf(nowMs + daysInMs(TRANSIENT_BOUNCES_DAYS)),
            ':mail': new Set([mailOf(callId, mailedAtMs)]),
          },
          ReturnValues: 'ALL_NEW',
        }),
      );
      return [...StoredBounces.parse(Attributes).mails].map(mailedAtMsOf);
    },
    async listOf(subscriberId) {
      const key = { ...bouncesKey(subscriberId) };
      const { Item } = await documents.send(new GetCommand({ TableName, Key: key, ConsistentRead: true }));
      return Item ? [...StoredBounces.parse(Item).mails].map(mailedAtMsOf) : [];
    },
  };
}
