import { AppFunction } from '../constructs/app-function.ts';
import {
  publicUrlEnvironment,
  sealingEnvironment,
  secretsEnvironment,
  senderEnvironment,
  tableEnvironment,
} from '../environment.ts';
import type { ServiceParts } from '../service-parts.ts';

/** Shows what a confirmation is about, and confirms it when its button is pressed. */
export function defineConfirmFollows(parts: ServiceParts): void {
  const { scope, stage, codeOf, alarms, data, api } = parts;
  const confirmFollows = new AppFunction(scope, {
    name: 'confirm-follows',
    stage,
    codeOf,
    alarms,
    environment: {
      ...tableEnvironment(parts),
      ...sealingEnvironment(parts),
      ...secretsEnvironment(parts),
      ...senderEnvironment(parts),
      ...publicUrlEnvironment(parts),
    },
    memoryMegabytes: 1024,
    errorAlarm: { errorsAMinute: 1 },
  });
  confirmFollows
    .may('dynamodb:BatchWriteItem', 'dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query', 'dynamodb:UpdateItem')
    .on(data.table.tableArn);
  confirmFollows.maySeal('data-key', 'kms:Decrypt').with(data.sealingKey.keyArn);
  confirmFollows.may('secretsmanager:GetSecretValue').on(data.hashingSecretArn);
  api.route(confirmFollows, 'GET /confirm/{token}', 'HEAD /confirm/{token}', 'POST /confirm/{token}');
}
