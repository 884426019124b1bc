import { deliveriesOf, isMailHeld, makeDispatches, slicesOf } from '../../adapters/dynamodb/dynamodb.ts';
import type { Table } from '../../adapters/table/table.ts';

/** What says how far a dispatch is. */
export const openWatching = (table: Table) => ({
  dispatches: makeDispatches(table),
  slicesOf: (dispatchId: string) => slicesOf(table, dispatchId),
  deliveriesOf: (dispatchId: string) => deliveriesOf(table, dispatchId),
  isMailHeld: () => isMailHeld(table),
});
