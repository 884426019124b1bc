import { FilterRule } from 'aws-cdk-lib/aws-lambda';
import { AppFunction } from '../../constructs/app-function.ts';
import { DeadLetterQueue } from '../../constructs/dead-letter-queue.ts';
import { streamSource } from '../../constructs/stream-source.ts';
import { laneQueuesEnvironment, sealingEnvironment, slicingEnvironment, tableEnvironment } from '../../environment.ts';
import type { ServiceParts } from '../../service-parts.ts';

/** Plans the slices of a dispatch and queues them, as soon as it is written or as what it waited for has ended. */
export function defineStartDispatch(parts: ServiceParts): void {
  const { scope, stage, codeOf, letters, data, queues } = parts;
  const startDispatch = new AppFunction(scope, {
    name: 'start-dispatch',
    stage,
    codeOf,
    environment: {
      ...tableEnvironment(parts),
      ...sealingEnvironment(parts),
      ...laneQueuesEnvironment(parts),
      ...slicingEnvironment(parts),
    },
    memoryMegabytes: 1024,
  });
  startDispatch
    .may('dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query', 'dynamodb:UpdateItem')
    .on(data.table.tableArn);
  // Of those who follow a case it reads the ids, and opens nothing.
  startDispatch.maySeal('case-key', 'kms:Decrypt').with(data.sealingKey.keyArn);
  startDispatch.may('sqs:SendMessage').on(queues.urgent.queue.queueArn, queues.bulk.queue.queueArn);

  const failures = new DeadLetterQueue(scope, 'start-dispatch-failures', {
    stage,
    letters,
    name: 'start-dispatch',
    holds: 'dispatches that the stream could not start (the sweep starts them every minute, if it can)',
  });
  startDispatch.addEventSource(
    streamSource(
      parts,
      failures,
      {
        eventName: FilterRule.isEqual('INSERT'),
        dynamodb: {
          NewImage: { entity: { S: FilterRule.isEqual('dispatch') }, status: { S: FilterRule.isEqual('planned') } },
        },
      },
      // The end of one that a correction waits for.
      {
        eventName: FilterRule.isEqual('MODIFY'),
        dynamodb: {
          NewImage: {
            entity: { S: FilterRule.isEqual('dispatch') },
            status: { S: FilterRule.isEqual('finished') },
            supersededBy: { S: FilterRule.exists() },
          },
        },
      },
    ),
  );
}
