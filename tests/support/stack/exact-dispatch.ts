import { type DispatchState, dispatchState } from '../../../functions/api/dispatch-answer.ts';
import { showDispatch } from '../../../scripts/operator/dispatches.ts';
import { waitUntil } from '../../../scripts/program/wait-until.ts';
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

/** A dispatch once it has finished. */
export const untilFinished = (dispatchId: string): Promise<DispatchState> =>
  waitUntil(
    'the end of the dispatch',
    async () => {
      const dispatch = await exactDispatch(dispatchId);
      return dispatch.status === 'finished' ? dispatch : undefined;
    },
    { deadlineMs: 45_000 },
  );
