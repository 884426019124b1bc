import { type DispatchState, dispatchState } from '../../../functions/api/dispatch-answer.ts';
import { showDispatch } from '../../../scripts/operator/dispatches.ts';
import { tableOfStack } from './table-of-stack.ts';

/** A dispatch of a journey's stack with its exact counts, as operators see it: the API tells publishers bands. */
export async function exactDispatch(dispatchId: string): Promise<DispatchState> {
  const table = tableOfStack();
  try {
    return dispatchState(await showDispatch(table, dispatchId, 'test'), Date.now());
  } finally {
    table.raw.destroy();
  }
}
