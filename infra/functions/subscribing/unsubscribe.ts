import { PUBLISHING_AND_MAILING } from '../../../functions/contract/table-keys.ts';
import { AppFunction } from '../../constructs/app-function.ts';
import { formRoutes } from '../../constructs/public-api.ts';
import { ownPagesEnvironment } from '../../environment.ts';
import type { ServiceParts } from '../../service-parts.ts';

/** Ends a subscription, or one reason of it, by its page's button or by the one click of RFC 8058. */
export function defineUnsubscribe(parts: ServiceParts): void {
  const { scope, stage, codeOf, data, api, queues } = parts;
  const unsubscribe = new AppFunction(scope, {
    name: 'unsubscribe',
    stage,
    codeOf,
    environment: {
      ...ownPagesEnvironment(parts),
      FRESH_MAIL_SECONDS: String(stage.unsubscribing.freshMailSeconds),
      REMOVALS_PER_DOMAIN_AND_NETWORK_PER_MINUTE: String(stage.unsubscribing.removalsPerDomainAndNetworkPerMinute),
      REMOVALS_PER_DOMAIN_PER_MINUTE: String(stage.unsubscribing.removalsPerDomainPerMinute),
      REMOVALS_PER_PROVIDER_PER_MINUTE: String(stage.unsubscribing.removalsPerProviderPerMinute),
      HOLD_REMOVALS_SECONDS: String(stage.unsubscribing.holdSeconds),
    },
    memoryMegabytes: 1024,
  });
  unsubscribe
    .may('dynamodb:DeleteItem', 'dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query', 'dynamodb:UpdateItem')
    .on(data.table.tableArn);
  unsubscribe.mayNeverInPartitions(...PUBLISHING_AND_MAILING).of(data.table.tableArn);
  unsubscribe.may('dynamodb:PutItem').on(data.endedTable.tableArn);
  unsubscribe.maySeal('data-key', 'kms:Decrypt').with(data.sealingKey.keyArn);
  unsubscribe.maySeal('lookup-key', 'kms:Decrypt', 'kms:GenerateDataKey').with(data.sealingKey.keyArn);
  unsubscribe.maySeal('token-key', 'kms:Decrypt').with(data.sealingKey.keyArn);
  unsubscribe.may('secretsmanager:GetSecretValue').on(data.hashingSecretArn);
  unsubscribe.may('sqs:SendMessage').on(queues.notices.queue.queueArn);
  api.route(unsubscribe, ...formRoutes('/unsubscribe/{token}'));
  // RFC 8058: answering it late or not at all costs the trust of mail programs, and readers their way out.
  api.makeRoomFor('one click', 'POST /unsubscribe/{token}');
}
