import { Duration, Validations } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { ONE_MINUTE, type OperatorAlarms } from './operator-alarms.ts';

export interface DeadLetterQueueProps {
  readonly alarms: OperatorAlarms;
  /** What the letters are, for whoever is told that there is one: "alerts that no worker could send". */
  readonly holds: string;
}

/** Where work waits for a person after its last retry, for as long as SQS keeps anything. One letter rings. */
export class DeadLetterQueue extends Construct {
  readonly queue: Queue;

  constructor(scope: Construct, id: string, { alarms, holds }: DeadLetterQueueProps) {
    super(scope, id);
    this.queue = new Queue(this, 'Queue', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    Validations.of(this.queue).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason: 'It is a dead-letter queue itself: of a stream or a schedule too, which the rule does not see.',
    });
    alarms.ring(this, 'NotEmpty', {
      metric: this.queue.metricApproximateNumberOfMessagesVisible({ period: ONE_MINUTE, statistic: 'Maximum' }),
      reaches: 1,
      because: `There are ${holds}. Read one, mend the cause, then redrive the queue.`,
    });
  }
}
