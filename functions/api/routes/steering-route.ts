import { STEERING_ACTIONS } from '../../contract/api.ts';
import { ofPublisher, type SteeringPorts, steerDispatch, type WakingSettings } from '../../domain/dispatch/dispatch.ts';
import type { PublisherKeys } from '../../domain/publishing/publishing.ts';
import { logger } from '../../telemetry/logger.ts';
import { actionIn, publisherHandler } from '../publisher-handler.ts';
import { dispatchEnded, noSuchDispatch } from '../refusals.ts';
import { type ShowingPorts, showDispatch } from './dispatch-route.ts';

export interface SteeringRoutePorts extends SteeringPorts, ShowingPorts {
  readonly publishers: PublisherKeys;
  readonly nowMs: () => number;
}

/** `POST /v1/dispatches/{dispatchId}/pause`, `resume` and `cancel`, of a publisher's own dispatch. */
export function steeringRoute(ports: SteeringRoutePorts, settings: WakingSettings) {
  const { publishers, nowMs, dispatches } = ports;
  return publisherHandler(
    { scopes: ['appeals:write'], publishers, nowMs },
    async ({ publisherId, pathParameters, rawPath }) => {
      const dispatchId = pathParameters?.dispatchId ?? '';
      const action = actionIn(rawPath, STEERING_ACTIONS);
      if (!action || !ofPublisher(await dispatches.find(dispatchId), publisherId)) return noSuchDispatch();
      const end = await steerDispatch(action, dispatchId, ports, settings);
      logger.info('dispatch steered', { publisherId, dispatchId, action, end: end.kind });
      if (end.kind === 'too-late') return dispatchEnded(action, end.because);
      if (end.kind === 'unknown' || !ofPublisher(end.dispatch, publisherId)) return noSuchDispatch();
      return showDispatch(end.dispatch, ports);
    },
  );
}
