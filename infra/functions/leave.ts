import { AppFunction } from '../constructs/app-function.ts';
import { FIVE_MINUTES } from '../constructs/operator-alarms.ts';
import { ownPagesEnvironment } from '../environment.ts';
import type { ServiceParts } from '../service-parts.ts';

/** Ends a subscription, or one reason of it, by its page's button or by the one click of RFC 8058. */
export function defineLeave(parts: ServiceParts): void {
  const { scope, stage, codeOf, alarms, data, api, queues } = parts;
  const leave = new AppFunction(scope, {
    name: 'leave',
    stage,
    codeOf,
    alarms,
    environment: {
      ...ownPagesEnvironment(parts),
      FRESH_MAIL_SECONDS: String(stage.leaving.freshMailSeconds),
      REMOVALS_PER_DOMAIN_PER_MINUTE: String(stage.leaving.removalsPerDomainPerMinute),
      HOLD_REMOVALS_SECONDS: String(stage.leaving.holdSeconds),
    },
    memoryMegabytes: 1024,
    errorAlarm: { errorsAMinute: 1 },
  });
  leave
    .may('dynamodb:DeleteItem', 'dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query', 'dynamodb:UpdateItem')
    .on(data.table.tableArn);
  leave.may('dynamodb:PutItem').on(data.endedTable.tableArn);
  leave.maySeal('data-key', 'kms:Decrypt').with(data.sealingKey.keyArn);
  leave.may('secretsmanager:GetSecretValue').on(data.hashingSecretArn);
  leave.may('sqs:SendMessage').on(queues.notices.queue.queueArn);
  alarms.ring(leave, 'RemovalsHeld', {
    metric: leave.counted('RemovalsHeld', FIVE_MINUTES),
    reaches: 1,
    because:
      'Many readers of one mail domain left moments after a delivery: probably a mail scanner pressed for them. npm run operator -- removals shows what is held.',
  });
  api.route(leave, 'GET /leave/{token}', 'HEAD /leave/{token}', 'POST /leave/{token}');
}
