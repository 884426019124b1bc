import { Duration, Stack } from 'aws-cdk-lib';
import {
  AlarmStatusWidget,
  Dashboard as CloudWatchDashboard,
  GraphWidget,
  type IMetric,
  type IWidget,
  MathExpression,
  Metric,
  TextWidget,
} from 'aws-cdk-lib/aws-cloudwatch';
import { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { ALARM_OF_COUNT } from '../../functions/contract/deployment/alarm-counts.ts';
import { MAIL_CHANNELS } from '../../functions/contract/lanes.ts';
import type { ServiceParts } from '../service-parts.ts';
import { counted } from './counted.ts';
import { FIVE_MINUTES, type OperatorAlarms } from './operator-alarms.ts';

/**
 * CloudWatch shows three dashboards of fifty metrics each for nothing. What has an alarm of its own is left out of the graphs: its alarm links
 * to it. https://aws.amazon.com/cloudwatch/pricing/
 */
const WHOLE_ROW = 24;
const HALF_A_ROW = 12;

/** One page that answers four questions: is mail flowing, how fast, who fails, what does it cost. Its first row is made from the alarms. */
export class Dashboard extends Construct {
  constructor(scope: Construct, id: string, parts: ServiceParts) {
    super(scope, id);
    const { stage, alarms } = parts;
    if (!stage.dashboard) return;
    new CloudWatchDashboard(this, 'Dashboard', {
      dashboardName: `AppealAlerts-${stage.stage}`,
      defaultInterval: Duration.days(1),
      widgets: [
        ...alarmsRow(alarms),
        [heading('Is mail flowing?')],
        [...isMailFlowing(parts)],
        [heading('How fast?')],
        [...howFast(parts)],
        [heading('Who fails?')],
        [...whoFails(parts)],
        [heading('What does it cost?')],
        [...whatItCosts(parts)],
      ],
    });
  }
}

function alarmsRow({ asked }: OperatorAlarms): IWidget[][] {
  const made = asked.flatMap(({ alarm }) => (alarm ? [alarm] : []));
  const rows = asked.map(({ runbook, because }) => `| ${runbook} | ${because} |`);
  const status = new AlarmStatusWidget({ title: 'Alarms', alarms: made, width: WHOLE_ROW, height: 4 });
  const runbook = new TextWidget({
    markdown: ['| entry in docs/operations.md | what it means |', '| --- | --- |', ...new Set(rows)].join('\n'),
    width: WHOLE_ROW,
    height: 8,
  });
  return [...(made.length > 0 ? [[status]] : []), [runbook]];
}

const heading = (words: string) => new TextWidget({ markdown: `## ${words}`, width: WHOLE_ROW, height: 1 });
const graph = (title: string, left: IMetric[], right: IMetric[] = []) =>
  new GraphWidget({ title, left, right, width: HALF_A_ROW, height: 6 });

function isMailFlowing({ stage }: ServiceParts): IWidget[] {
  const count = (name: string) => counted(stage, name, FIVE_MINUTES);
  const everyCanary = Duration.minutes(stage.every.canaryMinutes);
  const canaries = MAIL_CHANNELS.map((channel) => {
    const all = counted(stage, 'CanaryDelivered', everyCanary);
    return all.with({ dimensionsMap: { ...all.dimensions, channel }, label: channel });
  });
  return [
    graph('Mails', ['MailsAccepted', 'DeliveriesRecorded', 'NoticesHandled'].map(count)),
    graph('Canaries that came back, by channel', canaries),
  ];
}

function howFast({ queues }: ServiceParts): IWidget[] {
  const ages = Object.entries(queues).map(([label, { queue }]) =>
    queue.metricApproximateAgeOfOldestMessage({ label, period: FIVE_MINUTES, statistic: 'Maximum' }),
  );
  return [graph('Age of the oldest message, seconds', ages), graph('Functions at once', concurrency())];
}

const concurrency = () => [
  LambdaFunction.metricAllConcurrentExecutions({ period: FIVE_MINUTES, statistic: 'Maximum' }),
];

/**
 * The ten functions of the account and region that fail most: one query, however many functions there are.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch-metrics-insights-queryexamples.html
 */
const failingFunctions = () =>
  new MathExpression({
    expression:
      'SELECT SUM(Errors) FROM SCHEMA("AWS/Lambda", FunctionName) GROUP BY FunctionName ORDER BY SUM() DESC LIMIT 10',
    label: '',
    period: FIVE_MINUTES,
  });

function whoFails({ stage, api }: ServiceParts): IWidget[] {
  const found = Object.keys(ALARM_OF_COUNT).map((name) => counted(stage, name, FIVE_MINUTES));
  return [
    graph('Functions that fail', [failingFunctions()]),
    graph('What a person should look at', found, [api.failed]),
  ];
}

function whatItCosts({ data, scope }: ServiceParts): IWidget[] {
  const writes = new Metric({
    namespace: 'AWS/DynamoDB',
    metricName: 'ConsumedWriteCapacityUnits',
    dimensionsMap: { TableName: data.table.tableName },
    statistic: 'Sum',
    period: Duration.hours(1),
  });
  const sent = new Metric({ namespace: 'AWS/SES', metricName: 'Send', statistic: 'Sum', period: Duration.hours(1) });
  const bill = `https://${Stack.of(scope).region}.console.aws.amazon.com/costmanagement/home#/cost-explorer`;
  return [
    graph('What is billed by its number, each hour', [sent], [writes]),
    new TextWidget({
      markdown: `Mails and what the table writes are most of what is billed by its number; keys, secrets and alarms by the month: \`npm run costs\` computes these. The bill itself is in [Cost Explorer](${bill}), by the tags \`application\` and \`stage\`.`,
      width: HALF_A_ROW,
      height: 6,
    }),
  ];
}
