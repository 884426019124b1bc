import { CloudWatchClient, DescribeAlarmsCommand, SetAlarmStateCommand } from '@aws-sdk/client-cloudwatch';
import { isOnThisMachine, type StageName } from '../../infra/stages/schema.ts';
import { readAlarmActions } from '../deployment/action-history.ts';
import type { Deployment } from '../deployment/find-deployment.ts';

/**
 * How the rehearsal of an alarm ended. `notified`: CloudWatch's own history says that its topic took the notification. `refused`: it says
 * that it did not. `not-seen`: for two minutes the history said nothing of it. `not-told`: these credentials may not read the history.
 * `not-told-here`: the local cloud writes none of actions. The rest rang nothing.
 */
export interface AlarmRehearsal {
  readonly alarm: string;
  readonly end: 'notified' | 'refused' | 'not-seen' | 'not-told' | 'not-told-here' | 'rings-already' | 'missing';
}

/** An alarm whose start and end both mail the operators, and which is over again by itself within minutes. */
const REHEARSED = 'NoticesWait';

const REASON = 'A rehearsal by npm run smoke: nothing is wrong.';
const LOOK_EVERY_MS = 1_000;
/** CloudWatch acts within seconds, and says nowhere by when its history has it. */
const LOOKS = 120;

/** Sets one alarm off, which its next evaluation takes back, and asks CloudWatch whether the operators' topic took the news of it. */
export async function rehearseAlarm(
  stage: StageName,
  settings: Deployment['clientSettings'],
  sleep: (ms: number) => Promise<void>,
): Promise<AlarmRehearsal> {
  const cloudWatch = new CloudWatchClient(settings);
  const AlarmName = `AppealAlerts-${stage}-${REHEARSED}`;
  const alarm = AlarmName;
  const { MetricAlarms: [found] = [] } = await cloudWatch.send(new DescribeAlarmsCommand({ AlarmNames: [AlarmName] }));
  if (!found) return { alarm, end: 'missing' };
  if (found.StateValue === 'ALARM') return { alarm, end: 'rings-already' };
  const sinceMs = Date.now();
  await cloudWatch.send(new SetAlarmStateCommand({ AlarmName, StateValue: 'ALARM', StateReason: REASON }));
  if (isOnThisMachine({ stage })) return { alarm, end: 'not-told-here' };
  for (let looks = 0; looks < LOOKS; looks += 1) {
    await sleep(LOOK_EVERY_MS);
    const end = await endIn(cloudWatch, AlarmName, sinceMs).catch(ifForbidden);
    if (end) return { alarm, end };
  }
  return { alarm, end: 'not-seen' };
}

function ifForbidden(error: unknown): 'not-told' {
  if (error instanceof Error && FORBIDDEN.includes(error.name)) return 'not-told';
  throw error;
}

/** One name for each protocol that the SDK may speak. */
const FORBIDDEN = ['AccessDenied', 'AccessDeniedException'];

/** Clocks differ: an action of a minute ago may be this one's, and no other was expected. */
const CLOCKS_DIFFER_MS = 60_000;

async function endIn(cloudWatch: CloudWatchClient, alarmName: string, sinceMs: number) {
  const [newest] = await readAlarmActions(cloudWatch, alarmName, sinceMs - CLOCKS_DIFFER_MS);
  if (!newest) return undefined;
  return newest.isTaken ? 'notified' : 'refused';
}
