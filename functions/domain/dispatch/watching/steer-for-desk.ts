import type { SteeringAnswer, SteeringQuestion } from '../../../contract/requests/steer-sending.ts';
import { ofPublisher } from './of-publisher.ts';
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
