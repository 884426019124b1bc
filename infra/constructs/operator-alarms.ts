import { Duration, Stack, Validations } from 'aws-cdk-lib';
import { Alarm, type AlarmProps, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import type { Stage } from '../stages/schema.ts';

/** When somebody must be told. */
export interface AlarmWhen {
  readonly metric: IMetric;
  /** The alarm rings from this value on. */
  readonly reaches: number;
  /** Periods of the metric in a row, 1 unless told. */
  readonly periods?: number;
  /** What it means and what to look at first, in words for the operator who is woken by it. */
  readonly because: string;
  /** Entry of the runbook, docs/operations.md, where it is not the alarm's id. */
  readonly runbook?: string;
}

/** When somebody must be told that something did not happen. */
export interface AlarmWithout {
  /** A count of what should happen at least once in each of its periods, or nearly so. */
  readonly metric: IMetric;
  /** Periods in a row without it after which the alarm rings. */
  readonly periods: number;
  readonly because: string;
  readonly runbook?: string;
}

/** Why nobody has to hear of it. */
export interface NoAlarm {
  readonly none: true;
  readonly because: string;
}

/** What a part says about its alarm: when it rings, or why there is none. */
export type AlarmChoice<When extends object> = When | NoAlarm;

export const isSilent = (choice: object): choice is NoAlarm => 'none' in choice;

/**
 * Every alarm of the stack, and the one topic that carries them to the operators. A stage without alarms has neither;
 * its parts ask for their alarms all the same.
 */
export class OperatorAlarms extends Construct {
  private readonly topic: Topic | undefined;
  private readonly stageName: string;

  constructor(scope: Construct, id: string, stage: Pick<Stage, 'stage' | 'alarms' | 'operatorEmails' | 'tlsOnly'>) {
    super(scope, id);
    this.stageName = stage.stage;
    if (!stage.alarms) return;
    this.topic = new Topic(this, 'Topic', {
      displayName: 'Appeal Alerts: something needs a person',
      enforceSSL: stage.tlsOnly,
    });
    this.topic.addToResourcePolicy(publishedToByAlarms(this.topic));
    for (const address of stage.operatorEmails) this.topic.addSubscription(new EmailSubscription(address));
    if (stage.tlsOnly) return;
    Validations.of(this.topic).acknowledge({
      id: 'AwsSolutions-SNS3',
      reason: 'The local cloud speaks plain HTTP, on this machine only, and would refuse every notification.',
    });
  }

  /** Adds an alarm under `scope`, ringing when it starts and when it ends. */
  ring(scope: Construct, id: string, when: AlarmWhen): void {
    this.add(scope, id, {
      metric: when.metric,
      threshold: when.reaches,
      evaluationPeriods: when.periods ?? 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
      ...toldBy(id, when),
    });
  }

  /** Adds an alarm under `scope` that rings when something stays away: what counts nothing tells nothing. */
  ringWithout(scope: Construct, id: string, when: AlarmWithout): void {
    this.add(scope, id, {
      metric: when.metric,
      threshold: 1,
      evaluationPeriods: when.periods,
      comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
      treatMissingData: TreatMissingData.BREACHING,
      ...toldBy(id, when),
    });
  }

  private add(scope: Construct, id: string, props: AlarmProps): void {
    if (!this.topic) return;
    // Commands and people name it: CloudFormation's own name would have a part by chance.
    const [, ...path] = scope.node.path.split('/');
    const alarmName = ['AppealAlerts', this.stageName, ...path, id].join('-');
    const alarm = new Alarm(scope, id, { ...props, alarmName });
    const tellOperators = new SnsAction(this.topic);
    alarm.addAlarmAction(tellOperators);
    alarm.addOkAction(tellOperators);
  }
}

/** The words of an alarm's mail: what it means, and where the runbook says what to do. */
const toldBy = (id: string, { because, runbook = id }: Pick<AlarmWhen, 'because' | 'runbook'>) => ({
  alarmDescription: `${because} Runbook, docs/operations.md: ${runbook}`,
});

/**
 * Lets the alarms of this account publish. A policy of one's own replaces the one that SNS makes, which let everything of the account in,
 * and no action of an alarm grants anything.
 * https://docs.aws.amazon.com/sns/latest/dg/sns-access-policy-use-cases.html#sns-allow-cloudwatch-alarm-to-publish-to-topic-in-another-account
 */
function publishedToByAlarms(topic: Topic): PolicyStatement {
  return new PolicyStatement({
    sid: 'PublishedToByAlarms',
    principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
    actions: ['sns:Publish'],
    resources: [topic.topicArn],
    conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(topic).account } },
  });
}

/** The shortest period that CloudWatch's standard metrics are kept in. */
export const ONE_MINUTE = Duration.minutes(1);
export const FIVE_MINUTES = Duration.minutes(5);
