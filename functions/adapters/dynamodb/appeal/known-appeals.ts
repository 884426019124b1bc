import * as z from 'zod';
import { externalAppealKey } from '../../../contract/table-keys.ts';
import type { AppealStore } from '../../../domain/publishing/publishing.ts';
import { find, type Table } from '../../table/table.ts';

const StoredKnownAppeal = z.object({
  appealId: z.string(),
  latestVersion: z.number().int(),
  contentHash: z.string(),
  dispatchId: z.string().optional(),
  firstPublishedAtMs: z.number().optional(),
  followUps: z.array(z.string()),
  isJoined: z.literal(true).optional(),
  rewrites: z.number().int().optional(),
});

/** What publishers brought before, by their own ids. */
export const makeKnownAppeals = (table: Table): Pick<AppealStore, 'findKnown'> => ({
  async findKnown({ publisherId, externalId }) {
    const item = await find(table, externalAppealKey(publisherId, externalId));
    return item && StoredKnownAppeal.parse(item);
  },
});
