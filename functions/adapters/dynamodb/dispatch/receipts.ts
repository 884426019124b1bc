import { TransactWriteItemsCommand, type Update, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { receiptKey, sliceKey } from '../../../contract/table-keys.ts';
import type { Lease, Receipt, Receipts, SliceId, WrittenCall } from '../../../domain/dispatch/dispatch.ts';
import type { Keyring } from '../../kms/kms.ts';
import { refusedWrites, retryConflicts, type Table, unlessRefused } from '../../table/table.ts';
import { receiptFrom, receiptItem } from './receipt-item.ts';
import { outcomeLetters } from './receipt-outcomes.ts';
import { pagesOfReceipts } from './receipts-of-slice.ts';

type Answer = Pick<Receipt, 'state' | 'outcomes'> & { readonly resultAtMs: number };

/** Receipts in the table. @param keyring - seals who was in a call, and opens it. */
export function makeReceipts(table: Table, keyring: Keyring): Receipts {
  const { documents, raw, name: TableName } = table;

  const whileLeased = (lease: Lease) => ({
    TableName,
    Key: marshall(sliceKey(lease.dispatchId, lease.bits)),
    ConditionExpression: 'fence = :fence AND #status = :open',
    ExpressionAttributeNames: { '#status': 'status' },
    ExpressionAttributeValues: marshall({ ':fence': lease.fence, ':open': 'open' }),
  });

  const answering = (
    { dispatchId, bits }: SliceId,
    { callId, intentAtMs }: WrittenCall,
    from: Receipt['state'],
    { state, outcomes, resultAtMs }: Answer,
  ): Update => ({
    TableName,
    Key: marshall(receiptKey(dispatchId, bits, callId)),
    UpdateExpression: 'SET #state = :state, outcomes = :outcomes, tookMs = :took',
    ConditionExpression: '#state = :from',
    ExpressionAttributeNames: { '#state': 'state' },
    ExpressionAttributeValues: marshall({
      ':state': state,
      ':outcomes': outcomeLetters(outcomes),
      // The moment would lead to the mail of that moment.
      ':took': resultAtMs - intentAtMs,
      ':from': from,
    }),
  });

  async function replace(
    slice: SliceId,
    call: WrittenCall,
    from: 'intent' | 'uncertain',
    answer: Answer,
  ): Promise<boolean> {
    const update = new UpdateItemCommand({ ...answering(slice, call, from, answer) });
    return unlessRefused(retryConflicts(() => raw.send(update)));
  }

  return {
    async list(slice) {
      const found: Receipt[] = [];
      for await (const items of pagesOfReceipts(table, slice))
        found.push(...(await Promise.all(items.map((item) => receiptFrom(item, keyring)))));
      return found;
    },

    async find({ dispatchId, bits }, callId) {
      const { Item } = await documents.send(
        new GetCommand({ TableName, Key: { ...receiptKey(dispatchId, bits, callId) }, ConsistentRead: true }),
      );
      return Item && receiptFrom(Item, keyring);
    },

    async writeIntent(lease, intent) {
      const put = {
        TableName,
        Item: marshall(receiptItem(lease, intent, await keyring.newest()), { removeUndefinedValues: true }),
        ConditionExpression: 'attribute_not_exists(pk)',
      };
      const write = new TransactWriteItemsCommand({
        TransactItems: [{ ConditionCheck: whileLeased(lease) }, { Put: put }],
      });
      try {
        await retryConflicts(() => raw.send(write));
        return true;
      } catch (error) {
        if (refusedWrites(error)?.includes(0)) return false;
        throw error;
      }
    },

    writeResult: replace,

    async giveUp(slice, intent, nowMs) {
      const outcomes = intent.people.map(() => 'uncertain' as const); // else it widens to string
      await replace(slice, intent, 'intent', { state: 'uncertain', outcomes, resultAtMs: nowMs });
    },

    async noteEventsBack({ dispatchId, bits }, callId, nowMs) {
      const update = new UpdateItemCommand({
        TableName,
        Key: marshall(receiptKey(dispatchId, bits, callId)),
        UpdateExpression: 'SET eventsBackAtMs = :at',
        ConditionExpression: '#state = :uncertain',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: marshall({ ':at': nowMs, ':uncertain': 'uncertain' }),
      });
      await unlessRefused(retryConflicts(() => raw.send(update)));
    },

    async resolve(lease, call, outcomes, nowMs) {
      const answer = { state: 'resolved', outcomes, resultAtMs: nowMs } as const;
      const write = new TransactWriteItemsCommand({
        TransactItems: [{ ConditionCheck: whileLeased(lease) }, { Update: answering(lease, call, call.state, answer) }],
      });
      return unlessRefused(retryConflicts(() => raw.send(write)));
    },
  };
}
