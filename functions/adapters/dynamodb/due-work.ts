import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import {
  DISPATCH_SLICES,
  DUE_WORK_INDEX,
  type DueWorkKind,
  dispatchPartition,
  sliceKey,
} from '../../contract/table-keys.ts';
import type { DueWork } from '../../domain/dispatch/ports.ts';
import { retryConflicts } from './conflicts.ts';
import type { Table } from './table.ts';

/** What the index's own keys tell, whatever else it holds. */
const IndexedKey = z.object({ pk: z.string(), sk: z.string() });

const DISPATCHES = dispatchPartition('');

/** The index of what is past its time. It lags behind the table by moments: each change is conditional on the item itself. */
export function makeDueWork({ documents, name: TableName }: Table): DueWork {
  async function due(kind: DueWorkKind, nowMs: number, limit: number) {
    const { Items = [] } = await documents.send(
      new QueryCommand({
        TableName,
        IndexName: DUE_WORK_INDEX.name,
        KeyConditionExpression: `${DUE_WORK_INDEX.partitionKey} = :kind AND ${DUE_WORK_INDEX.sortKey} <= :now`,
        ExpressionAttributeValues: { ':kind': kind, ':now': nowMs },
        Limit: limit,
      }),
    );
    return Items.map((item) => IndexedKey.parse(item)).map(({ pk, sk }) => ({
      dispatchId: pk.slice(DISPATCHES.length),
      bits: sk.slice(DISPATCH_SLICES.length),
    }));
  }

  return {
    async dueDispatches(nowMs, limit) {
      return (await due('dispatch', nowMs, limit)).map(({ dispatchId }) => dispatchId);
    },
    dueSlices: (nowMs, limit) => due('slice', nowMs, limit),
    async postponeSlice({ dispatchId, bits }, nowMs, dueAtMs) {
      try {
        const command = new UpdateCommand({
          TableName,
          Key: { ...sliceKey(dispatchId, bits) },
          UpdateExpression: 'SET dueAtMs = :due',
          ConditionExpression: '#status = :open AND dueAtMs <= :now',
          ExpressionAttributeNames: { '#status': 'status' },
          ExpressionAttributeValues: { ':due': dueAtMs, ':open': 'open', ':now': nowMs },
        });
        // The index may still name a slice whose worker writes transactions on it.
        await retryConflicts(() => documents.send(command));
        return true;
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return false;
        throw error;
      }
    },
  };
}
