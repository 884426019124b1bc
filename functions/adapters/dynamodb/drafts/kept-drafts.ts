import * as z from 'zod';
import { deskDraftKey } from '../../../contract/table-keys.ts';
import type { Drafts } from '../../../domain/drafts/drafts.ts';
import { readItems, type Table } from '../../table/table.ts';

const KeptHead = z.object({ draftId: z.string() });

/** Which drafts a desk has. */
export const makeKeptDrafts = (table: Table): Pick<Drafts, 'findKept'> => ({
  async findKept(publisherId, draftIds) {
    const keys = [...new Set(draftIds)].map((draftId) => deskDraftKey(publisherId, draftId));
    const heads = await readItems(table, keys, { isConsistent: true });
    return new Set(heads.map((head) => KeptHead.parse(head).draftId));
  },
});
