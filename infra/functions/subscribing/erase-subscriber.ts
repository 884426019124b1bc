import { PUBLISHING_AND_MAILING } from '../../../functions/contract/table-keys.ts';
import { AppFunction } from '../../constructs/app-function.ts';
import { formRoutes } from '../../constructs/public-api.ts';
import { ownPagesEnvironment } from '../../environment.ts';
import type { ServiceParts } from '../../service-parts.ts';

/** Erases a subscriber who presses the button behind their own link, and moves alerts to an address that was verified. */
export function defineEraseSubscriber(parts: ServiceParts): void {
  const { scope, stage, codeOf, data, api, queues } = parts;
  const eraseSubscriber = new AppFunction(scope, {
    name: 'erase-subscriber',
    stage,
    codeOf,
    environment: ownPagesEnvironment(parts),
    memoryMegabytes: 1024,
  });
  eraseSubscriber
    .may(
      'dynamodb:BatchGetItem',
      'dynamodb:BatchWriteItem',
      'dynamodb:DeleteItem',
      'dynamodb:GetItem',
      'dynamodb:PutItem',
      'dynamodb:Query',
      'dynamodb:UpdateItem',
    )
    .on(data.table.tableArn);
  eraseSubscriber.mayNeverInPartitions(...PUBLISHING_AND_MAILING).of(data.table.tableArn);
  eraseSubscriber.may('dynamodb:PutItem').on(data.endedTable.tableArn);
  eraseSubscriber.maySeal('data-key', 'kms:Decrypt').with(data.sealingKey.keyArn);
  eraseSubscriber.maySeal('case-key', 'kms:Decrypt').with(data.sealingKey.keyArn);
  eraseSubscriber.maySeal('lookup-key', 'kms:Decrypt', 'kms:GenerateDataKey').with(data.sealingKey.keyArn);
  eraseSubscriber.maySeal('token-key', 'kms:Decrypt').with(data.sealingKey.keyArn);
  eraseSubscriber.may('secretsmanager:GetSecretValue').on(data.hashingSecretArn);
  eraseSubscriber.may('sqs:SendMessage').on(queues.notices.queue.queueArn);
  api.route(eraseSubscriber, ...formRoutes('/erase/{token}', '/change-address/{token}'));
}
