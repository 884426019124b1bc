import { isMailHeld, makeDispatches, makeShownSendings, slicesOf } from '../../adapters/dynamodb/dynamodb.ts';
import type { Table } from '../../adapters/table/table.ts';

/** What says how far a dispatch is. */
export const openWatching = (table: Table) => ({
  dispatches: makeDispatches(table),
  slicesOf: (dispatchId: string) => slicesOf(table, dispatchId),
  shownNumbers: makeShownSendings(table),
  isMailHeld: () => isMailHeld(table),
});
