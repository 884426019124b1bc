import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { Lane } from '../../../functions/contract/lanes.ts';
import { AppFunction } from '../../constructs/app-function.ts';
import {
  ceilingEnvironment,
  leaseSecondsOf,
  mailEnvironment,
  sealingEnvironment,
  tableEnvironment,
} from '../../environment.ts';
import type { ServiceParts } from '../../service-parts.ts';
import { WORKER_MEGABYTES } from '../../stages/schema.ts';

/** A worker of one lane: leases a slice of a dispatch, finds its people, mails each of them once. */
export function defineSender(parts: ServiceParts, lane: Lane): void {
  const { scope, stage, codeOf, data, queues, mail } = parts;
  const { sending } = stage;
  const { queue, deadLetters } = queues[lane];
  const sender = new AppFunction(scope, {
    name: `send-${lane}`,
    stage,
    codeOf,
    environment: {
      ...tableEnvironment(parts),
      ...sealingEnvironment(parts),
      ...mailEnvironment(parts, mail[lane]),
      ...ceilingEnvironment(parts),
      LANE_QUEUE_URL: queue.queueUrl,
      LANE_LETTERS_URL: deadLetters.queueUrl,
      LEASE_SECONDS: String(leaseSecondsOf(stage, lane)),
      CALL_TIMEOUT_MS: String(sending.callTimeoutMs),
      RETRY_ENTRY_AFTER_SECONDS: String(sending.retryEntryAfterSeconds),
      RESOLVE_UNCERTAIN_AFTER_SECONDS: String(sending.resolveUncertainAfterSeconds),
      POSTPONE_UNCERTAIN_FOR_SECONDS: String(sending.postponeUncertainForSeconds),
      RECHECK_PAUSED_AFTER_SECONDS: String(sending.recheckPausedAfterSeconds),
    },
    memoryMegabytes: WORKER_MEGABYTES[lane],
    mayWakeItself: {
      because: 'A slice that SES keeps waiting is parked more often than that, and each time until later.',
    },
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
  sender.maySeal('case-key', 'kms:Decrypt').with(data.sealingKey.keyArn);
  // A new deployment's first token may be a canary's.
  sender.maySeal('token-key', 'kms:Decrypt', 'kms:GenerateDataKey').with(data.sealingKey.keyArn);
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
}
