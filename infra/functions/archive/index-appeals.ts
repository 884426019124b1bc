import { FilterRule } from 'aws-cdk-lib/aws-lambda';
import { CARD_PREFIX, LISTING_PREFIX, SHELF_PREFIX, SHELVES_PREFIX } from '../../../functions/contract/table-keys.ts';
import { AppFunction } from '../../constructs/app-function.ts';
import { DeadLetterQueue } from '../../constructs/dead-letter-queue.ts';
import { streamSource } from '../../constructs/stream-source.ts';
import { tableEnvironment } from '../../environment.ts';
import type { ServiceParts } from '../../service-parts.ts';

/** Puts each version that is published on the shelves of the archive, as soon as it is. */
export function defineIndexAppeals(parts: ServiceParts): void {
  const { scope, stage, codeOf, letters, data, queues } = parts;
  const indexAppeals = new AppFunction(scope, {
    name: 'index-appeals',
    stage,
    codeOf,
    environment: { ...tableEnvironment(parts), PINGS_QUEUE_URL: queues.pings?.queue.queueUrl ?? '' },
    memoryMegabytes: 512,
  });
  const { tableArn } = data.table;
  indexAppeals.mayInPartitions('dynamodb:GetItem', CARD_PREFIX, LISTING_PREFIX, SHELVES_PREFIX).of(tableArn);
  indexAppeals
    .mayInPartitions(['dynamodb:PutItem', 'dynamodb:ConditionCheckItem'], LISTING_PREFIX, SHELF_PREFIX)
    .of(tableArn);
  indexAppeals.mayInPartitions('dynamodb:DeleteItem', LISTING_PREFIX, SHELF_PREFIX, SHELVES_PREFIX).of(tableArn);
  indexAppeals.mayInPartitions('dynamodb:BatchGetItem', SHELVES_PREFIX).of(tableArn);
  indexAppeals.mayInPartitions('dynamodb:UpdateItem', CARD_PREFIX, SHELVES_PREFIX).of(tableArn);
  indexAppeals.mayInPartitions('dynamodb:Query', SHELF_PREFIX).of(tableArn);
  if (queues.pings) indexAppeals.may('sqs:SendMessage').on(queues.pings.queue.queueArn);

  const failures = new DeadLetterQueue(scope, 'index-appeals-failures', {
    stage,
    letters,
    name: 'index-appeals',
    holds: 'appeals that the archive does not list as they are (their own pages and mails are right)',
  });
  indexAppeals.addEventSource(
    streamSource(parts, failures, {
      eventName: FilterRule.or('INSERT', 'MODIFY'),
      dynamodb: { NewImage: { entity: { S: FilterRule.isEqual('appeal-card') } } },
    }),
  );
}
