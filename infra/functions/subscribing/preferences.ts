import { CARD_PREFIX, PUBLISHING_BESIDE_CARDS } from '../../../functions/contract/table-keys.ts';
import { AppFunction } from '../../constructs/app-function.ts';
import { formRoutes } from '../../constructs/public-api.ts';
import { ownAddressesEnvironment, ownPagesEnvironment } from '../../environment.ts';
import type { ServiceParts } from '../../service-parts.ts';

/** Lets a subscriber in by the link in a mail to them, and shows and changes what they chose. */
export function definePreferences(parts: ServiceParts): void {
  const { scope, stage, codeOf, data, api, queues } = parts;
  const preferences = new AppFunction(scope, {
    name: 'preferences',
    stage,
    codeOf,
    environment: { ...ownPagesEnvironment(parts), ...ownAddressesEnvironment(parts) },
    memoryMegabytes: 1024,
  });
  preferences
    .may(
      'dynamodb:BatchGetItem',
      'dynamodb:BatchWriteItem',
      'dynamodb:ConditionCheckItem',
      'dynamodb:DeleteItem',
      'dynamodb:GetItem',
      'dynamodb:PutItem',
      'dynamodb:Query',
      'dynamodb:UpdateItem',
    )
    .on(data.table.tableArn);
  preferences.mayNeverInPartitions(...PUBLISHING_BESIDE_CARDS).of(data.table.tableArn);
  // To say how a case is called that is followed.
  preferences.mayNothingButInPartitions('dynamodb:BatchGetItem', CARD_PREFIX).of(data.table.tableArn);
  preferences.may('dynamodb:PutItem').on(data.endedTable.tableArn);
  preferences.maySeal('data-key', 'kms:Decrypt').with(data.sealingKey.keyArn);
  preferences.maySeal('case-key', 'kms:Decrypt').with(data.sealingKey.keyArn);
  preferences.maySeal('lookup-key', 'kms:Decrypt', 'kms:GenerateDataKey').with(data.sealingKey.keyArn);
  preferences.maySeal('token-key', 'kms:Decrypt').with(data.sealingKey.keyArn);
  preferences.may('secretsmanager:GetSecretValue').on(data.hashingSecretArn);
  preferences.may('sqs:SendMessage').on(queues.notices.queue.queueArn);
  api.route(
    preferences,
    ...formRoutes(
      '/sign-in/{token}',
      '/preferences/{page}',
      '/preferences/follows/{followId}',
      '/preferences/follows/{followId}/stop',
    ),
  );
}
