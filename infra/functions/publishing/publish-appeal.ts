import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { DESK_DRAFTS_PREFIX, PUBLISHED_TOGETHER } from '../../../functions/contract/table-keys.ts';
import { AppFunction } from '../../constructs/app-function.ts';
import {
  endedEnvironment,
  noticesQueueEnvironment,
  publicUrlEnvironment,
  publishingEnvironment,
  sealingEnvironment,
  senderEnvironment,
  tableEnvironment,
} from '../../environment.ts';
import type { ServiceParts } from '../../service-parts.ts';
import { mayPublish } from './may-publish.ts';

/** Takes an appeal from a publisher and plans its dispatch, in one transaction; takes a person's name out of one in the same way. */
export function definePublishAppeal(parts: ServiceParts): void {
  const { scope, stage, codeOf, api, data, queues } = parts;
  const publishAppeal = new AppFunction(scope, {
    name: 'publish-appeal',
    stage,
    codeOf,
    environment: {
      ...tableEnvironment(parts),
      ...endedEnvironment(parts),
      ...sealingEnvironment(parts),
      ...publicUrlEnvironment(parts),
      ...publishingEnvironment(parts),
      ...senderEnvironment(parts),
      ...noticesQueueEnvironment(parts),
      DISCREET_SENDER_NAME: stage.discreetSenderName,
      SENDINGS_LETTERS_URL: queues.sendings.deadLetters.queueUrl,
    },
    memoryMegabytes: 1024,
  });
  mayPublish(publishAppeal, parts);
  // A name that is withdrawn goes out of the drafts of the desk too.
  publishAppeal.mayInPartitions(['dynamodb:GetItem', 'dynamodb:Query'], DESK_DRAFTS_PREFIX).of(data.table.tableArn);
  // What was approved is published under the condition that its draft and its office are as they were read.
  publishAppeal
    .mayInPartitions(
      ['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem', 'dynamodb:ConditionCheckItem'],
      ...PUBLISHED_TOGETHER,
      DESK_DRAFTS_PREFIX,
    )
    .of(data.table.tableArn);
  // A correction that was approved is recorded as what ended an earlier version, in the same transaction: its grant is asked about the draft too.
  publishAppeal
    .mayInPartitions('dynamodb:PutItem', ...PUBLISHED_TOGETHER, DESK_DRAFTS_PREFIX)
    .of(data.endedTable.tableArn);
  // Where an office asks for two, colleagues of a key's owner are mailed what it sends.
  publishAppeal.may('sqs:SendMessage').on(queues.sendings.deadLetters.queueArn, queues.notices.queue.queueArn);
  publishAppeal.addEventSource(
    new SqsEventSource(queues.sendings.queue, { batchSize: 1, reportBatchItemFailures: true, maxConcurrency: 2 }),
  );
  api.route(publishAppeal, 'POST /v1/appeals', 'POST /v1/withdrawn-consents');
  api.makeRoomFor('publishers', 'POST /v1/appeals');
}
