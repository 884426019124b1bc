import type { SliceWakeUp } from '../../contract/messages.ts';
import type { Wakes } from '../../domain/dispatch/ports.ts';
import { makeQueue } from './queue.ts';

/** Wake-ups on the lane's queue: they point to slices and hold nothing else. */
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
