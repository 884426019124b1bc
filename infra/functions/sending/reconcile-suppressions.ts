import { Duration } from 'aws-cdk-lib';
import { AppFunction } from '../../constructs/app-function.ts';
import { endedEnvironment, sealingEnvironment, secretsEnvironment, tableEnvironment } from '../../environment.ts';
import type { ServiceParts } from '../../service-parts.ts';

/** Takes over whom SES has put on its own suppression list: its events are best effort, its list is not. */
export function defineReconcileSuppressions(parts: ServiceParts): void {
  const { scope, stage, codeOf, schedules, data } = parts;
  const reconcile = new AppFunction(scope, {
    name: 'reconcile-suppressions',
    stage,
    codeOf,
    environment: {
      ...tableEnvironment(parts),
      ...endedEnvironment(parts),
      ...sealingEnvironment(parts),
      ...secretsEnvironment(parts),
    },
    memoryMegabytes: 512,
  });
  reconcile
    .may('dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query', 'dynamodb:UpdateItem')
    .on(data.table.tableArn);
  reconcile.may('dynamodb:PutItem').on(data.endedTable.tableArn);
  reconcile.maySeal('data-key', 'kms:Decrypt').with(data.sealingKey.keyArn);
  reconcile.maySeal('lookup-key', 'kms:Decrypt', 'kms:GenerateDataKey').with(data.sealingKey.keyArn);
  reconcile.may('secretsmanager:GetSecretValue').on(data.hashingSecretArn);
  reconcile.mayAskOfAccount('ses:GetAccount');
  reconcile.mayAskOfAccount('ses:ListSuppressedDestinations');
  schedules.wake(reconcile, Duration.hours(stage.every.reconcileSuppressionsHours), {
    name: 'reconcile-suppressions',
    holds: 'readings of SES’s suppression list that failed',
  });
}
