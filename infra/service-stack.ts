import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Lane, MailChannelName } from '../functions/contract/lanes.ts';
import type { CodeOf } from './bundling/bundle-handlers.ts';
import { FeedbackEvents } from './constructs/feedback-events.ts';
import { MailChannel } from './constructs/mail-channel.ts';
import { OperatorAlarms } from './constructs/operator-alarms.ts';
import { PublicApi } from './constructs/public-api.ts';
import { QueueWithDeadLetters } from './constructs/queue-with-dead-letters.ts';
import { Schedules } from './constructs/schedules.ts';
import type { DataStack } from './data-stack.ts';
import { leaseSecondsOf } from './environment.ts';
import { FUNCTIONS } from './functions/index.ts';
import type { ServiceParts } from './service-parts.ts';
import type { Stage } from './stages/schema.ts';

/** From a message's delivery to its worker's first write, a cold start included. */
const WORKER_STARTS_WITHIN_SECONDS = 15;

export interface ServiceStackProps extends StackProps {
  readonly stage: Stage;
  readonly data: DataStack;
  readonly codeOf: CodeOf;
}

/** What can be made anew at any time: functions, queues, the API, the ways in which mail leaves. */
export class ServiceStack extends Stack {
  constructor(scope: Construct, id: string, props: ServiceStackProps) {
    super(scope, id, props);
    const { stage, data, codeOf } = props;
    const alarms = new OperatorAlarms(this, 'Alarms', stage);
    const mail = {
      notices: this.channel('notices', alarms, stage),
      urgent: this.channel('urgent', alarms, stage),
      bulk: this.channel('bulk', alarms, stage),
    };
    const feedback = new QueueWithDeadLetters(this, 'FeedbackQueue', {
      stage,
      alarms,
      name: 'feedback',
      carries: 'events of SES',
      visibilityTimeout: Duration.seconds(
        stage.timeoutSeconds['record-feedback'] + stage.feedback.batchWindowSeconds + WORKER_STARTS_WITHIN_SECONDS,
      ),
      maxReceives: stage.feedback.maxReceives,
      // Events hold addresses.
      keepDays: stage.feedback.keepDays,
      ageAlarm: { oldestMessage: Duration.minutes(15) },
    });
    new FeedbackEvents(this, 'FeedbackEvents', { stage, alarms, channels: Object.values(mail), queue: feedback });

    const parts: ServiceParts = {
      scope: this,
      stage,
      codeOf,
      alarms,
      data,
      api: new PublicApi(this, 'PublicApi', { stage, alarms }),
      schedules: new Schedules(this, 'Schedules', { stage, alarms }),
      queues: {
        notices: this.noticesQueue('NoticesQueue', 'notices', alarms, stage),
        signUps: this.noticesQueue('SignUpsQueue', 'sign-ups', alarms, stage),
        urgent: this.laneQueue('urgent', alarms, stage),
        bulk: this.laneQueue('bulk', alarms, stage),
        feedback,
      },
      mail,
    };
    for (const defineFunction of Object.values(FUNCTIONS)) defineFunction(parts);

    this.tell('ApiUrl', parts.api.address, 'Where the API answers');
    this.tell('PublicUrl', stage.publicUrl, 'What pages and mails give as their address');
    this.tell('TableName', data.table.tableName, 'The one table');
    this.tell('EndedTableName', data.endedTable.tableName, 'What ended of late, for a backup that is restored');
    this.tell('NoticesQueueUrl', parts.queues.notices.queue.queueUrl, 'Queue of notices');
    this.tell('SignUpsQueueUrl', parts.queues.signUps.queue.queueUrl, 'Queue of sign-ups');
    this.tell('UrgentQueueUrl', parts.queues.urgent.queue.queueUrl, 'Queue of slices that can’t wait');
    this.tell('BulkQueueUrl', parts.queues.bulk.queue.queueUrl, 'Queue of slices that may take their time');
    this.tell('FeedbackQueueUrl', feedback.queue.queueUrl, 'Queue of what SES tells');
    this.tell('SealingKeyArn', data.sealingKey.keyArn, 'Key that wraps the keys of addresses and follows');
    this.tell('HashingSecretArn', data.hashingSecretArn, 'Secret with the keys of tokens and of the address hash');
  }

  private channel(name: MailChannelName, alarms: OperatorAlarms, stage: Stage): MailChannel {
    return new MailChannel(this, `${capitalized(name)}Channel`, {
      alarms,
      name: `AppealAlerts-${stage.stage}-${name}`,
      stage,
    });
  }

  private noticesQueue(
    id: string,
    name: 'notices' | 'sign-ups',
    alarms: OperatorAlarms,
    stage: Stage,
  ): QueueWithDeadLetters {
    const { claimSeconds, maxReceives, keepDays } = stage.notices;
    return new QueueWithDeadLetters(this, id, {
      stage,
      alarms,
      name,
      carries: name,
      // Redelivered earlier, it would only find its own claim, which begins when the worker has started.
      visibilityTimeout: Duration.seconds(claimSeconds + WORKER_STARTS_WITHIN_SECONDS),
      maxReceives,
      // Requests hold addresses, follows and networks.
      keepDays,
      ageAlarm: { oldestMessage: Duration.minutes(5) },
    });
  }

  private laneQueue(lane: Lane, alarms: OperatorAlarms, stage: Stage): QueueWithDeadLetters {
    const { maxReceives, oldestMessageMinutes } = stage.sending.lanes[lane];
    return new QueueWithDeadLetters(this, `${capitalized(lane)}Queue`, {
      stage,
      alarms,
      name: lane,
      carries: `slices of the ${lane} lane`,
      // Redelivered earlier, it would only find its own lease, which begins when the worker has started.
      visibilityTimeout: Duration.seconds(leaseSecondsOf(stage, lane) + WORKER_STARTS_WITHIN_SECONDS),
      maxReceives,
      ageAlarm: { oldestMessage: Duration.minutes(oldestMessageMinutes) },
    });
  }

  private tell(outputName: string, value: string, description: string): void {
    new CfnOutput(this, outputName, { value, description });
  }
}

const capitalized = (word: string) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
