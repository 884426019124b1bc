import * as z from 'zod';
import { APPEAL_DISPATCHES, appealPartition } from '../../../contract/table-keys.ts';
import type { AppealDispatches } from '../../../domain/dispatch/dispatch.ts';
import { list, type Table } from '../../table/table.ts';

const StoredLink = z.object({ version: z.number().int(), dispatchId: z.string(), createdAtMs: z.number().optional() });

/** The links from an appeal to the dispatches that carry it. The worker that plans a dispatch writes them with it. */
export const makeAppealDispatches = (table: Table): AppealDispatches => ({
  async of(appealId) {
    const links = await list(table, { pk: appealPartition(appealId), prefix: APPEAL_DISPATCHES });
    return links.map((link) => StoredLink.parse(link));
  },
});
