import type { Dispatch } from '../../../domain/dispatch/dispatch.ts';
import { inChunks } from '../../../domain/in-chunks.ts';
import type { Table } from '../../table/table.ts';
import { makeAppealDispatches } from '../appeal/appeal-dispatches.ts';
import { makeDispatches } from './dispatches.ts';

const READS_AT_ONCE = 25;

/** Dispatches that carry a version of an appeal and are not finished, read consistently. A link without its dispatch leads to nothing. */
export async function openDispatches(table: Table, appealId: string): Promise<Dispatch[]> {
  const { find } = makeDispatches(table);
  const carriers = await makeAppealDispatches(table).of(appealId);
  const dispatchIds = [...new Set(carriers.map(({ dispatchId }) => dispatchId))];
  const open: Dispatch[] = [];
  for (const chunk of inChunks(dispatchIds, READS_AT_ONCE)) {
    const found = await Promise.all(chunk.map((dispatchId) => find(dispatchId)));
    open.push(...found.flatMap((dispatch) => (dispatch && dispatch.status !== 'finished' ? [dispatch] : [])));
  }
  return open;
}
