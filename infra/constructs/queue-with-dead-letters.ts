import type { Duration } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import { type AlarmChoice, isSilent, ONE_MINUTE, type OperatorAlarms } from './operator-alarms.ts';

export interface QueueWithDeadLettersProps {
  readonly alarms: OperatorAlarms;
  /** What its messages are, in the plural: "alerts", "notices". */
  readonly carries: string;
  /** How long a message stays with one worker: its function's timeout, and more. */
  readonly visibilityTimeout: Duration;
  /** Deliveries before a message becomes a dead letter. */
  readonly maxReceives: number;
  readonly ageAlarm: AlarmChoice<{ readonly oldestMessage: Duration }>;
}

/**
 * A queue, and where its messages go when no worker could handle them: neither exists without the other.
 * SQS's own encryption is enough, since messages hold opaque ids or what is encrypted already; a key of ours would add
 * a grant for each sender and a price for each message.
 */
export class QueueWithDeadLetters extends Construct {
  readonly queue: Queue;

  constructor(scope: Construct, id: string, props: QueueWithDeadLettersProps) {
    super(scope, id);
    const deadLetters = new DeadLetterQueue(this, 'DeadLetters', {
      alarms: props.alarms,
      holds: `${props.carries} that no worker could handle`,
    });
    this.queue = new Queue(this, 'Queue', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      visibilityTimeout: props.visibilityTimeout,
      deadLetterQueue: { queue: deadLetters.queue, maxReceiveCount: props.maxReceives },
    });
    if (isSilent(props.ageAlarm)) return;
    props.alarms.ring(this, 'TooOld', {
      metric: this.queue.metricApproximateAgeOfOldestMessage({ period: ONE_MINUTE, statistic: 'Maximum' }),
      reaches: props.ageAlarm.oldestMessage.toSeconds(),
      because: `${props.carries} wait longer than they should. See whether their function runs, fails or is throttled.`,
    });
  }
}
