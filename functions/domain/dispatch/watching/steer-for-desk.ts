import type { SteeringAnswer, SteeringQuestion } from '../../../contract/requests/steer-sending.ts';
import type { AlertDispatch, Dispatch } from '../dispatches.ts';
import { type SteeringPorts, steerDispatch } from './steer-dispatch.ts';
import type { WakingSettings } from './wake-slices.ts';

/** Pauses, resumes or cancels an office's own dispatch, as a member of it asks. */
export async function steerForDesk(
  { publisherId, dispatchId, action }: Omit<SteeringQuestion, 'kind'>,
  ports: SteeringPorts,
  settings: WakingSettings,
): Promise<SteeringAnswer> {
  if (!ofPublisher(await ports.dispatches.find(dispatchId), publisherId)) return { kind: 'unknown' };
  return { kind: (await steerDispatch(action, dispatchId, ports, settings)).kind };
}

/** Whether a dispatch is a publisher's own. A digest belongs to no publisher: it carries the appeals of many. */
export const ofPublisher = (dispatch: Dispatch | undefined, publisherId: string): dispatch is AlertDispatch =>
  dispatch?.kind === 'alert' && dispatch.publisherId === publisherId;
