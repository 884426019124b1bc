import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { EXPIRY_ATTRIBUTE, signInKey } from '../../contract/table-keys.ts';
import type { SignIns } from '../../domain/subscribing/sign-in.ts';
import { epochSecondsOf } from '../../domain/time/spans.ts';
import type { Table } from './table.ts';

const StoredSignIn = z.object({
  signInId: z.uuid(),
  subscriberId: z.uuid(),
  requestedFrom: z.object({ day: z.string(), hash: z.string() }),
  mailedAtMs: z.number(),
  expiresAtMs: z.number(),
  isSpent: z.boolean(),
});

/** Sign-ins in the table, gone when their time is over. */
export function makeSignIns({ documents, name: TableName }: Table): SignIns {
  return {
    async find(signInId) {
      const Key = { ...signInKey(signInId) };
      const { Item } = await documents.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
      return Item && StoredSignIn.parse(Item);
    },
    async put(signIn) {
      const put = new PutCommand({
        TableName,
        Item: {
          ...signInKey(signIn.signInId),
          entity: 'sign-in',
          ...signIn,
          [EXPIRY_ATTRIBUTE]: epochSecondsOf(signIn.expiresAtMs),
        },
        ConditionExpression: 'attribute_not_exists(pk) OR isSpent = :no',
        ExpressionAttributeValues: { ':no': false },
      });
      await holds(() => documents.send(put));
    },
    async spend(signInId) {
      const update = new UpdateCommand({
        TableName,
        Key: { ...signInKey(signInId) },
        UpdateExpression: 'SET isSpent = :yes',
        ConditionExpression: 'isSpent = :no',
        ExpressionAttributeValues: { ':yes': true, ':no': false },
      });
      return holds(() => documents.send(update));
    },
  };
}

/** Whether the condition of a write held. */
async function holds(write: () => Promise<unknown>): Promise<boolean> {
  try {
    await write();
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}
