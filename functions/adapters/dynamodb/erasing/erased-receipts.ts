import { DYNAMODB_MAX_TRANSACTION_ITEMS } from '../../../contract/limits.ts';
import { receiptKey, sliceKey } from '../../../contract/table-keys.ts';
import type { SliceId } from '../../../domain/dispatch/dispatch.ts';
import type { ErasedReceipts, ReceiptRewrite, RewriteGuard } from '../../../domain/erasing/erasing.ts';
import { inChunks } from '../../../domain/in-chunks.ts';
import type { Keyring } from '../../kms/kms.ts';
import { change, check, drop, find, type Table, type Write, where, writeIf } from '../../table/table.ts';
import { callIdOfReceipt } from '../dispatch/receipt-outcomes.ts';
import { SEALED_ATTRIBUTES, sealedPartOf, sealReceipt } from '../dispatch/receipt-seal.ts';
import { pagesOfReceipts } from '../dispatch/receipts-of-slice.ts';

/**
 * Receipts of dispatches, for erasure: who they name, and other ids in the same places.
 * @param keyring - opens who they name, and seals who they name then.
 */
export function makeErasedReceipts(table: Table, keyring: Keyring): ErasedReceipts {
  function whileSo({ dispatchId, bits }: SliceId, guard: RewriteGuard): Write[] {
    if (guard.kind === 'without-slice') return [];
    const isSo = guard.kind === 'closed' ? { status: 'closed' } : { status: 'open', fence: guard.fence };
    return [check(sliceKey(dispatchId, bits), where.is(isSo))];
  }

  /**
   * Of a receipt nothing changes but who it names: its answer may be written meanwhile, by the place of each entry. Sealed bytes are never
   * twice the same, so the write is conditional on those that were opened here.
   * @returns undefined when it names others by now.
   */
  async function rewriteOne(
    { dispatchId, bits }: SliceId,
    { callId, people, becomes }: ReceiptRewrite,
  ): Promise<Write | undefined> {
    const key = receiptKey(dispatchId, bits, callId);
    const item = await find(table, key);
    if (!item) return undefined;
    const part = await sealedPartOf(item, keyring);
    if (part.people.join() !== people.join()) return undefined;
    const isAsRead = where.is({ sealed: item.sealed });
    if (becomes === 'deleted') return drop(key, isAsRead);
    return change(key, { set: sealReceipt({ ...part, people: becomes }, key, await keyring.newest()) }, isAsRead);
  }

  return {
    async list(slice) {
      const found = [];
      for await (const items of pagesOfReceipts(table, slice, SEALED_ATTRIBUTES))
        for (const item of items) {
          const { people } = await sealedPartOf(item, keyring);
          found.push({ callId: callIdOfReceipt(item), people });
        }
      return found;
    },

    async rewrite(slice, guard, rewrites) {
      const isSo = whileSo(slice, guard);
      // Only a subscriber whose entry failed a hundred times has more than one transaction takes.
      for (const some of inChunks(rewrites, DYNAMODB_MAX_TRANSACTION_ITEMS - isSo.length)) {
        const writes = await Promise.all(some.map((rewrite) => rewriteOne(slice, rewrite)));
        const known = writes.filter((one) => one !== undefined);
        if (known.length < writes.length || !(await writeIf(table, ...isSo, ...known))) return false;
      }
      return true;
    },
  };
}
