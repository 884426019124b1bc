import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { WRITTEN_BY_NOTICES } from '../../../functions/contract/table-keys.ts';
import { AppFunction } from '../../constructs/app-function.ts';
import {
  ceilingEnvironment,
  mailEnvironment,
  noticesQueueEnvironment,
  sealingEnvironment,
  secretsEnvironment,
  tableEnvironment,
} from '../../environment.ts';
import type { ServiceParts } from '../../service-parts.ts';

/** Sends the mails that follow a subscriber's own act: a confirmation, an undo. */
export function defineSendNotice(parts: ServiceParts): void {
  const { scope, stage, codeOf, data, queues, mail } = parts;
  const { notices } = stage;
  const sendNotice = new AppFunction(scope, {
    name: 'send-notice',
    stage,
    codeOf,
    environment: {
      ...tableEnvironment(parts),
      ...sealingEnvironment(parts),
      ...secretsEnvironment(parts),
      ...mailEnvironment(parts, mail.notices),
      ...ceilingEnvironment(parts),
      ...noticesQueueEnvironment(parts),
      NOTICES_LETTERS_URL: queues.notices.deadLetters.queueUrl,
      SIGN_UPS_LETTERS_URL: queues.signUps.deadLetters.queueUrl,
      SIGN_UPS_QUEUE_ARN: queues.signUps.queue.queueArn,
      CALL_TIMEOUT_MS: String(notices.callTimeoutMs),
      CONFIRM_WITHIN_DAYS: String(notices.confirmWithinDays),
      REMIND_AFTER_HOURS: String(notices.remindAfterHours),
      CONFIRMATIONS_PER_ADDRESS_PER_DAY: String(notices.confirmationsPerAddressPerDay),
      CONFIRMATIONS_PER_NETWORK_PER_HOUR: String(notices.confirmationsPerNetworkPerHour),
      CONFIRMATIONS_PER_HOUR: String(notices.confirmationsPerHour),
      SIGN_INS_PER_ADDRESS_PER_DAY: String(notices.signInsPerAddressPerDay),
      SIGN_INS_PER_ADDRESS_PER_HOUR: String(notices.signInsPerAddressPerHour),
      SIGN_INS_PER_ADDRESS_AND_NETWORK_PER_HOUR: String(notices.signInsPerAddressAndNetworkPerHour),
      BREAKER_BOUNCES: String(notices.breaker.bounces),
      BREAKER_BOUNCE_SHARE: String(notices.breaker.bounceShare),
      BREAKER_COMPLAINTS: String(notices.breaker.complaints),
      BREAKER_COMPLAINT_SHARE: String(notices.breaker.complaintShare),
      BREAKER_BOUNCES_PER_SOURCE: String(notices.breaker.perSource.bounces),
      BREAKER_COMPLAINTS_PER_SOURCE: String(notices.breaker.perSource.complaints),
      BREAKER_PER_HOUR_WHILE_OPEN: String(notices.breaker.perHourWhileOpen),
      CLAIM_SECONDS: String(notices.claimSeconds),
      REQUESTS_TOGETHER_SECONDS: String(stage.offices.requestsTogetherSeconds),
      REQUEST_MAILS_PER_DAY: String(stage.offices.requestMailsPerDay),
    },
    memoryMegabytes: 1024,
  });
  // It mails readers, members and publishers of what lies in nearly every partition.
  sendNotice.may('dynamodb:BatchGetItem', 'dynamodb:GetItem', 'dynamodb:Query').on(data.table.tableArn);
  // It writes no office, draft, key of a publisher or topic. A line of a notice is written in one transaction with a look at its subscriber or appeal, so that
  // these are granted together: that it writes no appeal is held by tests alone.
  sendNotice
    .mayInPartitions(['dynamodb:ConditionCheckItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'], ...WRITTEN_BY_NOTICES)
    .of(data.table.tableArn);
  sendNotice.maySeal('sign-up-request', 'kms:Decrypt').with(data.sealingKey.keyArn);
  // It makes the first data key when there is none yet.
  sendNotice.maySeal('data-key', 'kms:Decrypt', 'kms:GenerateDataKey').with(data.sealingKey.keyArn);
  sendNotice.maySeal('lookup-key', 'kms:Decrypt', 'kms:GenerateDataKey').with(data.sealingKey.keyArn);
  sendNotice.maySeal('token-key', 'kms:Decrypt', 'kms:GenerateDataKey').with(data.sealingKey.keyArn);
  sendNotice.may('secretsmanager:GetSecretValue').on(data.hashingSecretArn);
  sendNotice.maySendSingle(mail.notices.sends);
  sendNotice.mayAskOfAccount('ses:GetAccount');
  sendNotice.may('sqs:SendMessage').on(queues.notices.deadLetters.queueArn, queues.signUps.deadLetters.queueArn);
  // A canary of sign-ups goes on to the notices, and what is asked of a member who had such a mail a moment ago comes again.
  sendNotice.may('sqs:SendMessage').on(queues.notices.queue.queueArn);
  // Workers of its own for each: a flood of sign-ups takes none from the notices.
  for (const { queue } of [queues.notices, queues.signUps])
    sendNotice.addEventSource(
      new SqsEventSource(queue, {
        // Someone waits for each of them.
        batchSize: 1,
        reportBatchItemFailures: true,
        maxConcurrency: notices.maxConcurrency,
      }),
    );
}
