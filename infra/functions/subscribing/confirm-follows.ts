import { CARD_PREFIX, PUBLISHING_BESIDE_CARDS } from '../../../functions/contract/table-keys.ts';
import { AppFunction } from '../../constructs/app-function.ts';
import { formRoutes } from '../../constructs/public-api.ts';
import { ownPagesEnvironment, signingUpEnvironment, signUpsQueueEnvironment } from '../../environment.ts';
import type { ServiceParts } from '../../service-parts.ts';

/** Shows what a confirmation is about, confirms it by button or code, sends it again, and hears from an owner who did not ask for it. */
export function defineConfirmFollows(parts: ServiceParts): void {
  const { scope, stage, codeOf, data, api, queues } = parts;
  const confirmFollows = new AppFunction(scope, {
    name: 'confirm-follows',
    stage,
    codeOf,
    environment: {
      ...ownPagesEnvironment(parts),
      ...signingUpEnvironment(parts),
      ...signUpsQueueEnvironment(parts),
      DISCREET_SENDER_NAME: stage.discreetSenderName,
    },
    memoryMegabytes: 1024,
  });
  confirmFollows
    .may(
      'dynamodb:BatchWriteItem',
      'dynamodb:DeleteItem',
      'dynamodb:GetItem',
      'dynamodb:PutItem',
      'dynamodb:Query',
      'dynamodb:UpdateItem',
    )
    .on(data.table.tableArn);
  confirmFollows.mayNeverInPartitions(...PUBLISHING_BESIDE_CARDS).of(data.table.tableArn);
  // To say how a case is called that is followed.
  confirmFollows.mayInPartitions('dynamodb:BatchGetItem', CARD_PREFIX).of(data.table.tableArn);
  confirmFollows.mayNothingButInPartitions('dynamodb:BatchGetItem', CARD_PREFIX).of(data.table.tableArn);
  confirmFollows.may('dynamodb:BatchWriteItem', 'dynamodb:PutItem').on(data.endedTable.tableArn);
  confirmFollows.may('sqs:SendMessage').on(queues.notices.queue.queueArn, queues.signUps.queue.queueArn);
  confirmFollows.maySeal('data-key', 'kms:Decrypt').with(data.sealingKey.keyArn);
  // Cases are followed here first.
  confirmFollows.maySeal('case-key', 'kms:Decrypt', 'kms:GenerateDataKey').with(data.sealingKey.keyArn);
  confirmFollows.maySeal('lookup-key', 'kms:Decrypt', 'kms:GenerateDataKey').with(data.sealingKey.keyArn);
  confirmFollows.maySeal('token-key', 'kms:Decrypt', 'kms:GenerateDataKey').with(data.sealingKey.keyArn);
  confirmFollows.may('secretsmanager:GetSecretValue').on(data.hashingSecretArn);
  api.route(
    confirmFollows,
    ...formRoutes(
      '/confirm/{token}',
      '/not-me/{token}',
      '/subscribed/{requestId}',
      '/subscribed/{requestId}/code',
      '/subscribed/{requestId}/again',
    ),
  );
  api.slowDown('POST /subscribed/{requestId}/again');
}
