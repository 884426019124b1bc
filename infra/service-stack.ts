import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { CodeOf } from './bundling/bundle-handlers.ts';
import { MailChannel } from './constructs/mail-channel.ts';
import { OperatorAlarms } from './constructs/operator-alarms.ts';
import { PublicApi } from './constructs/public-api.ts';
import { QueueWithDeadLetters } from './constructs/queue-with-dead-letters.ts';
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
    const channel = (channelName: 'notices' | 'alerts', channelId: string) =>
      new MailChannel(this, channelId, {
        alarms,
        name: `AppealAlerts-${stage.stage}-${channelName}`,
        mailDomain: stage.mailDomain,
      });

    const parts: ServiceParts = {
      scope: this,
      stage,
      codeOf,
      alarms,
      data,
      api: new PublicApi(this, 'PublicApi', { stage, alarms }),
      queues: {
        notices: new QueueWithDeadLetters(this, 'NoticesQueue', {
          stage,
          alarms,
          carries: 'notices',
          // Redelivered earlier, it would only find its own claim, which begins when the worker has started.
          visibilityTimeout: Duration.seconds(stage.notices.claimSeconds + WORKER_STARTS_WITHIN_SECONDS),
          maxReceives: stage.notices.maxReceives,
          ageAlarm: { oldestMessage: Duration.minutes(5) },
        }),
        alerts: new QueueWithDeadLetters(this, 'AlertsQueue', {
          stage,
          alarms,
          carries: 'slices of alerts',
          // Redelivered earlier, it would only find its own lease, which begins when the worker has started.
          visibilityTimeout: Duration.seconds(leaseSecondsOf(stage) + WORKER_STARTS_WITHIN_SECONDS),
          maxReceives: stage.sending.maxReceives,
          ageAlarm: { oldestMessage: Duration.minutes(15) },
        }),
      },
      mail: { notices: channel('notices', 'NoticesChannel'), alerts: channel('alerts', 'AlertsChannel') },
    };
    for (const defineFunction of Object.values(FUNCTIONS)) defineFunction(parts);

    this.tell('ApiUrl', parts.api.address, 'Where the API answers');
    this.tell('PublicUrl', stage.publicUrl, 'What pages and mails give as their address');
    this.tell('TableName', data.table.tableName, 'The one table');
    this.tell('NoticesQueueUrl', parts.queues.notices.queue.queueUrl, 'Queue of notices');
    this.tell('AlertsQueueUrl', parts.queues.alerts.queue.queueUrl, 'Queue of slices');
    this.tell('SealingKeyArn', data.sealingKey.keyArn, 'Key that wraps the keys of addresses and follows');
    this.tell('HashingSecretArn', data.hashingSecretArn, 'Secret with the keys of tokens and of the address hash');
  }

  private tell(outputName: string, value: string, description: string): void {
    new CfnOutput(this, outputName, { value, description });
  }
}
