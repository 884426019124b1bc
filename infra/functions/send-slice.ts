import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { AppFunction } from '../constructs/app-function.ts';
import {
  alertsQueueEnvironment,
  leaseSecondsOf,
  mailEnvironment,
  rateEnvironment,
  sealingEnvironment,
  secretsEnvironment,
  tableEnvironment,
} from '../environment.ts';
import type { ServiceParts } from '../service-parts.ts';

/** Sends one slice of a dispatch: leases it, finds its people, mails each of them once. */
export function defineSendSlice(parts: ServiceParts): void {
  const { scope, stage, codeOf, alarms, data, queues, mail } = parts;
  const { sending } = stage;
  const sendSlice = new AppFunction(scope, {
    name: 'send-slice',
    stage,
    codeOf,
    alarms,
    environment: {
      ...tableEnvironment(parts),
      ...sealingEnvironment(parts),
      ...secretsEnvironment(parts),
      ...alertsQueueEnvironment(parts),
      ...mailEnvironment(parts, mail.alerts),
      ...rateEnvironment(parts),
      LEASE_SECONDS: String(leaseSecondsOf(stage)),
      CALL_TIMEOUT_MS: String(sending.callTimeoutMs),
      RETRY_ENTRY_AFTER_SECONDS: String(sending.retryEntryAfterSeconds),
    },
    memoryMegabytes: 1024,
    mayWakeItself: {
      because: 'A slice that SES keeps waiting is parked more often than that, and each time until later.',
    },
    errorAlarm: { errorsAMinute: 1 },
  });
  sendSlice
    .may(
      'dynamodb:BatchGetItem',
      'dynamodb:ConditionCheckItem',
      'dynamodb:GetItem',
      'dynamodb:PutItem',
      'dynamodb:Query',
      'dynamodb:UpdateItem',
    )
    .on(data.table.tableArn);
  sendSlice.maySeal('data-key', 'kms:Decrypt').with(data.sealingKey.keyArn);
  sendSlice.may('secretsmanager:GetSecretValue').on(data.hashingSecretArn);
  sendSlice.may('ses:SendBulkEmail').on(...mail.alerts.sendArns);
  sendSlice.may('sqs:SendMessage').on(queues.alerts.queue.queueArn);
  sendSlice.addEventSource(
    new SqsEventSource(queues.alerts.queue, {
      // A slice is as much work as one run holds.
      batchSize: 1,
      reportBatchItemFailures: true,
      maxConcurrency: sending.maxConcurrency,
    }),
  );
}
