import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, UpdateCommand, type UpdateCommandInput } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { dispatchKey } from '../../contract/table-keys.ts';
import type { Dispatch } from '../../domain/dispatch/dispatch.ts';
import type { Dispatches } from '../../domain/dispatch/ports.ts';
import type { StoredItem } from './batches.ts';
import { retryConflicts } from './conflicts.ts';
import type { Table } from './table.ts';

const StoredDispatch = z.object({
  dispatchId: z.string(),
  appealId: z.string(),
  version: z.number().int(),
  publisherId: z.string(),
  lane: z.literal('urgent'),
  status: z.enum(['planned', 'sending', 'finished']),
  publishedAtMs: z.number(),
  createdAtMs: z.number(),
  sliceBits: z.number().int().optional(),
  closedSlices: z.number().int().default(0),
  finishedAtMs: z.number().optional(),
});

/** A dispatch from its stored item. @throws {z.ZodError} when it is damaged. */
export function dispatchFrom(item: StoredItem): Dispatch {
  const { sliceBits, finishedAtMs, ...dispatch } = StoredDispatch.parse(item);
  return {
    ...dispatch,
    ...(sliceBits === undefined ? {} : { sliceBits }),
    ...(finishedAtMs === undefined ? {} : { finishedAtMs }),
  };
}

export function makeDispatches({ documents, name: TableName }: Table): Dispatches {
  async function find(dispatchId: string): Promise<Dispatch | undefined> {
    const { Item } = await documents.send(
      new GetCommand({ TableName, Key: { ...dispatchKey(dispatchId) }, ConsistentRead: true }),
    );
    return Item && dispatchFrom(Item);
  }

  /** @returns false when the condition does not hold. */
  async function update(dispatchId: string, change: Omit<UpdateCommandInput, 'TableName' | 'Key'>): Promise<boolean> {
    try {
      const command = new UpdateCommand({ TableName, Key: { ...dispatchKey(dispatchId) }, ...change });
      await retryConflicts(() => documents.send(command));
      return true;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false;
      throw error;
    }
  }

  return {
    find,

    async cut(dispatchId, sliceBits) {
      await update(dispatchId, {
        UpdateExpression: 'SET sliceBits = :bits',
        ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(sliceBits)',
        ExpressionAttributeValues: { ':bits': sliceBits },
      });
      const dispatch = await find(dispatchId);
      if (dispatch?.sliceBits === undefined) throw new Error(`dispatch ${dispatchId} went away while it was cut`);
      return dispatch.sliceBits;
    },

    async startSending(dispatchId) {
      await update(dispatchId, {
        UpdateExpression: 'SET #status = :sending REMOVE dueWork, dueAtMs',
        ConditionExpression: '#status = :planned',
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: { ':sending': 'sending', ':planned': 'planned' },
      });
    },

    async finishIfComplete(dispatchId, nowMs) {
      const dispatch = await find(dispatchId);
      if (dispatch?.sliceBits === undefined || dispatch.closedSlices < 2 ** dispatch.sliceBits) return false;
      return update(dispatchId, {
        UpdateExpression: 'SET #status = :finished, finishedAtMs = :now REMOVE dueWork, dueAtMs',
        ConditionExpression: '#status <> :finished AND closedSlices = :all',
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: { ':finished': 'finished', ':now': nowMs, ':all': 2 ** dispatch.sliceBits },
      });
    },
  };
}
