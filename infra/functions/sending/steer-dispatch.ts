import {
  DISPATCH_PREFIX,
  mailHoldKey,
  PUBLISHER_KEY_PREFIX,
  PUBLISHER_PREFIX,
} from '../../../functions/contract/table-keys.ts';
import { AppFunction } from '../../constructs/app-function.ts';
import { laneQueuesEnvironment, tableEnvironment, wakingEnvironment } from '../../environment.ts';
import type { ServiceParts } from '../../service-parts.ts';

/** Pauses, resumes and cancels a dispatch for its publisher. */
export function defineSteerDispatch(parts: ServiceParts): void {
  const { scope, stage, codeOf, data, queues, api } = parts;
  const steerDispatch = new AppFunction(scope, {
    name: 'steer-dispatch',
    stage,
    codeOf,
    environment: { ...tableEnvironment(parts), ...laneQueuesEnvironment(parts), ...wakingEnvironment(parts) },
    memoryMegabytes: 1024,
  });
  steerDispatch
    .mayInPartitions(
      ['dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:UpdateItem'],
      PUBLISHER_KEY_PREFIX,
      DISPATCH_PREFIX,
    )
    .of(data.table.tableArn);
  // What is kept for the publisher of its numbers.
  steerDispatch.mayInPartitions('dynamodb:GetItem', mailHoldKey.pk, PUBLISHER_PREFIX).of(data.table.tableArn);
  steerDispatch.may('sqs:SendMessage').on(queues.urgent.queue.queueArn, queues.bulk.queue.queueArn);
  api.route(
    steerDispatch,
    'POST /v1/dispatches/{dispatchId}/pause',
    'POST /v1/dispatches/{dispatchId}/resume',
    'POST /v1/dispatches/{dispatchId}/cancel',
  );
  api.makeRoomFor(
    'publishers',
    'POST /v1/dispatches/{dispatchId}/pause',
    'POST /v1/dispatches/{dispatchId}/resume',
    'POST /v1/dispatches/{dispatchId}/cancel',
  );
}
