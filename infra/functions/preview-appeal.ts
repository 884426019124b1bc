import { COUNTS_BUDGET_PREFIX, PUBLISHER_KEY_PREFIX } from '../../functions/contract/table-keys.ts';
import { AppFunction } from '../constructs/app-function.ts';
import { publicUrlEnvironment, sealingEnvironment, tableEnvironment } from '../environment.ts';
import type { ServiceParts } from '../service-parts.ts';

/** Says what was read of an appeal and how many people it would reach, and writes nothing but that the key was used, and counted. */
export function definePreviewAppeal(parts: ServiceParts): void {
  const { scope, stage, codeOf, data, api } = parts;
  const previewAppeal = new AppFunction(scope, {
    name: 'preview-appeal',
    stage,
    codeOf,
    environment: {
      ...tableEnvironment(parts),
      ...sealingEnvironment(parts),
      ...publicUrlEnvironment(parts),
      COUNTS_PER_KEY_PER_HOUR: String(stage.publishing.countsPerKeyPerHour),
    },
    memoryMegabytes: 1024,
  });
  previewAppeal.may('dynamodb:BatchGetItem', 'dynamodb:GetItem', 'dynamodb:Query').on(data.table.tableArn);
  previewAppeal.mayInPartitions('dynamodb:UpdateItem', PUBLISHER_KEY_PREFIX).of(data.table.tableArn);
  previewAppeal.mayInPartitions('dynamodb:UpdateItem', COUNTS_BUDGET_PREFIX).of(data.table.tableArn);
  previewAppeal.maySeal('data-key', 'kms:Decrypt').with(data.sealingKey.keyArn);
  api.route(previewAppeal, 'POST /v1/appeals/preview');
  api.makeRoomFor('publishers', 'POST /v1/appeals/preview');
}
