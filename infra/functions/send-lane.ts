import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { Lane } from '../../functions/contract/lanes.ts';
import { AppFunction } from '../constructs/app-function.ts';
import { ringForFailingRecords } from '../constructs/failing-records.ts';
import { FIVE_MINUTES, ONE_MINUTE } from '../constructs/operator-alarms.ts';
import {
  leaseSecondsOf,
  mailEnvironment,
  sealingEnvironment,
  secretsEnvironment,
  tableEnvironment,
} from '../environment.ts';
import type { ServiceParts } from '../service-parts.ts';

/** Two workers that died inside a call leave as many: more than that is no accident. */
const MANY_UNCERTAIN = 100;

/** A worker of one lane: leases a slice of a dispatch, finds its people, mails each of them once. */
export function defineSender(parts: ServiceParts, lane: Lane): AppFunction {
  const { scope, stage, codeOf, alarms, data, queues, mail } = parts;
  const { sending } = stage;
  const { queue, deadLetters } = queues[lane];
  const sender = new AppFunction(scope, {
    name: `send-${lane}`,
    stage,
    codeOf,
    alarms,
    environment: {
      ...tableEnvironment(parts),
      ...sealingEnvironment(parts),
      ...secretsEnvironment(parts),
      ...mailEnvironment(parts, mail[lane]),
      LANE_QUEUE_URL: queue.queueUrl,
      LANE_LETTERS_URL: deadLetters.queueUrl,
      LEASE_SECONDS: String(leaseSecondsOf(stage, lane)),
      CALL_TIMEOUT_MS: String(sending.callTimeoutMs),
      RETRY_ENTRY_AFTER_SECONDS: String(sending.retryEntryAfterSeconds),
      RESOLVE_UNCERTAIN_AFTER_SECONDS: String(sending.resolveUncertainAfterSeconds),
      RECHECK_PAUSED_AFTER_SECONDS: String(sending.recheckPausedAfterSeconds),
    },
    memoryMegabytes: 1024,
    mayWakeItself: {
      because: 'A slice that SES keeps waiting is parked more often than that, and each time until later.',
    },
    errorAlarm: { errorsAMinute: 1 },
  });
  sender
    .may(
      'dynamodb:BatchGetItem',
      'dynamodb:ConditionCheckItem',
      'dynamodb:GetItem',
      'dynamodb:PutItem',
      'dynamodb:Query',
      'dynamodb:UpdateItem',
    )
    .on(data.table.tableArn);
  sender.maySeal('data-key', 'kms:Decrypt').with(data.sealingKey.keyArn);
  sender.may('secretsmanager:GetSecretValue').on(data.hashingSecretArn);
  sender.maySendBulk(mail[lane].sends);
  sender.mayAskOfAccount('ses:GetAccount');
  sender.may('sqs:SendMessage').on(queue.queueArn, deadLetters.queueArn);
  sender.addEventSource(
    new SqsEventSource(queue, {
      // A slice is as much work as one run holds.
      batchSize: 1,
      reportBatchItemFailures: true,
      maxConcurrency: sending.lanes[lane].maxConcurrency,
    }),
  );

  ringForFailingRecords(parts, sender);
  alarms.ring(sender, 'SendingMisconfigured', {
    metric: sender.counted('SendingMisconfigured', ONE_MINUTE),
    reaches: 1,
    because: 'SES refuses every mail for how this deployment is set up. Its log names the status.',
  });
  alarms.ring(sender, 'SubscribersUnreadable', {
    metric: sender.counted('SubscribersUnreadable', ONE_MINUTE),
    reaches: 1,
    because: 'A subscriber’s record does not open, so they get no mail. Its log has the id.',
  });
  alarms.ring(sender, 'MailsUncertain', {
    metric: sender.counted('MailsUncertain', FIVE_MINUTES),
    reaches: MANY_UNCERTAIN,
    because: 'Many calls to SES end without an answer. See whether workers die, or SES does.',
  });
  return sender;
}
