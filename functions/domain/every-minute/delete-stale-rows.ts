import type { TableKey } from '../../contract/table-keys.ts';
import { type Attempts, attemptEach } from '../attempt-each.ts';

/** What one sweep takes on; the next minute's takes the rest. */
const MAX_CHANGES = 100;

/** Rows of the index of topics that a change of their subscriber left behind. */
export interface StaleRows {
  /** Where those of each change are written down, longest due first. */
  list(nowMs: number, limit: number): Promise<TableKey[]>;
  /** Deletes those of one change, but for rows that were put again since. @returns whether there was something to do. */
  delete(change: TableKey): Promise<boolean>;
}

/** Deletes rows that no subscriber wants any more, once no worker is alive that may page through them. A later sweep tries what fails. */
export async function deleteStaleRows(staleRows: StaleRows, nowMs: number): Promise<Attempts> {
  return attemptEach(await staleRows.list(nowMs, MAX_CHANGES), (change) => staleRows.delete(change));
}
