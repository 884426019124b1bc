import { Duration } from 'aws-cdk-lib';
import { Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { Construct } from 'constructs';
import type { Stage } from '../stages/schema.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import type { Letters } from './letters.ts';
import type { MailChannel } from './mail-channel.ts';
import type { QueueWithDeadLetters } from './queue-with-dead-letters.ts';

export interface FeedbackEventsProps {
  readonly stage: Stage;
  readonly letters: Letters;
  /** The channels whose mails are ours to hear of: an account may send other mail too. */
  readonly channels: readonly MailChannel[];
  readonly queue: QueueWithDeadLetters;
}

/**
 * Leads what SES tells of our mails from the default bus to the queue of feedback. Either queue lets EventBridge put events for this
 * rule alone. Events hold addresses: both queues are encrypted, and keep them for `feedback.keepDays` at most.
 */
export class FeedbackEvents extends Construct {
  constructor(scope: Construct, id: string, { stage, letters, channels, queue }: FeedbackEventsProps) {
    super(scope, id);
    const undelivered = new DeadLetterQueue(this, 'Letters', {
      stage,
      letters,
      name: 'feedback-events',
      holds: 'events of SES that EventBridge could not put on their queue',
      keepDays: stage.feedback.keepDays,
    });
    new Rule(this, 'Rule', {
      description: 'What SES tells of the mails of Appeal Alerts',
      eventPattern: {
        source: ['aws.ses'],
        detail: {
          mail: { tags: { 'ses:configuration-set': channels.map(({ configurationSetName }) => configurationSetName) } },
        },
      },
      targets: [
        new SqsQueue(queue.queue, {
          deadLetterQueue: undelivered.queue,
          retryAttempts: 50,
          maxEventAge: Duration.hours(12),
        }),
      ],
    });
  }
}
