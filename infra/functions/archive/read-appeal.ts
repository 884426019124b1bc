import { APPEAL_PREFIX, CHECK_CODE_PREFIX } from '../../../functions/contract/table-keys.ts';
import { AppFunction } from '../../constructs/app-function.ts';
import { pageRoutes } from '../../constructs/public-api.ts';
import { hubOfFeedsEnvironment, publicUrlEnvironment, senderEnvironment, tableEnvironment } from '../../environment.ts';
import type { ServiceParts } from '../../service-parts.ts';

/** The public pages of an appeal, which every alert links to, and the page that says which appeal a mail's code stands for. */
export function defineReadAppeal(parts: ServiceParts): void {
  const { scope, stage, codeOf, data, api } = parts;
  const readAppeal = new AppFunction(scope, {
    name: 'read-appeal',
    stage,
    codeOf,
    environment: {
      ...tableEnvironment(parts),
      ...senderEnvironment(parts),
      ...publicUrlEnvironment(parts),
      ...hubOfFeedsEnvironment(parts),
    },
    memoryMegabytes: 512,
  });
  readAppeal.mayInPartitions(['dynamodb:GetItem', 'dynamodb:Query'], APPEAL_PREFIX).of(data.table.tableArn);
  readAppeal.mayInPartitions('dynamodb:GetItem', CHECK_CODE_PREFIX).of(data.table.tableArn);
  api.route(
    readAppeal,
    ...pageRoutes(
      '/m/{appealId}',
      '/m/{appealId}/letter',
      '/m/{appealId}/versions',
      '/appeals/{appealId}',
      '/appeals/{appealId}/letter',
      '/appeals/{appealId}/versions',
      '/appeals/{appealId}/feed.atom',
      '/appeals/{appealId}/feed.json',
      '/appeals/{appealId}/cap.xml',
      '/appeals/{appealId}/images/{digest}',
      '/check',
    ),
  );
}
