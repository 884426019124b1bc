import { Duration } from 'aws-cdk-lib';
import { AppFunction } from '../constructs/app-function.ts';
import { FIVE_MINUTES } from '../constructs/operator-alarms.ts';
import {
  dueWorkIndexArnOf,
  endedEnvironment,
  laneQueuesEnvironment,
  noticesQueueEnvironment,
  sealingEnvironment,
  secretsEnvironment,
  signUpsQueueEnvironment,
  slicingEnvironment,
  startingEnvironment,
  tableEnvironment,
} from '../environment.ts';
import type { ServiceParts } from '../service-parts.ts';

/** Starts what nobody started, wakes what nobody finished, releases what has its time, ends what was held, finishes erasures and moves, and watches the rest. */
export function defineSweep(parts: ServiceParts): void {
  const { scope, stage, codeOf, alarms, schedules, data, queues } = parts;
  const sweep = new AppFunction(scope, {
    name: 'sweep',
    stage,
    codeOf,
    alarms,
    environment: {
      ...tableEnvironment(parts),
      ...endedEnvironment(parts),
      ...noticesQueueEnvironment(parts),
      ...signUpsQueueEnvironment(parts),
      ...sealingEnvironment(parts),
      ...secretsEnvironment(parts),
      ...laneQueuesEnvironment(parts),
      ...slicingEnvironment(parts),
      ...startingEnvironment(parts),
      NO_PROGRESS_AFTER_SECONDS: String(stage.watching.noProgressAfterSeconds),
      NO_DELIVERY_AFTER_SECONDS: String(stage.watching.noDeliveryAfterSeconds),
    },
    memoryMegabytes: 512,
    errorAlarm: { errorsAMinute: 1 },
  });
  sweep
    .may(
      'dynamodb:BatchGetItem',
      'dynamodb:BatchWriteItem',
      'dynamodb:DeleteItem',
      'dynamodb:GetItem',
      'dynamodb:PutItem',
      'dynamodb:UpdateItem',
    )
    .on(data.table.tableArn);
  sweep.may('dynamodb:PutItem').on(data.endedTable.tableArn);
  sweep.may('dynamodb:Query').on(data.table.tableArn, dueWorkIndexArnOf(data));
  sweep.maySeal('data-key', 'kms:Decrypt').with(data.sealingKey.keyArn);
  sweep.may('secretsmanager:GetSecretValue').on(data.hashingSecretArn);
  sweep
    .may('sqs:SendMessage')
    .on(
      queues.urgent.queue.queueArn,
      queues.bulk.queue.queueArn,
      queues.notices.queue.queueArn,
      queues.signUps.queue.queueArn,
    );
  schedules.wake(sweep, Duration.minutes(stage.every.sweepMinutes), {
    name: 'sweep',
    holds: 'sweeps that failed',
  });

  for (const [metricName, because] of Object.entries(WHAT_IT_FINDS))
    alarms.ring(sweep, metricName, { metric: sweep.counted(metricName, FIVE_MINUTES), reaches: 1, because });
}

/** What it counts for a person to look at. */
const WHAT_IT_FINDS = {
  DispatchesWithoutProgress: 'A dispatch stands still. Show it, then see its lane’s function and queue.',
  DispatchesWithoutDelivery:
    'SES took mails of a dispatch, and no event says that one arrived. See the feedback queue, then SES.',
  DispatchesWaitingForQuota:
    'A dispatch waits for SES: its daily quota is near its end, or sending has stopped. Ask SES for more.',
  ReleasesHeld:
    'An appeal missed the time it was to be released at by too much, and waits for a person to release or cancel it.',
};
