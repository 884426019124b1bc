import { GetCommand, TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { DYNAMODB_MAX_TRANSACTION_ITEMS } from '../../../contract/limits.ts';
import { receiptKey, sliceKey } from '../../../contract/table-keys.ts';
import type { SliceId } from '../../../domain/dispatch/dispatch.ts';
import type { ErasedReceipts, ReceiptRewrite, RewriteGuard } from '../../../domain/erasing/erasing.ts';
import { inChunks } from '../../../domain/in-chunks.ts';
import type { Keyring } from '../../kms/kms.ts';
import { retryConflicts, type Table, unlessRefused } from '../../table/table.ts';
import { callIdOfReceipt } from '../dispatch/receipt-outcomes.ts';
import { sealedPartOf, sealReceipt } from '../dispatch/receipt-seal.ts';
import { pagesOfReceipts } from '../dispatch/receipts-of-slice.ts';

type TransactItem = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/**
 * Receipts of dispatches, for erasure: who they name, and other ids in the same places.
 * @param keyring - opens who they name, and seals who they name then.
 */
export function makeErasedReceipts(table: Table, keyring: Keyring): ErasedReceipts {
  const { documents, name: TableName } = table;

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

  /**
   * Of a receipt nothing changes but who it names: its answer may be written meanwhile, by the place of each entry. Sealed bytes are never
   * twice the same, so the write is conditional on those that were opened here.
   * @returns undefined when it names others by now.
   */
  async function rewriteOne(
    { dispatchId, bits }: SliceId,
    { callId, people, becomes }: ReceiptRewrite,
  ): Promise<TransactItem | undefined> {
    const key = receiptKey(dispatchId, bits, callId);
    const receipt = { TableName, Key: { ...key } };
    const { Item } = await documents.send(new GetCommand({ ...receipt, ConsistentRead: true }));
    if (!Item) return undefined;
    const part = await sealedPartOf(Item, keyring);
    if (part.people.join() !== people.join()) return undefined;
    const before = { ':before': Item.sealed };
    if (becomes === 'deleted')
      return { Delete: { ...receipt, ConditionExpression: 'sealed = :before', ExpressionAttributeValues: before } };
    const { sealed, dataKeyId } = sealReceipt({ ...part, people: becomes }, key, await keyring.newest());
    return {
      Update: {
        ...receipt,
        UpdateExpression: 'SET sealed = :after, dataKeyId = :key',
        ConditionExpression: 'sealed = :before',
        ExpressionAttributeValues: { ...before, ':after': sealed, ':key': dataKeyId },
      },
    };
  }

  return {
    async list(slice) {
      const found = [];
      for await (const items of pagesOfReceipts(table, slice, 'pk, sk, sealed, dataKeyId'))
        for (const item of items) {
          const { people } = await sealedPartOf(item, keyring);
          found.push({ callId: callIdOfReceipt(item), people });
        }
      return found;
    },

    async rewrite(slice, guard, rewrites) {
      const check = whileSo(slice, guard);
      // Only a subscriber whose entry failed a hundred times has more than one transaction takes.
      for (const some of inChunks(rewrites, DYNAMODB_MAX_TRANSACTION_ITEMS - check.length)) {
        const writes = await Promise.all(some.map((rewrite) => rewriteOne(slice, rewrite)));
        if (writes.includes(undefined)) return false;
        const TransactItems = [...check, ...writes.filter((write) => write !== undefined)];
        const write = new TransactWriteCommand({ TransactItems });
        if (!(await unlessRefused(retryConflicts(() => documents.send(write))))) return false;
      }
      return true;
    },
  };
}
