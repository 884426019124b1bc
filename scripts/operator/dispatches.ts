import {
  deliveriesOf,
  makeDispatches,
  makeDueWork,
  makeSteering,
  slicesOf,
} from '../../functions/adapters/dynamodb/dynamodb.ts';
import type { Table } from '../../functions/adapters/table/table.ts';
import { type DispatchView, dispatchState } from '../../functions/api/dispatch-answer.ts';
import type { SteeringAction } from '../../functions/contract/api.ts';
import { type Dispatch, type SteeringPorts, steerDispatch } from '../../functions/domain/dispatch/dispatch.ts';
import { describeSteering } from '../deployment/describe-steering.ts';
import { waitUntilQuiet } from '../deployment/wait-until-quiet.ts';
import { RefusedError } from '../program/run-program.ts';
import { stagedCommand } from '../program/staged-command.ts';

const unknown = (dispatchId: string, stage: string) =>
  new RefusedError(
    `There is no dispatch ${dispatchId}. See what is under way with: ${stagedCommand('operator', 'dispatches', stage)}`,
  );

export async function listOpenDispatches(table: Table): Promise<DispatchView[]> {
  const views: DispatchView[] = [];
  for (const dispatchId of await makeDueWork(table).openDispatches()) {
    const dispatch = await makeDispatches(table).find(dispatchId);
    if (dispatch && dispatch.status !== 'finished') views.push(await viewOf(table, dispatch));
  }
  return views;
}

/** @throws {RefusedError} when there is none. */
export async function showDispatch(table: Table, dispatchId: string, stage: string): Promise<DispatchView> {
  const dispatch = await makeDispatches(table).find(dispatchId);
  if (!dispatch) throw unknown(dispatchId, stage);
  return viewOf(table, dispatch);
}

async function viewOf(table: Table, dispatch: Dispatch): Promise<DispatchView> {
  const { dispatchId } = dispatch;
  const [slices, deliveries] = await Promise.all([slicesOf(table, dispatchId), deliveriesOf(table, dispatchId)]);
  return { dispatch, slices, deliveries };
}

/** Without the queues: what is woken is due, and the sweep queues it within a minute. */
const NO_QUEUES: SteeringPorts['lanes'] = { urgent: { send: async () => {} }, bulk: { send: async () => {} } };
const DUE_AT_ONCE = { wakeSliceAfterMs: 0 };

/**
 * Pauses, resumes or cancels a dispatch, and waits until no call of it is under way.
 * @throws {RefusedError} when there is nothing to steer.
 */
export async function steer(action: SteeringAction, table: Table, dispatchId: string, stage: string) {
  const askedAtMs = performance.now();
  const ports: SteeringPorts = {
    dispatches: makeDispatches(table),
    steering: makeSteering(table),
    lanes: NO_QUEUES,
    nowMs: Date.now,
  };
  const end = await steerDispatch(action, dispatchId, ports, DUE_AT_ONCE);
  if (end.kind === 'unknown') throw unknown(dispatchId, stage);
  if (end.kind === 'too-late') throw new RefusedError(`It is too late to ${action} it: it is ${end.because}.`);
  const look = async () => dispatchState(await showDispatch(table, dispatchId, stage), Date.now());
  const first = await look();
  if (action === 'resume') {
    const text = describeSteering(action, { seen: first, isQuiet: true, afterMs: 0 });
    return { text: `${text} The next sweep takes it up, within a minute.`, isDone: true };
  }
  const quiet = await waitUntilQuiet(askedAtMs, first, look);
  return { text: describeSteering(action, quiet), isDone: quiet.isQuiet };
}
