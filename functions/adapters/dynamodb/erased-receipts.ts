import { paginateQuery, TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { DYNAMODB_MAX_TRANSACTION_ITEMS } from '../../contract/limits.ts';
import { receiptKey, receiptsPartition, sliceKey } from '../../contract/table-keys.ts';
import type { SliceId } from '../../domain/dispatch/dispatch.ts';
import type { ErasedReceipts, ReceiptRewrite, RewriteGuard } from '../../domain/erasing/ports.ts';
import { inChunks } from '../../domain/in-chunks.ts';
import { refusedWrites, retryConflicts } from './conflicts.ts';
import { bytesOfIds, callIdOfReceipt, peopleOfReceipt } from './receipt-item.ts';
import type { Table } from './table.ts';

type TransactItem = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/** Receipts of dispatches, for erasure: who they name, and other ids in the same places. */
export function makeErasedReceipts({ documents, name: TableName }: Table): ErasedReceipts {
  const whileSo = (slice: SliceId, guard: RewriteGuard): TransactItem[] => {
    if (guard.kind === 'without-slice') return [];
    const check = {
      TableName,
      Key: { ...sliceKey(slice.dispatchId, slice.bits) },
      ExpressionAttributeNames: { '#status': 'status' },
    };
    return [
      {
        ConditionCheck:
          guard.kind === 'closed'
            ? { ...check, ConditionExpression: '#status = :closed', ExpressionAttributeValues: { ':closed': 'closed' } }
            : {
                ...check,
                ConditionExpression: '#status = :open AND fence = :fence',
                ExpressionAttributeValues: { ':open': 'open', ':fence': guard.fence },
              },
      },
    ];
  };

  /** Of a receipt nothing changes but who it names: its answer may be written meanwhile, by the place of each entry. */
  const rewriteOne = ({ dispatchId, bits }: SliceId, { callId, people, becomes }: ReceiptRewrite): TransactItem => {
    const receipt = { TableName, Key: { ...receiptKey(dispatchId, bits, callId) } };
    const before = { ':before': bytesOfIds(people) };
    return becomes === 'deleted'
      ? { Delete: { ...receipt, ConditionExpression: 'people = :before', ExpressionAttributeValues: before } }
      : {
          Update: {
            ...receipt,
            UpdateExpression: 'SET people = :after',
            ConditionExpression: 'people = :before',
            ExpressionAttributeValues: { ...before, ':after': bytesOfIds(becomes) },
          },
        };
  };

  return {
    async list({ dispatchId, bits }) {
      const query = {
        TableName,
        KeyConditionExpression: 'pk = :slice',
        ExpressionAttributeValues: { ':slice': receiptsPartition(dispatchId, bits) },
        ProjectionExpression: 'sk, people',
        ConsistentRead: true,
      };
      const found = [];
      for await (const { Items = [] } of paginateQuery({ client: documents }, query))
        for (const item of Items) {
          const callId = callIdOfReceipt(item);
          found.push({ callId, people: peopleOfReceipt(item, callId) });
        }
      return found;
    },

    async rewrite(slice, guard, rewrites) {
      const check = whileSo(slice, guard);
      // More than a transaction takes are of somebody whose entry failed a hundred times.
      for (const some of inChunks(rewrites, DYNAMODB_MAX_TRANSACTION_ITEMS - check.length)) {
        const TransactItems = [...check, ...some.map((rewrite) => rewriteOne(slice, rewrite))];
        try {
          await retryConflicts(() => documents.send(new TransactWriteCommand({ TransactItems })));
        } catch (error) {
          if (refusedWrites(error)) return false;
          throw error;
        }
      }
      return true;
    },
  };
}
