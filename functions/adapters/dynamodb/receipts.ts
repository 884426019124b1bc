import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { paginateQuery, TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { RECEIPT_LIFETIME_DAYS } from '../../contract/limits.ts';
import { EXPIRY_ATTRIBUTE, receiptKey, receiptsPartition, sliceKey } from '../../contract/table-keys.ts';
import type { SliceId } from '../../domain/dispatch/dispatch.ts';
import type { CallResult, Receipts } from '../../domain/dispatch/ports.ts';
import { ENTRY_OUTCOMES, type Receipt } from '../../domain/dispatch/receipts.ts';
import { daysInMs, epochSecondsOf } from '../../domain/time/spans.ts';
import type { StoredItem } from './batches.ts';
import { refusedWrites, retryConflicts } from './conflicts.ts';
import type { Table } from './table.ts';

const StoredReceipt = z.object({
  callId: z.string(),
  fence: z.number().int(),
  state: z.enum(['intent', 'done', 'uncertain']),
  people: z.array(z.string()),
  outcomes: z.array(z.enum(ENTRY_OUTCOMES)),
  intentAtMs: z.number(),
  resultAtMs: z.number().optional(),
});

/** A receipt from its stored item. @throws {z.ZodError} when it is damaged. */
export function receiptFrom(item: StoredItem): Receipt {
  const { resultAtMs, ...receipt } = StoredReceipt.parse(item);
  return { ...receipt, ...(resultAtMs === undefined ? {} : { resultAtMs }) };
}

const receiptItem = ({ dispatchId, bits }: SliceId, receipt: Receipt): StoredItem => ({
  ...receiptKey(dispatchId, bits, receipt.callId),
  entity: 'receipt',
  ...receipt,
  [EXPIRY_ATTRIBUTE]: epochSecondsOf(receipt.intentAtMs + daysInMs(RECEIPT_LIFETIME_DAYS)),
});

export function makeReceipts({ documents, name: TableName }: Table): Receipts {
  async function replace(
    { dispatchId, bits }: SliceId,
    callId: string,
    from: 'intent' | 'uncertain',
    { state, outcomes, resultAtMs }: CallResult,
  ): Promise<boolean> {
    try {
      await documents.send(
        new UpdateCommand({
          TableName,
          Key: { ...receiptKey(dispatchId, bits, callId) },
          UpdateExpression: 'SET #state = :state, outcomes = :outcomes, resultAtMs = :at',
          ConditionExpression: '#state = :from',
          ExpressionAttributeNames: { '#state': 'state' },
          ExpressionAttributeValues: { ':state': state, ':outcomes': outcomes, ':at': resultAtMs, ':from': from },
        }),
      );
      return true;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false;
      throw error;
    }
  }

  return {
    async list({ dispatchId, bits }) {
      const query = {
        TableName,
        KeyConditionExpression: 'pk = :slice',
        ExpressionAttributeValues: { ':slice': receiptsPartition(dispatchId, bits) },
        ConsistentRead: true,
      };
      const found: Receipt[] = [];
      for await (const { Items = [] } of paginateQuery({ client: documents }, query))
        found.push(...Items.map(receiptFrom));
      return found;
    },

    async writeIntent(lease, intent) {
      const whileLeased = {
        TableName,
        Key: { ...sliceKey(lease.dispatchId, lease.bits) },
        ConditionExpression: 'fence = :fence AND #status = :open',
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: { ':fence': lease.fence, ':open': 'open' },
      };
      const put = {
        TableName,
        Item: receiptItem(lease, intent),
        ConditionExpression: 'attribute_not_exists(pk)',
      };
      const write = new TransactWriteCommand({ TransactItems: [{ ConditionCheck: whileLeased }, { Put: put }] });
      try {
        await retryConflicts(() => documents.send(write));
        return true;
      } catch (error) {
        if (refusedWrites(error)?.includes(0)) return false;
        throw error;
      }
    },

    writeResult: replace,

    async giveUp(slice, intent, nowMs) {
      const outcomes = intent.people.map(() => 'uncertain' as const); // else it widens to string
      await replace(slice, intent.callId, 'intent', { state: 'uncertain', outcomes, resultAtMs: nowMs });
    },
  };
}
