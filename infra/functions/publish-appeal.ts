import { DESK_DRAFTS_PREFIX, OFFICE_PREFIX } from '../../functions/contract/table-keys.ts';
import { AppFunction } from '../constructs/app-function.ts';
import {
  endedEnvironment,
  publicUrlEnvironment,
  publishingEnvironment,
  sealingEnvironment,
  tableEnvironment,
} from '../environment.ts';
import type { ServiceParts } from '../service-parts.ts';
import { mayPublish } from './may-publish.ts';

/** Takes an appeal from a publisher and plans its dispatch, in one transaction; takes a person's name out of one in the same way. */
export function definePublishAppeal(parts: ServiceParts): void {
  const { scope, stage, codeOf, api, data } = parts;
  const publishAppeal = new AppFunction(scope, {
    name: 'publish-appeal',
    stage,
    codeOf,
    environment: {
      ...tableEnvironment(parts),
      ...endedEnvironment(parts),
      ...sealingEnvironment(parts),
      ...publicUrlEnvironment(parts),
      ...publishingEnvironment(parts),
    },
    memoryMegabytes: 1024,
  });
  mayPublish(publishAppeal, parts);
  // A name that is withdrawn goes out of the drafts of the desk too.
  publishAppeal.mayInPartitions(['dynamodb:GetItem', 'dynamodb:Query'], DESK_DRAFTS_PREFIX).of(data.table.tableArn);
  // A draft and the entry that tells of it are written together.
  publishAppeal
    .mayInPartitions(
      ['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem'],
      DESK_DRAFTS_PREFIX,
      OFFICE_PREFIX,
    )
    .of(data.table.tableArn);
  api.route(publishAppeal, 'POST /v1/appeals', 'POST /v1/withdrawn-consents');
  api.makeRoomFor('publishers', 'POST /v1/appeals');
}
