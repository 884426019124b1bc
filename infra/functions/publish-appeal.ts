import { AppFunction } from '../constructs/app-function.ts';
import { publicUrlEnvironment, tableEnvironment } from '../environment.ts';
import type { ServiceParts } from '../service-parts.ts';

/** Takes an appeal from a publisher and plans its dispatch, in one transaction. */
export function definePublishAppeal(parts: ServiceParts): void {
  const { scope, stage, codeOf, alarms, data, api } = parts;
  const publishAppeal = new AppFunction(scope, {
    name: 'publish-appeal',
    stage,
    codeOf,
    alarms,
    environment: {
      ...tableEnvironment(parts),
      ...publicUrlEnvironment(parts),
      START_DISPATCH_AFTER_SECONDS: String(stage.sending.startDispatchAfterSeconds),
    },
    memoryMegabytes: 1024,
    errorAlarm: { errorsAMinute: 1 },
  });
  publishAppeal.may('dynamodb:DeleteItem', 'dynamodb:GetItem', 'dynamodb:PutItem').on(data.table.tableArn);
  api.route(publishAppeal, 'POST /v1/appeals');
}
