import { PUBLISHER_KEY_PREFIX, PUBLISHER_PREFIX } from '../../../functions/contract/table-keys.ts';
import { AppFunction } from '../../constructs/app-function.ts';
import { tableEnvironment } from '../../environment.ts';
import type { ServiceParts } from '../../service-parts.ts';

const ROUTES = ['GET /v1/addressees', 'POST /v1/addressees', 'POST /v1/addressees/{entry}/remove'] as const;

/** Keeps a publisher's book of the offices that its appeals address. */
export function defineKeepAddressees(parts: ServiceParts): void {
  const { scope, stage, codeOf, data, api } = parts;
  const keepAddressees = new AppFunction(scope, {
    name: 'keep-addressees',
    stage,
    codeOf,
    environment: tableEnvironment(parts),
    memoryMegabytes: 512,
  });
  keepAddressees
    .mayInPartitions(['dynamodb:GetItem', 'dynamodb:Query'], PUBLISHER_KEY_PREFIX, PUBLISHER_PREFIX)
    .of(data.table.tableArn);
  keepAddressees.mayInPartitions(['dynamodb:PutItem', 'dynamodb:DeleteItem'], PUBLISHER_PREFIX).of(data.table.tableArn);
  keepAddressees.mayInPartitions('dynamodb:UpdateItem', PUBLISHER_KEY_PREFIX).of(data.table.tableArn);
  api.route(keepAddressees, ...ROUTES);
  api.makeRoomFor('publishers', ...ROUTES);
}
