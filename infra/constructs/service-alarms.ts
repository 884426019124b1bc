import { Duration } from 'aws-cdk-lib';
import { MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { ALARM_OF_COUNT, type AlarmOfCounts } from '../../functions/contract/deployment/alarm-counts.ts';
import type { FunctionName } from '../../functions/contract/env.ts';
import { SES_MAX_ENTRIES_PER_CALL } from '../../functions/contract/limits.ts';
import { DUE_WORK_INDEX } from '../../functions/contract/table-keys.ts';
import type { ServiceParts } from '../service-parts.ts';
import type { Stage } from '../stages/schema.ts';
import { functionNameOf } from './app-function.ts';
import { counted } from './counted.ts';
import { FIVE_MINUTES, ONE_MINUTE } from './operator-alarms.ts';

/** The alarms of the service as a whole: one for each kind of trouble, where one says as much as one for each part. */
export function ringForService(parts: ServiceParts): void {
  ringForFunctions(parts);
  ringForStream(parts);
  ringForTable(parts);
  ringForReputation(parts);
  ringForCounts(parts);
  ringForClock(parts);
}

/** Lambda tells these of all functions of account and region together, without a dimension. */
function ringForFunctions({ scope, alarms }: ServiceParts): void {
  alarms.ring(scope, 'FunctionFails', {
    metric: LambdaFunction.metricAllErrors({ period: ONE_MINUTE }),
    reaches: 1,
    because: 'A function fails. The dashboard shows which; its log group names the cause.',
  });
  alarms.ring(scope, 'FunctionsThrottled', {
    metric: LambdaFunction.metricAllThrottles({ period: ONE_MINUTE }),
    reaches: 1,
    because:
      'Lambda refuses runs: as many run at once as the account may have. Pages fail, and queues wait. Ask for more.',
  });
}

/** The readers of the table's stream, by the id of their alarm. */
const STREAM_READERS = { StartsLate: 'start-dispatch', ListingsLate: 'index-appeals' } as const satisfies Record<
  string,
  FunctionName
>;
/** A record rings when it has waited for so much of the time after which it is dropped. */
const LATE_SHARE = 1 / 6;

/** The age of a record when its reader gets it. https://docs.aws.amazon.com/lambda/latest/dg/monitoring-metrics-types.html */
function ringForStream({ scope, stage, alarms }: ServiceParts): void {
  const { maxRecordAgeSeconds } = stage.stream;
  for (const [id, name] of Object.entries(STREAM_READERS))
    alarms.ring(scope, id, {
      metric: new Metric({
        namespace: 'AWS/Lambda',
        metricName: 'IteratorAge',
        dimensionsMap: { FunctionName: functionNameOf(stage, name) },
        statistic: 'Maximum',
        period: FIVE_MINUTES,
      }),
      reaches: LATE_SHARE * maxRecordAgeSeconds * 1_000,
      because: `${name} is behind with what the table’s stream tells: a record older than ${maxRecordAgeSeconds / 60} minutes is set aside as a letter.`,
      runbook: 'StreamLate',
    });
}

function ringForTable({ scope, alarms, data }: ServiceParts): void {
  const throttled = (metricName: string, index?: string) =>
    new Metric({
      namespace: 'AWS/DynamoDB',
      metricName,
      dimensionsMap: {
        TableName: data.table.tableName,
        ...(index !== undefined && { GlobalSecondaryIndexName: index }),
      },
      statistic: 'Sum',
      period: FIVE_MINUTES,
    });
  const because =
    'DynamoDB refuses requests that come too fast for one part of the table. Work is tried again, and gets late.';
  const row = { reaches: THROTTLED_IN_FIVE_MINUTES, because, runbook: 'TableThrottled' };
  alarms.ring(scope, 'TableReadsThrottled', { metric: throttled('ReadThrottleEvents'), ...row });
  alarms.ring(scope, 'TableWritesThrottled', { metric: throttled('WriteThrottleEvents'), ...row });
  // Its partitions are few, and a write that the index refuses is refused by the table.
  alarms.ring(scope, 'IndexWritesThrottled', { metric: throttled('WriteThrottleEvents', DUE_WORK_INDEX.name), ...row });
}

/** The SDK tries one again within milliseconds: a few are nothing to look at. */
const THROTTLED_IN_FIVE_MINUTES = 20;

/**
 * Of the account, since that is what SES reviews: from 0.1 % of complaints and 5 % of bounces on.
 * https://docs.aws.amazon.com/ses/latest/dg/faqs-enforcement.html
 * SES tells a rate when it has computed it again, and nothing in between: its own advice is to keep the alarm's state meanwhile.
 * https://docs.aws.amazon.com/ses/latest/dg/reputationdashboard-cloudwatch-alarm.html
 */
function ringForReputation({ scope, alarms }: ServiceParts): void {
  const rate = (metricName: string) =>
    new Metric({ namespace: 'AWS/SES', metricName, statistic: 'Maximum', period: Duration.hours(1) });
  alarms.ring(scope, 'Complaints', {
    metric: rate('Reputation.ComplaintRate'),
    reaches: 0.001,
    keepsStateWithoutNews: true,
    because: 'One reader in a thousand calls our mail spam. Pause dispatches and find out which appeal it was.',
  });
  alarms.ring(scope, 'Bounces', {
    metric: rate('Reputation.BounceRate'),
    reaches: 0.05,
    keepsStateWithoutNews: true,
    because: 'One mail in twenty bounces. Pause dispatches and see which addresses these are.',
  });
}

/** More than one call's people. A worker that dies loses one call; in an outage of SES each worker loses one, and another with each try. */
const SEVERAL_CALLS_UNCERTAIN = SES_MAX_ENTRIES_PER_CALL + 1;
/** The sweep counts letters every ten minutes: a look that is a little late ends nothing. */
const LETTERS_PERIOD = Duration.minutes(20);

function ringForCounts({ scope, stage, alarms }: ServiceParts): void {
  const counts = countedIn(stage);
  for (const alarm of new Set(Object.values(ALARM_OF_COUNT))) {
    const { period, because } = counts[alarm];
    const minutes = period === 'two-looks' ? Duration.minutes(2 * stage.every.canaryMinutes) : FIVE_MINUTES;
    alarms.ring(scope, alarm, { metric: counted(stage, alarm, minutes), reaches: 1, because });
  }
  alarms.ring(scope, 'MailsUncertain', {
    metric: counted(stage, 'MailsUncertain', FIVE_MINUTES),
    reaches: SEVERAL_CALLS_UNCERTAIN,
    because: 'Several calls to SES ended without an answer. See whether workers die, or SES does.',
  });
  // Lambda counts no error of a record that is given back, and a queue's age leaves out what was received three times. The span is longer
  // than most of them take to come again, so that one message rings once.
  alarms.ring(scope, 'RecordsFailing', {
    metric: counted(stage, 'RecordsFailing', FIVE_MINUTES),
    reaches: 1,
    because: `What a function reads from its queue or the stream keeps failing, or can’t be read. Its log group names the cause; ${operatorCommand(stage, 'letters')} shows what was set aside.`,
  });
  alarms.ring(scope, 'DeadLetters', {
    metric: counted(stage, 'DeadLetters', LETTERS_PERIOD).with({ statistic: 'Maximum' }),
    reaches: 1,
    because: `Work was given up after its last retry. ${operatorCommand(stage, 'letters')} says where, and whether it may be redriven.`,
  });
}

/**
 * What each alarm of counts means. The account is looked at whenever mail is sent, by canaries at least: an alarm that stands on such
 * looks spans two of them, or it would end and start again with each.
 */
const countedIn = (stage: Stage): Record<AlarmOfCounts, CountedAlarm> => ({
  MailStops: {
    period: 'two-looks',
    because:
      'Nothing leaves: SES has stopped the sending of this account, or refuses every mail for how this deployment is set up. The logs of the senders say which.',
  },
  DispatchStandsStill: {
    period: 'five-minutes',
    because:
      'An alert is not getting on, or SES took its mails and no event says that one arrived. The sweep’s log names the dispatch.',
  },
  SesHoldsBack: {
    period: 'two-looks',
    because:
      'SES reviews this account, or its daily quota is near its end and bulk mail waits. See what SES says, or ask for a higher quota.',
  },
  NoticesWait: {
    period: 'five-minutes',
    because: `Mails that people wait for at a form are late: workers do not keep up, too many confirmations bounced or were called spam, or all readers together asked for more than an hour has. ${operatorCommand(stage, 'confirmations')} shows the counts.`,
  },
  NeedsAPerson: {
    period: 'five-minutes',
    because:
      'Something waits for a decision, or a mail could not be sent or read. The dashboard shows which count it is: ReleasesHeld, RemovalsHeld, MailsRejected, SubscribersUnreadable, MailsLeftUncertain, FeedbackUnknown or ErasuresOverdue.',
  },
});

interface CountedAlarm {
  readonly period: 'five-minutes' | 'two-looks';
  readonly because: string;
}

/** Without its stage a command works on the stack of the operator's machine. */
const operatorCommand = ({ stage }: Pick<Stage, 'stage'>, words: string) =>
  `npm run operator -- ${words} --stage ${stage}`;

/** The sweep finds what others lost, and counts what most alarms stand on: whether it runs is told by Lambda, not by the sweep. */
function ringForClock({ scope, stage, alarms }: ServiceParts): void {
  if (!stage.schedules) return;
  const sweeps = (period: Duration) =>
    new Metric({
      namespace: 'AWS/Lambda',
      metricName: 'Invocations',
      dimensionsMap: { FunctionName: functionNameOf(stage, 'sweep') },
      statistic: 'Sum',
      period,
    });
  alarms.ringWithout(scope, 'SweepStopped', {
    metric: sweeps(Duration.minutes(5 * stage.every.sweepMinutes)),
    periods: 2,
    because: 'The sweep does not run: no lost work is found, and letters and dispatches that stand still ring no more.',
  });
  alarms.ring(scope, 'WeeklyHeartbeat', {
    // The hour from eight to nine on Mondays, UTC, seen once it is over. https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/using-metric-math.html
    metric: new MathExpression({
      expression: 'IF(DAY(sweeps) == 1 AND HOUR(sweeps) == 8, 1, 0)',
      usingMetrics: { sweeps: sweeps(Duration.hours(1)) },
      period: Duration.hours(1),
    }),
    reaches: 1,
    goesByTheClock: true,
    endIsNoNews: true,
    because:
      'This is the weekly heartbeat: nothing is wrong. If it stays away on a Monday, no alarm may reach you: see who is subscribed to the topic, and whether the sweep runs.',
  });
}
