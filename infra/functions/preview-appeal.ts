import { AppFunction } from '../constructs/app-function.ts';
import { publicUrlEnvironment, sealingEnvironment, tableEnvironment } from '../environment.ts';
import type { ServiceParts } from '../service-parts.ts';

/** Says what was read of an appeal and how many people it would reach, and changes nothing. */
export function definePreviewAppeal(parts: ServiceParts): void {
  const { scope, stage, codeOf, alarms, data, api } = parts;
  const previewAppeal = new AppFunction(scope, {
    name: 'preview-appeal',
    stage,
    codeOf,
    alarms,
    environment: { ...tableEnvironment(parts), ...sealingEnvironment(parts), ...publicUrlEnvironment(parts) },
    memoryMegabytes: 1024,
    errorAlarm: { errorsAMinute: 1 },
  });
  previewAppeal.may('dynamodb:BatchGetItem', 'dynamodb:GetItem', 'dynamodb:Query').on(data.table.tableArn);
  previewAppeal.maySeal('data-key', 'kms:Decrypt').with(data.sealingKey.keyArn);
  api.route(previewAppeal, 'POST /v1/appeals/preview');
}
