import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { type IRole, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import {
  type IScheduleTarget,
  Schedule,
  ScheduleExpression,
  ScheduleGroup,
  ScheduleTargetInput,
} from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke, SqsSendMessage } from 'aws-cdk-lib/aws-scheduler-targets';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Stage } from '../stages/schema.ts';
import type { AppFunction } from './app-function.ts';
import { DeadLetterQueue, type DeadLetterQueueProps } from './dead-letter-queue.ts';
import type { Letters } from './letters.ts';

export interface SchedulesProps {
  readonly stage: Stage;
  readonly letters: Letters;
}

/**
 * Everything that happens by the clock. A stage without schedules has none. Its parts ask for them all the same, and an operator or a
 * test invokes what is to be done.
 */
export class Schedules extends Construct {
  private readonly props: SchedulesProps;
  private readonly group: ScheduleGroup | undefined;

  constructor(scope: Construct, id: string, props: SchedulesProps) {
    super(scope, id);
    this.props = props;
    if (!props.stage.schedules) return;
    this.group = new ScheduleGroup(this, 'Group', {
      scheduleGroupName: `AppealAlerts-${props.stage.stage}`,
      // Kept, as it would be otherwise, it holds its name against the group of the stack's next creation.
      removalPolicy: RemovalPolicy.DESTROY,
    });
  }

  /**
   * Wakes a function every so often. A run that fails is not repeated, since the next one does what it left, and is a dead letter.
   * @param kept - their queue's name, and what they are: "sweeps that failed".
   */
  wake(fn: AppFunction, every: Duration, kept: Pick<DeadLetterQueueProps, 'name' | 'holds'>): void {
    const { stage, letters } = this.props;
    const name = fn.node.id;
    const failures = new DeadLetterQueue(fn.stack, `${name}-failures`, { stage, letters, ...kept });
    // A schedule only hands its event over; that the run itself fails is Lambda's to see.
    fn.configureAsyncInvoke({
      retryAttempts: 0,
      maxEventAge: shorterOf(every, Duration.hours(6)),
      onFailure: new SqsDestination(failures.queue),
    });
    this.add(name, every, () => {
      const role = this.roleFor(name, [
        new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [fn.functionArn] }),
        sendsTo(failures.queue),
      ]);
      const once = { retryAttempts: 1, maxEventAge: shorterOf(every, Duration.hours(24)) };
      return new LambdaInvoke(fn, { role, ...once, deadLetterQueue: failures.queue });
    });
  }

  /** Puts a message on a queue every so often. No operator mends one that gets lost: an alarm misses what should come of it. */
  put(message: object, queue: Queue, every: Duration, name: string): void {
    this.add(name, every, () => {
      const role = this.roleFor(name, [sendsTo(queue)]);
      const input = ScheduleTargetInput.fromObject(message);
      return new SqsSendMessage(queue, { role, input, retryAttempts: 0, maxEventAge: Duration.minutes(1) });
    });
  }

  private add(name: string, every: Duration, makeTarget: () => IScheduleTarget): void {
    if (!this.group) return;
    const schedule = new Schedule(this, name, {
      description: `Appeal Alerts: ${name}, by the clock`,
      schedule: ScheduleExpression.rate(every),
      scheduleGroup: this.group,
      target: makeTarget(),
    });
    // The schedule has its group's name as plain text, so CloudFormation might make it first, and fail.
    schedule.node.addDependency(this.group);
  }

  /** A schedule's role, written out: the one that LambdaInvoke makes may invoke every version of the function too. */
  private roleFor(name: string, statements: PolicyStatement[]): IRole {
    const role = new Role(this, `${name}-role`, {
      description: `Lets the schedule of ${name} do its one thing`,
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    });
    for (const statement of statements) role.addToPolicy(statement);
    return role.withoutPolicyUpdates();
  }
}

const sendsTo = (queue: Queue) => new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [queue.queueArn] });

const shorterOf = (one: Duration, other: Duration) => (one.toSeconds() < other.toSeconds() ? one : other);
