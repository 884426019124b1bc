import type { DueWork } from './ports.ts';
import { type StartingPorts, type StartingSettings, startDispatch } from './start-dispatch.ts';

/** What one sweep takes on; the next minute's takes the rest. */
const MAX_DISPATCHES = 20;
const MAX_SLICES = 500;

export interface SweepEnd {
  readonly dispatchesStarted: readonly string[];
  readonly slicesQueued: number;
  /** Dispatches that could not be started; each is due again. */
  readonly failures: readonly { readonly dispatchId: string; readonly error: unknown }[];
}

/**
 * Starts dispatches that nobody started in time and queues slices that nobody finished in time: the way back for every lost
 * message and every dead worker. Two sweeps at once do no harm.
 */
export async function sweep(
  ports: StartingPorts & { dueWork: DueWork },
  settings: StartingSettings,
): Promise<SweepEnd> {
  const dispatchesStarted: string[] = [];
  const failures: { dispatchId: string; error: unknown }[] = [];
  for (const dispatchId of await ports.dueWork.dueDispatches(ports.nowMs(), MAX_DISPATCHES)) {
    try {
      const end = await startDispatch(dispatchId, ports, settings);
      if (end.kind === 'started') dispatchesStarted.push(dispatchId);
    } catch (error) {
      failures.push({ dispatchId, error });
    }
  }
  return { dispatchesStarted, slicesQueued: await queueDueSlices(ports, settings), failures };
}

async function queueDueSlices(ports: StartingPorts & { dueWork: DueWork }, settings: StartingSettings) {
  const nowMs = ports.nowMs();
  const due = await ports.dueWork.dueSlices(nowMs, MAX_SLICES);
  const postponed = await Promise.allSettled(
    due.map((slice) => ports.dueWork.postponeSlice(slice, nowMs, nowMs + settings.wakeSliceAfterMs)),
  );
  const queued = due.filter((_, index) => {
    const outcome = postponed[index];
    return outcome?.status === 'fulfilled' && outcome.value;
  });
  await ports.wakes.send(queued, 0);
  // Only now: a slice that was postponed and not queued would sleep until it is due again.
  const fault = postponed.find((outcome) => outcome.status === 'rejected');
  if (fault) throw fault.reason;
  return queued.length;
}
