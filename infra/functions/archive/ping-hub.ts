import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { LISTING_PREFIX } from '../../../functions/contract/table-keys.ts';
import { AppFunction } from '../../constructs/app-function.ts';
import { FIVE_MINUTES } from '../../constructs/operator-alarms.ts';
import { publicUrlEnvironment, tableEnvironment } from '../../environment.ts';
import type { ServiceParts } from '../../service-parts.ts';

/** A hub that is down for so long is more than having a moment. */
const LATE_SECONDS = 15 * 60;

/** Tells the stage's WebSub hub which feeds changed; nothing where the stage has none. It sees where an appeal stands, and no text. */
export function definePingHub(parts: ServiceParts): void {
  const { scope, stage, codeOf, data, alarms, queues } = parts;
  const { pings } = queues;
  if (!pings || stage.webSubHub === undefined) return;
  const pingHub = new AppFunction(scope, {
    name: 'ping-hub',
    stage,
    codeOf,
    environment: {
      ...tableEnvironment(parts),
      ...publicUrlEnvironment(parts),
      WEB_SUB_HUB: stage.webSubHub,
      PINGS_LETTERS_URL: pings.deadLetters.queueUrl,
    },
    memoryMegabytes: 512,
  });
  pingHub.mayInPartitions('dynamodb:GetItem', LISTING_PREFIX).of(data.table.tableArn);
  pingHub.may('sqs:SendMessage').on(pings.deadLetters.queueArn);
  pingHub.addEventSource(
    new SqsEventSource(pings.queue, { batchSize: 1, reportBatchItemFailures: true, maxConcurrency: 2 }),
  );
  alarms.ring(scope, 'HubNotTold', {
    metric: pings.queue.metricApproximateAgeOfOldestMessage({ period: FIVE_MINUTES, statistic: 'Maximum' }),
    reaches: LATE_SECONDS,
    because:
      'The WebSub hub does not take what it is told: its subscribers see new appeals late. Mails are not affected.',
    runbook: 'RecordsFailing',
  });
}
