import { makeDispatches } from '../../adapters/dynamodb/dispatch/dispatches.ts';
import { slicesOf } from '../../adapters/dynamodb/dispatch/slices.ts';
import { deliveriesOf } from '../../adapters/dynamodb/feedback/deliveries.ts';
import { isMailHeld } from '../../adapters/dynamodb/mail-hold.ts';
import type { Table } from '../../adapters/table/open-table.ts';

/** What says how far a dispatch is. */
export const openWatching = (table: Table) => ({
  dispatches: makeDispatches(table),
  slicesOf: (dispatchId: string) => slicesOf(table, dispatchId),
  deliveriesOf: (dispatchId: string) => deliveriesOf(table, dispatchId),
  isMailHeld: () => isMailHeld(table),
});
