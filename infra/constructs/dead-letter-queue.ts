import { CfnOutput, Duration, Validations } from 'aws-cdk-lib';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { LETTER_QUEUE_OUTPUTS, type LetterQueueName } from '../../functions/contract/deployment/letter-queues.ts';
import type { Stage } from '../stages/schema.ts';
import type { Letters } from './letters.ts';
import { SealedQueue } from './sealed-queue.ts';

export interface DeadLetterQueueProps {
  readonly stage: Pick<Stage, 'tlsOnly'>;
  readonly letters: Letters;
  readonly name: LetterQueueName;
  /** What the letters are, for the operator who is told that there is one: "alerts that no worker could send". */
  readonly holds: string;
  /** For letters that should not lie longer than they have to; else as long as SQS keeps anything. */
  readonly keepDays?: number;
}

/** https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/quotas-messages.html */
const MOST_DAYS = 14;

/** Where work waits for a person after its last retry. One letter in any of them rings. */
export class DeadLetterQueue extends Construct {
  readonly queue: Queue;

  constructor(
    scope: Construct,
    id: string,
    { stage, letters, name, holds, keepDays = MOST_DAYS }: DeadLetterQueueProps,
  ) {
    super(scope, id);
    this.queue = new SealedQueue(this, 'Queue', stage, { retentionPeriod: Duration.days(keepDays) });
    Validations.of(this.queue).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason: 'It is a dead-letter queue itself: of a stream or a schedule too, which the rule does not see.',
    });
    const url = new CfnOutput(this, 'Url', { value: this.queue.queueUrl, description: `Dead letters: ${holds}` });
    url.overrideLogicalId(LETTER_QUEUE_OUTPUTS[name]);
    letters.lieIn(this.queue);
  }
}
