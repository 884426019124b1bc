import {
  CloudWatchClient,
  type CompositeAlarm,
  DescribeAlarmsCommand,
  GetMetricStatisticsCommand,
  type MetricAlarm,
} from '@aws-sdk/client-cloudwatch';
import { GetTopicAttributesCommand, paginateListSubscriptionsByTopic, SNSClient } from '@aws-sdk/client-sns';
import { inChunks } from '../../../functions/domain/in-chunks.ts';
import { readAlarmActions } from '../../deployment/action-history.ts';
import type { ClientSettings } from '../../deployment/client-settings.ts';
import type { SubscriptionFacts } from './facts.ts';
import type { Ports } from './ports.ts';

/** What one request may name. https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_DescribeAlarms.html */
const MOST_ALARMS = 100;
/** What one answer may hold. https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_GetMetricStatistics.html */
const MOST_DATAPOINTS = 1_440;
const MINUTE_SECONDS = 60;
/** In place of an ARN, until the link in the mail was followed. https://docs.aws.amazon.com/sns/latest/api/API_Subscription.html */
const UNCONFIRMED = ['PendingConfirmation', 'Deleted'];

type AlarmPorts = Pick<Ports, 'subscriptions' | 'topicPolicy' | 'alarms' | 'alarmActions' | 'newestValue'>;

export function alarmPorts(settings: ClientSettings, nowMs: () => number): AlarmPorts {
  const [cloudWatch, sns] = [new CloudWatchClient(settings), new SNSClient(settings)];
  return {
    subscriptions: async (topicArn) => {
      const found: SubscriptionFacts[] = [];
      for await (const { Subscriptions = [] } of paginateListSubscriptionsByTopic(
        { client: sns },
        { TopicArn: topicArn },
      ))
        for (const { Protocol = '', Endpoint = '', SubscriptionArn = '' } of Subscriptions)
          found.push({
            protocol: Protocol,
            endpoint: Endpoint,
            isConfirmed: SubscriptionArn !== '' && !UNCONFIRMED.includes(SubscriptionArn),
          });
      return found;
    },

    topicPolicy: async (topicArn) =>
      (await sns.send(new GetTopicAttributesCommand({ TopicArn: topicArn }))).Attributes?.Policy,

    alarms: async (names) => {
      const told = await Promise.all(
        inChunks(names, MOST_ALARMS).map((AlarmNames) =>
          cloudWatch.send(
            new DescribeAlarmsCommand({
              AlarmNames,
              AlarmTypes: ['MetricAlarm', 'CompositeAlarm'],
              MaxRecords: MOST_ALARMS,
            }),
          ),
        ),
      );
      return told
        .flatMap(({ MetricAlarms = [], CompositeAlarms = [] }): (MetricAlarm | CompositeAlarm)[] => [
          ...MetricAlarms,
          ...CompositeAlarms,
        ])
        .map((alarm) => ({
          name: alarm.AlarmName ?? '',
          state: alarm.StateValue ?? 'INSUFFICIENT_DATA',
          hasActions: alarm.ActionsEnabled !== false,
          ignoresMissingData: 'TreatMissingData' in alarm && alarm.TreatMissingData === 'ignore',
        }));
    },

    alarmActions: async (alarmName) => {
      const newestFirst = await readAlarmActions(cloudWatch, alarmName);
      const takenAtMs = newestFirst.find(({ isTaken }) => isTaken)?.atMs;
      return {
        takenAtMs,
        isRefusedSince: newestFirst[0]?.isTaken === false,
      };
    },

    newestValue: async ({ namespace, name, dimensions, statistic, withinMs }) => {
      const minutes = Math.ceil(withinMs / 1000 / MINUTE_SECONDS / MOST_DATAPOINTS);
      const { Datapoints = [] } = await cloudWatch.send(
        new GetMetricStatisticsCommand({
          Namespace: namespace,
          MetricName: name,
          Dimensions: Object.entries(dimensions).map(([Name, Value]) => ({ Name, Value })),
          Statistics: [statistic],
          StartTime: new Date(nowMs() - withinMs),
          EndTime: new Date(nowMs()),
          Period: minutes * MINUTE_SECONDS,
        }),
      );
      const values = Datapoints.map((point) => ({
        value: point[statistic] ?? 0,
        atMs: point.Timestamp?.getTime() ?? 0,
      }));
      return values.filter(({ value }) => value > 0).sort((a, b) => b.atMs - a.atMs)[0];
    },
  };
}
