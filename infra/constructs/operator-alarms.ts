import { Duration, Stack, Validations } from 'aws-cdk-lib';
import {
  Alarm,
  type AlarmProps,
  type CfnAlarm,
  ComparisonOperator,
  type IMetric,
  MathExpression,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import type { Stage } from '../stages/schema.ts';

export interface AlarmWhen {
  readonly metric: IMetric;
  readonly reaches: number;
  /** Periods of the metric in a row, 1 unless told. */
  readonly periods?: number;
  /** For a metric that is told only when it changes: without news the alarm keeps its state. Else silence means that all is well. */
  readonly keepsStateWithoutNews?: boolean;
  /**
   * Its periods are the clock's own, in UTC, each looked at once it is over. Else they slide with each look.
   * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarm-evaluation-window.html
   */
  readonly goesByTheClock?: boolean;
  /** For an alarm that is no trouble: its end is no news either. */
  readonly endIsNoNews?: boolean;
  /** What it means and what to look at first, in words for the operator who is woken by it. */
  readonly because: string;
  /** Entry of the runbook, docs/operations.md, where it is not the alarm's id. */
  readonly runbook?: string;
}

export interface AlarmWithout {
  /** A count of what should happen at least once in each of its periods, or nearly so. */
  readonly metric: IMetric;
  /** Periods in a row without it after which the alarm rings. */
  readonly periods: number;
  /** What each period has at least while all is well, 1 unless told. */
  readonly atLeast?: number;
  readonly because: string;
  readonly runbook?: string;
}

/** An alarm that a part asked for, whether the stage has alarms or not. */
export interface AskedAlarm extends Pick<AlarmWhen, 'metric' | 'because'> {
  readonly runbook: string;
  /** Undefined in a stage without it. */
  readonly alarm: Alarm | undefined;
}

/**
 * Every alarm of the stack, and the one topic that carries them to the operators. A stage without alarms has neither;
 * its parts ask for their alarms all the same.
 */
export class OperatorAlarms extends Construct {
  /** In the order in which they were asked for: the dashboard is made from the same list. */
  readonly asked: AskedAlarm[] = [];
  private readonly topic: Topic | undefined;
  private readonly stage: AlarmStage;

  constructor(scope: Construct, id: string, stage: AlarmStage) {
    super(scope, id);
    this.stage = stage;
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
    this.add(scope, id, when, {
      threshold: when.reaches,
      evaluationPeriods: when.periods ?? 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: when.keepsStateWithoutNews ? TreatMissingData.IGNORE : TreatMissingData.NOT_BREACHING,
    });
  }

  /** Adds an alarm under `scope` that rings when something stays away: what counts nothing tells nothing. */
  ringWithout(scope: Construct, id: string, when: AlarmWithout): void {
    this.add(scope, id, when, {
      threshold: when.atLeast ?? 1,
      evaluationPeriods: when.periods,
      comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
      treatMissingData: TreatMissingData.BREACHING,
    });
  }

  private add(scope: Construct, id: string, asked: AskedWords, rule: AlarmRule): void {
    const { metric, because, runbook = id } = asked;
    const alarm = this.isMade(metric)
      ? new Alarm(scope, id, { ...rule, metric, ...this.told(scope, id, asked) })
      : undefined;
    this.asked.push({ metric, because, runbook, alarm });
    if (!alarm) return;
    // The CDK’s own alarm has no word for it yet.
    if (asked.goesByTheClock)
      (alarm.node.defaultChild as CfnAlarm).evaluationWindow = { wallClockWindow: { timezone: 'UTC' } };
    if (!this.topic) return;
    const tellOperators = new SnsAction(this.topic);
    alarm.addAlarmAction(tellOperators);
    if (!asked.endIsNoNews) alarm.addOkAction(tellOperators);
  }

  private isMade(metric: IMetric): boolean {
    return this.stage.alarms && (this.stage.metricMath || !(metric instanceof MathExpression));
  }

  /** Its name, which commands and people use: CloudFormation's own would have a part by chance. And the words of its mail. */
  private told(scope: Construct, id: string, { because, runbook = id }: AskedWords) {
    const [, ...path] = scope.node.path.split('/');
    return {
      alarmName: ['AppealAlerts', this.stage.stage, ...path, id].join('-'),
      alarmDescription: `${because} Runbook, docs/operations.md: ${runbook}`,
    };
  }
}

type AlarmStage = Pick<Stage, 'stage' | 'alarms' | 'metricMath' | 'operatorEmails' | 'tlsOnly'>;
type AskedWords = Pick<AlarmWhen, 'metric' | 'because' | 'runbook' | 'endIsNoNews' | 'goesByTheClock'>;
type AlarmRule = Pick<AlarmProps, 'threshold' | 'evaluationPeriods' | 'comparisonOperator' | 'treatMissingData'>;

/**
 * Lets the alarms of this account publish. Our own policy replaces the one that SNS makes, which let everything of the account in,
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
