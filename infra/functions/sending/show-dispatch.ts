import {
  DISPATCH_PREFIX,
  mailHoldKey,
  PUBLISHER_KEY_PREFIX,
  PUBLISHER_PREFIX,
} from '../../../functions/contract/table-keys.ts';
import { AppFunction } from '../../constructs/app-function.ts';
import { tableEnvironment } from '../../environment.ts';
import type { ServiceParts } from '../../service-parts.ts';

/** Shows a publisher how far a dispatch has come; it writes nothing but that the key was used. */
export function defineShowDispatch(parts: ServiceParts): void {
  const { scope, stage, codeOf, data, api } = parts;
  const showDispatch = new AppFunction(scope, {
    name: 'show-dispatch',
    stage,
    codeOf,
    environment: tableEnvironment(parts),
    memoryMegabytes: 512,
  });
  showDispatch
    .mayInPartitions(['dynamodb:GetItem', 'dynamodb:Query'], PUBLISHER_KEY_PREFIX, DISPATCH_PREFIX)
    .of(data.table.tableArn);
  // What is kept for the publisher of its numbers.
  showDispatch.mayInPartitions('dynamodb:GetItem', mailHoldKey.pk, PUBLISHER_PREFIX).of(data.table.tableArn);
  showDispatch.mayInPartitions('dynamodb:UpdateItem', PUBLISHER_KEY_PREFIX).of(data.table.tableArn);
  api.route(showDispatch, 'GET /v1/dispatches/{dispatchId}');
  api.makeRoomFor('publishers', 'GET /v1/dispatches/{dispatchId}');
}
