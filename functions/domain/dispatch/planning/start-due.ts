import { attemptEachDispatch, type DispatchFailure } from '../attempt-each-dispatch.ts';
import type { DueWork } from '../ports.ts';
import { type StartEnd, type StartingPorts, type StartingSettings, startDispatch } from './start-dispatch.ts';

/** What one run takes on; the next minute's takes the rest. */
const MAX_DISPATCHES = 50;

/** A dispatch that can't be started is tried again after as long as it has waited, within these. */
const SHORTEST_START_BACKOFF_MS = 60_000;
const LONGEST_START_BACKOFF_MS = 3_600_000;

export interface StartDuePorts extends StartingPorts {
  readonly dueWork: Pick<DueWork, 'dueDispatches'>;
}

export interface StartDueSettings extends StartingSettings {
  /** A follow-up that waits for longer than this is held up. */
  readonly noProgressAfterMs: number;
}

export interface DueStarted {
  readonly dispatchesStarted: readonly string[];
  readonly withoutProgress: readonly string[];
  readonly failures: readonly DispatchFailure[];
}

/** Starts the planned dispatches that no worker started in time. One that fails holds up no other. */
export async function startDue(ports: StartDuePorts, settings: StartDueSettings): Promise<DueStarted> {
  const dispatchesStarted: string[] = [];
  const withoutProgress: string[] = [];
  const due = await ports.dueWork.dueDispatches(ports.nowMs(), MAX_DISPATCHES);
  const failures = await attemptEachDispatch(due, async (dispatchId) => {
    const { kind } = await startOrPostpone(dispatchId, ports, settings);
    if (kind === 'started') dispatchesStarted.push(dispatchId);
    if (kind === 'waits' && (await hasWaitedTooLong(dispatchId, ports, settings))) withoutProgress.push(dispatchId);
  });
  return { dispatchesStarted, withoutProgress, failures };
}

/** One that can't be started gives way to the others, longer each time. */
async function startOrPostpone(
  dispatchId: string,
  ports: StartDuePorts,
  settings: StartDueSettings,
): Promise<StartEnd> {
  try {
    return await startDispatch(dispatchId, ports, settings);
  } catch (error) {
    const nowMs = ports.nowMs();
    // What can't even be read waits longest.
    const createdAtMs = await ports.dispatches.find(dispatchId).then(
      (dispatch) => dispatch?.createdAtMs,
      () => undefined,
    );
    const waitedMs = createdAtMs === undefined ? LONGEST_START_BACKOFF_MS : nowMs - createdAtMs;
    const backoffMs = Math.min(Math.max(waitedMs, SHORTEST_START_BACKOFF_MS), LONGEST_START_BACKOFF_MS);
    await ports.steering.postponeStart(dispatchId, nowMs + backoffMs);
    throw error;
  }
}

/** Whether a follow-up waits longer than a dispatch may stand still: what it waits for may be paused. */
async function hasWaitedTooLong(
  dispatchId: string,
  { dispatches, nowMs }: StartDuePorts,
  { noProgressAfterMs }: StartDueSettings,
): Promise<boolean> {
  const dispatch = await dispatches.find(dispatchId);
  if (dispatch?.kind !== 'alert') return false;
  return nowMs() - Math.max(dispatch.createdAtMs, dispatch.notBeforeMs ?? 0) >= noProgressAfterMs;
}
