import type { SliceWakeUp } from '../../contract/messages.ts';
import type { LaneWakes, Wakes } from '../../domain/dispatch/dispatch.ts';
import { makeQueue } from './queue.ts';

/** Wake-ups on one lane's queue: they point to slices and hold nothing else. */
export function makeSliceWakes(queueUrl: string): Wakes {
  const queue = makeQueue<SliceWakeUp>(queueUrl);
  return {
    send: (slices, delayMs) =>
      queue.send(
        slices.map(({ dispatchId, bits }) => ({ dispatchId, bits })),
        delayMs / 1_000,
      ),
  };
}

/** The same on every lane's, from what a function's environment says. */
export const makeLaneWakes = (env: { URGENT_QUEUE_URL: string; BULK_QUEUE_URL: string }): LaneWakes => ({
  urgent: makeSliceWakes(env.URGENT_QUEUE_URL),
  bulk: makeSliceWakes(env.BULK_QUEUE_URL),
});
