import { receiptsPartition } from '../../../contract/table-keys.ts';
import type { SliceId } from '../../../domain/dispatch/dispatch.ts';
import { pages, type Table } from '../../table/table.ts';

/**
 * The stored receipts of a slice, a page at a time, read consistently.
 * @param only - the attributes to read; left out, all of them.
 */
export const pagesOfReceipts = (table: Table, { dispatchId, bits }: SliceId, only?: readonly string[]) =>
  pages(table, { pk: receiptsPartition(dispatchId, bits) }, only ? { only } : {});
