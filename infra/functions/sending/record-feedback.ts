import { Duration } from 'aws-cdk-lib';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { AppFunction } from '../../constructs/app-function.ts';
import { addCanaries } from '../../constructs/canaries.ts';
import { endedEnvironment, sealingEnvironment, secretsEnvironment, tableEnvironment } from '../../environment.ts';
import type { ServiceParts } from '../../service-parts.ts';

/** Records what SES tells of each mail, and stops mail to whom it bounces or who complains. */
export function defineRecordFeedback(parts: ServiceParts): void {
  const { scope, stage, codeOf, data, queues } = parts;
  const { feedback } = stage;
  const recordFeedback = new AppFunction(scope, {
    name: 'record-feedback',
    stage,
    codeOf,
    environment: {
      ...tableEnvironment(parts),
      ...endedEnvironment(parts),
      ...sealingEnvironment(parts),
      ...secretsEnvironment(parts),
      FEEDBACK_LETTERS_URL: queues.feedback.deadLetters.queueUrl,
      TRANSIENT_BOUNCES_ALLOWED: String(feedback.transientBouncesAllowed),
    },
    memoryMegabytes: 1024,
  });
  recordFeedback
    .may('dynamodb:BatchGetItem', 'dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query', 'dynamodb:UpdateItem')
    .on(data.table.tableArn);
  recordFeedback.may('dynamodb:PutItem').on(data.endedTable.tableArn);
  recordFeedback.maySeal('data-key', 'kms:Decrypt').with(data.sealingKey.keyArn);
  recordFeedback.maySeal('lookup-key', 'kms:Decrypt', 'kms:GenerateDataKey').with(data.sealingKey.keyArn);
  recordFeedback.may('secretsmanager:GetSecretValue').on(data.hashingSecretArn);
  recordFeedback.may('sqs:SendMessage').on(queues.feedback.deadLetters.queueArn);
  recordFeedback.addEventSource(
    new SqsEventSource(queues.feedback.queue, {
      // The events of one call are written together.
      batchSize: feedback.batchSize,
      maxBatchingWindow: Duration.seconds(feedback.batchWindowSeconds),
      reportBatchItemFailures: true,
      maxConcurrency: feedback.maxConcurrency,
    }),
  );
  addCanaries(parts);
}
