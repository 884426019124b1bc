import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Lane, MailChannelName } from '../functions/contract/lanes.ts';
import type { CodeOf } from './bundling/bundle-handlers.ts';
import { Dashboard } from './constructs/dashboard.ts';
import { FeedbackEvents } from './constructs/feedback-events.ts';
import { Letters } from './constructs/letters.ts';
import { MailChannel } from './constructs/mail-channel.ts';
import { OperatorAlarms } from './constructs/operator-alarms.ts';
import { PublicApi } from './constructs/public-api.ts';
import { QueueWithDeadLetters } from './constructs/queue-with-dead-letters.ts';
import { Schedules } from './constructs/schedules.ts';
import { ringForService } from './constructs/service-alarms.ts';
import type { DataStack } from './data-stack.ts';
import { leaseSecondsOf } from './environment.ts';
import { FUNCTIONS } from './functions/index.ts';
import type { ServiceParts } from './service-parts.ts';
import type { Stage } from './stages/schema.ts';

/** From a message's delivery to its worker's first write, a cold start included. */
const WORKER_STARTS_WITHIN_SECONDS = 15;

/** Half an hour in all: a hub that is down for longer is told when an operator redrives what was left. */
const TRIES_OF_A_HUB = 5;

/** Each minute's sweep wakes it again: what stays here is of a fault that does not pass. */
const TRIES_OF_A_SENDING = 5;

export interface ServiceStackProps extends StackProps {
  readonly stage: Stage;
  readonly data: DataStack;
  readonly codeOf: CodeOf;
}

/**
 * AWS's advice for a queue that Lambda reads: a run that is throttled or fails is tried again before its messages come back to another.
 * https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html
 * The queues of slices and notices don't follow it: each of their messages is leased or claimed by its worker, and comes back as soon as that
 * is over. A redelivery that is too early finds the lease, and does no harm.
 */
const RUNS_BEFORE_REDELIVERY = 6;

/** What can be made again at any time: functions, queues, the API, the ways in which mail leaves. */
export class ServiceStack extends Stack {
  constructor(scope: Construct, id: string, props: ServiceStackProps) {
    super(scope, id, props);
    const { stage, data, codeOf } = props;
    const alarms = new OperatorAlarms(this, 'Alarms', stage);
    const letters = new Letters();
    const told = { stage, letters };
    const mail = {
      notices: this.channel('notices', stage),
      urgent: this.channel('urgent', stage),
      bulk: this.channel('bulk', stage),
    };
    const feedback = new QueueWithDeadLetters(this, 'FeedbackQueue', {
      ...told,
      name: 'feedback',
      carries: 'events of SES',
      visibilityTimeout: Duration.seconds(
        RUNS_BEFORE_REDELIVERY * stage.timeoutSeconds['record-feedback'] + stage.feedback.batchWindowSeconds,
      ),
      maxReceives: stage.feedback.maxReceives,
      // Events hold addresses.
      keepDays: stage.feedback.keepDays,
    });
    new FeedbackEvents(this, 'FeedbackEvents', { stage, letters, channels: Object.values(mail), queue: feedback });

    const parts: ServiceParts = {
      scope: this,
      stage,
      codeOf,
      alarms,
      letters,
      data,
      api: new PublicApi(this, 'PublicApi', { stage, alarms }),
      schedules: new Schedules(this, 'Schedules', { stage, letters }),
      queues: {
        notices: this.noticesQueue('NoticesQueue', 'notices', told),
        signUps: this.noticesQueue('SignUpsQueue', 'sign-ups', told),
        urgent: this.laneQueue('urgent', told),
        bulk: this.laneQueue('bulk', told),
        feedback,
        sendings: this.sendingsQueue(told),
        ...(stage.webSubHub !== undefined && { pings: this.pingsQueue(told) }),
      },
      mail,
    };
    for (const defineFunction of Object.values(FUNCTIONS)) defineFunction(parts);
    ringForService(parts);
    new Dashboard(this, 'Dashboard', parts);

    this.tell('ApiUrl', parts.api.address, 'Where the API answers');
    this.tell('PublicUrl', stage.publicUrl, 'What pages and mails give as their address');
    this.tell('TableName', data.table.tableName, 'The one table');
    this.tell('EndedTableName', data.endedTable.tableName, 'What ended of late, for a backup that is restored');
    this.tell('NoticesQueueUrl', parts.queues.notices.queue.queueUrl, 'Queue of notices');
    this.tell('SignUpsQueueUrl', parts.queues.signUps.queue.queueUrl, 'Queue of sign-ups');
    this.tell('UrgentQueueUrl', parts.queues.urgent.queue.queueUrl, 'Queue of slices that can’t wait');
    this.tell('BulkQueueUrl', parts.queues.bulk.queue.queueUrl, 'Queue of slices that may take their time');
    this.tell('SendingsQueueUrl', parts.queues.sendings.queue.queueUrl, 'Queue of what members approved');
    this.tell('FeedbackQueueUrl', feedback.queue.queueUrl, 'Queue of what SES tells');
    if (parts.queues.pings)
      this.tell('PingsQueueUrl', parts.queues.pings.queue.queueUrl, 'Queue of what the WebSub hub is told');
    this.tell('SealingKeyArn', data.sealingKey.keyArn, 'Key that wraps the keys of addresses and follows');
    this.tell('HashingSecretArn', data.hashingSecretArn, 'Secret with the keys of tokens and of the address hash');
  }

  private channel(name: MailChannelName, stage: Stage): MailChannel {
    return new MailChannel(this, `${capitalized(name)}Channel`, {
      name: `AppealAlerts-${stage.stage}-${name}`,
      stage,
    });
  }

  private noticesQueue(id: string, name: 'notices' | 'sign-ups', told: Told): QueueWithDeadLetters {
    const { claimSeconds, maxReceives, keepDays } = told.stage.notices;
    return new QueueWithDeadLetters(this, id, {
      ...told,
      name,
      carries: name,
      // Redelivered earlier, it would only find its own claim, which begins when the worker has started.
      visibilityTimeout: Duration.seconds(claimSeconds + WORKER_STARTS_WITHIN_SECONDS),
      maxReceives,
      // Requests hold addresses, follows and networks.
      keepDays,
    });
  }

  private laneQueue(lane: Lane, told: Told): QueueWithDeadLetters {
    const { stage } = told;
    const { maxReceives } = stage.sending.lanes[lane];
    return new QueueWithDeadLetters(this, `${capitalized(lane)}Queue`, {
      ...told,
      name: lane,
      carries: `slices of the ${lane} lane`,
      // Redelivered earlier, it would only find its own lease, which begins when the worker has started.
      visibilityTimeout: Duration.seconds(leaseSecondsOf(stage, lane) + WORKER_STARTS_WITHIN_SECONDS),
      maxReceives,
    });
  }

  private sendingsQueue(told: Told): QueueWithDeadLetters {
    return new QueueWithDeadLetters(this, 'SendingsQueue', {
      ...told,
      name: 'sendings',
      carries: 'approved appeals that were to go out',
      visibilityTimeout: Duration.seconds(RUNS_BEFORE_REDELIVERY * told.stage.timeoutSeconds['publish-appeal']),
      maxReceives: TRIES_OF_A_SENDING,
    });
  }

  private pingsQueue(told: Told): QueueWithDeadLetters {
    return new QueueWithDeadLetters(this, 'PingsQueue', {
      ...told,
      name: 'ping-hub',
      carries: 'appeals of whose feeds the hub was to be told',
      visibilityTimeout: Duration.seconds(RUNS_BEFORE_REDELIVERY * told.stage.timeoutSeconds['ping-hub']),
      maxReceives: TRIES_OF_A_HUB,
    });
  }

  private tell(outputName: string, value: string, description: string): void {
    new CfnOutput(this, outputName, { value, description });
  }
}

type Told = Pick<ServiceParts, 'stage' | 'letters'>;

const capitalized = (word: string) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
