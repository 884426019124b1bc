import { Duration } from 'aws-cdk-lib';
import { AppFunction } from '../../constructs/app-function.ts';
import {
  ceilingEnvironment,
  dueWorkIndexArnOf,
  endedEnvironment,
  laneQueuesEnvironment,
  noticesQueueEnvironment,
  publishingEnvironment,
  readPageArnOf,
  sealingEnvironment,
  secretsEnvironment,
  sendingsQueueEnvironment,
  signUpsQueueEnvironment,
  slicingEnvironment,
  tableEnvironment,
} from '../../environment.ts';
import type { ServiceParts } from '../../service-parts.ts';

/**
 * Starts dispatches that no worker started, wakes slices that none finished, releases appeals at their time, ends held removals,
 * finishes erasures and moves, and watches the rest.
 */
export function defineSweep(parts: ServiceParts): void {
  const { scope, stage, codeOf, letters, schedules, data, queues } = parts;
  const sweep = new AppFunction(scope, {
    name: 'sweep',
    stage,
    codeOf,
    environment: {
      ...tableEnvironment(parts),
      ...endedEnvironment(parts),
      ...noticesQueueEnvironment(parts),
      ...signUpsQueueEnvironment(parts),
      ...sealingEnvironment(parts),
      ...secretsEnvironment(parts),
      ...laneQueuesEnvironment(parts),
      ...sendingsQueueEnvironment(parts),
      ...slicingEnvironment(parts),
      ...ceilingEnvironment(parts),
      ...publishingEnvironment(parts),
      NO_PROGRESS_AFTER_SECONDS: String(stage.watching.noProgressAfterSeconds),
      NO_DELIVERY_AFTER_SECONDS: String(stage.watching.noDeliveryAfterSeconds),
      NUMBERS_AFTER_SECONDS: String(stage.watching.numbersAfterSeconds),
      LETTER_QUEUE_URLS: letters.queueUrls,
    },
    memoryMegabytes: 512,
  });
  sweep
    .may(
      'dynamodb:BatchGetItem',
      'dynamodb:BatchWriteItem',
      'dynamodb:ConditionCheckItem',
      'dynamodb:DeleteItem',
      'dynamodb:GetItem',
      'dynamodb:PutItem',
      'dynamodb:UpdateItem',
    )
    .on(data.table.tableArn);
  sweep.may('dynamodb:PutItem').on(data.endedTable.tableArn);
  sweep.may('lambda:InvokeFunction').on(readPageArnOf(parts));
  sweep.mayAskOfAccount('ses:GetAccount');
  sweep.may('dynamodb:Query').on(data.table.tableArn, dueWorkIndexArnOf(data));
  sweep.maySeal('data-key', 'kms:Decrypt').with(data.sealingKey.keyArn);
  sweep.maySeal('case-key', 'kms:Decrypt').with(data.sealingKey.keyArn);
  sweep.maySeal('lookup-key', 'kms:Decrypt', 'kms:GenerateDataKey').with(data.sealingKey.keyArn);
  sweep.may('secretsmanager:GetSecretValue').on(data.hashingSecretArn);
  sweep
    .may('sqs:SendMessage')
    .on(
      queues.urgent.queue.queueArn,
      queues.bulk.queue.queueArn,
      queues.notices.queue.queueArn,
      queues.signUps.queue.queueArn,
      queues.sendings.queue.queueArn,
    );
  letters.mayBeCountedBy(sweep);
  schedules.wake(sweep, Duration.minutes(stage.every.sweepMinutes), {
    name: 'sweep',
    holds: 'sweeps that failed',
  });
}
