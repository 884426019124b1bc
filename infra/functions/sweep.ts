import { Duration, Stack } from 'aws-cdk-lib';
import { type IRole, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { Schedule, ScheduleExpression, ScheduleGroup } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import { AppFunction } from '../constructs/app-function.ts';
import { DeadLetterQueue } from '../constructs/dead-letter-queue.ts';
import { alertsQueueEnvironment, dueWorkIndexArnOf, slicingEnvironment, tableEnvironment } from '../environment.ts';
import type { ServiceParts } from '../service-parts.ts';

/** Starts what nobody started and wakes what nobody finished, every minute. */
export function defineSweep(parts: ServiceParts): void {
  const { scope, stage, codeOf, alarms, data, queues } = parts;
  const sweep = new AppFunction(scope, {
    name: 'sweep',
    stage,
    codeOf,
    alarms,
    environment: { ...tableEnvironment(parts), ...alertsQueueEnvironment(parts), ...slicingEnvironment(parts) },
    memoryMegabytes: 512,
    errorAlarm: { errorsAMinute: 1 },
  });
  sweep.may('dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem').on(data.table.tableArn);
  sweep.may('dynamodb:Query').on(data.table.tableArn, dueWorkIndexArnOf(data));
  sweep.may('sqs:SendMessage').on(queues.alerts.queue.queueArn);

  const failures = new DeadLetterQueue(scope, 'sweep-failures', { stage, alarms, holds: 'sweeps that failed' });
  // A schedule only hands its event over; that the run itself fails is Lambda's to see. The next minute tries again anyway.
  sweep.configureAsyncInvoke({
    retryAttempts: 0,
    maxEventAge: Duration.minutes(1),
    onFailure: new SqsDestination(failures.queue),
  });
  if (!stage.schedules) return;

  const group = new ScheduleGroup(scope, 'sweep-schedules', { scheduleGroupName: `AppealAlerts-${stage.stage}` });
  const schedule = new Schedule(scope, 'sweep-schedule', {
    description: 'Wakes the sweep of Appeal Alerts',
    schedule: ScheduleExpression.rate(Duration.minutes(1)),
    scheduleGroup: group,
    target: new LambdaInvoke(sweep, {
      role: roleThatWakes(sweep, failures),
      retryAttempts: 1,
      maxEventAge: Duration.minutes(1),
      deadLetterQueue: failures.queue,
    }),
  });
  // The schedule has its group's name as plain text, so CloudFormation might make it first, and fail.
  schedule.node.addDependency(group);
}

/** The schedule's role, written out: the one that LambdaInvoke makes may invoke every version of the function too. */
function roleThatWakes(sweep: IFunction, failures: DeadLetterQueue): IRole {
  const role = new Role(sweep, 'WokenBy', {
    description: 'Lets the schedule wake the sweep',
    assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
      conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(sweep).account } },
    }),
  });
  role.addToPolicy(new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [sweep.functionArn] }));
  role.addToPolicy(new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [failures.queue.queueArn] }));
  return role.withoutPolicyUpdates();
}
