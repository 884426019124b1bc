import { type CloudWatchClient, DescribeAlarmHistoryCommand } from '@aws-sdk/client-cloudwatch';

/** One news of an alarm that CloudWatch handed to its topic, or could not hand over. */
export interface AlarmAction {
  readonly atMs: number;
  readonly isTaken: boolean;
}

/** What one answer may hold: of an alarm that tells once a week all that is remembered, 30 days. https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_DescribeAlarmHistory.html */
const MOST_HISTORY_ITEMS = 100;
/**
 * How the history's summary of an action begins, taken and refused.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_AlarmHistoryItem.html
 * https://repost.aws/knowledge-center/cloudwatch-receive-sns-for-alarm-trigger
 */
const [TAKEN, REFUSED] = ['Successfully', 'Failed'];

/** What became of an alarm's actions, newest first. @param sinceMs - epoch milliseconds; without it, all that CloudWatch remembers. */
export async function readAlarmActions(
  cloudWatch: CloudWatchClient,
  alarmName: string,
  sinceMs?: number,
): Promise<AlarmAction[]> {
  const { AlarmHistoryItems = [] } = await cloudWatch.send(
    new DescribeAlarmHistoryCommand({
      AlarmName: alarmName,
      AlarmTypes: ['MetricAlarm', 'CompositeAlarm'],
      HistoryItemType: 'Action',
      StartDate: sinceMs === undefined ? undefined : new Date(sinceMs),
      ScanBy: 'TimestampDescending',
      MaxRecords: MOST_HISTORY_ITEMS,
    }),
  );
  return AlarmHistoryItems.flatMap(({ HistorySummary = '', Timestamp }) => {
    const isTaken = HistorySummary.startsWith(TAKEN);
    if (!isTaken && !HistorySummary.startsWith(REFUSED)) return [];
    return [{ atMs: Timestamp?.getTime() ?? 0, isTaken }];
  });
}
