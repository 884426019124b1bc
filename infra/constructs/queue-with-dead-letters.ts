import { Duration } from 'aws-cdk-lib';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { LetterQueueName } from '../../functions/contract/deployment/letter-queues.ts';
import type { Stage } from '../stages/schema.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import type { Letters } from './letters.ts';
import { SealedQueue } from './sealed-queue.ts';

export interface QueueWithDeadLettersProps {
  readonly stage: Pick<Stage, 'tlsOnly'>;
  readonly name: LetterQueueName;
  readonly letters: Letters;
  /** What its messages are, in the plural: "alerts", "notices". */
  readonly carries: string;
  /** How long a message stays with one worker: its function's timeout, and more. */
  readonly visibilityTimeout: Duration;
  readonly maxReceives: number;
  /** How long a message is kept in all, as a dead letter too; else {@link DEFAULT_DAYS}, and as a dead letter fourteen. */
  readonly keepDays?: number;
}

/** As long as SQS keeps a message where no queue says otherwise. */
const DEFAULT_DAYS = 4;

/** A queue, and where its messages go when no worker could handle them: neither exists without the other. */
export class QueueWithDeadLetters extends Construct {
  readonly queue: Queue;
  /** Where a worker puts what it can't read, too. */
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, props: QueueWithDeadLettersProps) {
    super(scope, id);
    const deadLetters = new DeadLetterQueue(this, 'DeadLetters', {
      stage: props.stage,
      letters: props.letters,
      name: props.name,
      holds: `${props.carries} that no worker could handle`,
      keepDays: props.keepDays,
    });
    this.deadLetters = deadLetters.queue;
    this.queue = new SealedQueue(this, 'Queue', props.stage, {
      visibilityTimeout: props.visibilityTimeout,
      retentionPeriod: Duration.days(props.keepDays ?? DEFAULT_DAYS),
      deadLetterQueue: { queue: deadLetters.queue, maxReceiveCount: props.maxReceives },
    });
  }
}
