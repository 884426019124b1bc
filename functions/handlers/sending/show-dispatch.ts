import { makeDispatches } from '../../adapters/dynamodb/dispatch/dispatches.ts';
import { slicesOf } from '../../adapters/dynamodb/dispatch/slices.ts';
import { deliveriesOf } from '../../adapters/dynamodb/feedback/deliveries.ts';
import { isMailHeld } from '../../adapters/dynamodb/mail-hold.ts';
import { makePublisherStore } from '../../adapters/dynamodb/publishing/publishers.ts';
import { makeTable } from '../../adapters/table/open-table.ts';
import { dispatchRoute } from '../../api/routes/dispatch-route.ts';
import { readEnv } from '../../contract/env.ts';

const table = makeTable(readEnv('show-dispatch', process.env).TABLE_NAME);

export const handler = dispatchRoute({
  publishers: makePublisherStore(table),
  findDispatch: makeDispatches(table).find,
  slicesOf: (dispatchId) => slicesOf(table, dispatchId),
  deliveriesOf: (dispatchId) => deliveriesOf(table, dispatchId),
  isMailHeld: () => isMailHeld(table),
  nowMs: Date.now,
});
