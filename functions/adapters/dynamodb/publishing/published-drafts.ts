import { z } from 'zod';
import { publishedDraftKey } from '../../../contract/table-keys.ts';
import type { OwnAppeals } from '../../../domain/publishing/own-appeals.ts';
import { readItems } from '../batches.ts';
import type { Table } from '../table.ts';

const PublishedDraftItem = z.object({ draftId: z.string(), appealId: z.string(), version: z.number().int() });

/** As what drafts of desks were published: each is written with the version. */
export const makePublishedDrafts = (table: Table): Pick<OwnAppeals, 'findPublished'> => ({
  async findPublished(publisherId, draftIds) {
    const keys = [...new Set(draftIds)].map((draftId) => publishedDraftKey(publisherId, draftId));
    const published = await readItems(table, keys, { isConsistent: true });
    return new Map(
      published.map((item) => {
        const { draftId, ...as } = PublishedDraftItem.parse(item);
        return [draftId, as];
      }),
    );
  },
});
