import type { Steering, Watching } from '../../../domain/dispatch/dispatch.ts';
import type { Table } from '../../table/table.ts';
import { makeDueWork } from '../due-work.ts';
import { deliveriesOf } from '../feedback/deliveries.ts';
import { makeDispatches } from './dispatches.ts';
import { slicesOf } from './slices.ts';

/** What happens to a dispatch as a whole, over its own item and its slices'. */
export function makeSteering(table: Table): Steering {
  const { halt, resume, finishUnstarted, postponeStart, holdBack } = makeDispatches(table);
  const { hastenSlice } = makeDueWork(table);
  const slices = (dispatchId: string) => slicesOf(table, dispatchId);
  return { slicesOf: slices, halt, resume, finishUnstarted, postponeStart, holdBack, hastenSlice };
}

/** What the sweep looks after. */
export function makeWatching(table: Table): Watching {
  const { dueWatches, finishedBetween } = makeDueWork(table);
  const { keepWatch } = makeDispatches(table);
  return {
    dueWatches,
    finishedBetween,
    keepWatch,
    delivered: async (dispatchId) => (await deliveriesOf(table, dispatchId)).delivered,
  };
}
