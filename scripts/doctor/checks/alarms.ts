import { z } from 'zod';
import { isOnThisMachine } from '../../../infra/stages/schema.ts';
import type { Check } from '../check.ts';
import {
  counted,
  type Finding,
  fault,
  faultIfAny,
  listed,
  notCheckableHere,
  ok,
  warning,
  warningIfAny,
} from '../finding.ts';
import type { AlarmFacts, StackResource, SubscriptionFacts } from '../ports/facts.ts';
import type { Ports } from '../ports/ports.ts';
import { deployCommand, deployedOf, revertCommand } from './deployed.ts';

export const ALARM_CHECKS: readonly Check[] = [
  {
    id: 'alarms.recipients',
    asks: 'Has every operator confirmed that alarms may be mailed to them?',
    look: (ports) =>
      withTopic(ports, async (topic) => {
        const [wanted, there] = [ports.stage.operatorEmails, await ports.subscriptions(topic.physicalId)];
        const silent = wanted.filter((endpoint) => !there.some((one) => one.endpoint === endpoint && one.isConfirmed));
        const told = silent.map((endpoint) => `${endpoint} ${stateOf(there, endpoint)}`);
        if (wanted.length === 0)
          return fault('no operator has an address in the stage', 'put one into the stage, and deploy');
        return faultIfAny(
          told,
          `${counted(wanted.length, 'recipient')} confirmed`,
          [
            'follow the link in the mail of “AWS Notifications”',
            ...silent
              .filter((endpoint) => !there.some((one) => one.endpoint === endpoint))
              .map((endpoint) => subscribing(ports, topic.physicalId, endpoint)),
          ].join('; '),
        );
      }),
  },
  {
    id: 'alarms.topic-policy',
    asks: 'May CloudWatch tell the topic of an alarm?',
    look: (ports) =>
      withTopic(ports, async (topic) =>
        faultIfAny(
          letsAlarmsIn(await ports.topicPolicy(topic.physicalId)) ? [] : ['its policy lets CloudWatch publish nothing'],
          'its policy lets CloudWatch publish',
          revertCommand(ports.stage),
        ),
      ),
  },
  {
    id: 'alarms.actions',
    asks: 'Is no alarm muted?',
    look: (ports) =>
      withTopic(ports, async () => {
        const alarms = await alarmsOf(ports);
        const muted = alarms.filter(({ hasActions }) => !hasActions).map(({ name }) => name);
        return faultIfAny(
          muted.map((name) => `${name} is muted`),
          `${counted(alarms.length, 'alarm')} tell`,
          `aws cloudwatch enable-alarm-actions --region ${ports.stage.region} --alarm-names ${muted.join(' ')}`,
        );
      }),
  },
  {
    id: 'alarms.heartbeat',
    asks: 'Did the weekly heartbeat leave for the operators?',
    look: (ports) =>
      withTopic(ports, async () => {
        const { stage } = ports;
        const heartbeat = (await ports.resources()).find(({ logicalId }) => logicalId.startsWith(HEARTBEAT));
        // It counts sweeps by the clock, and the local cloud knows no alarm on a calculation.
        if (!heartbeat) return notCheckableHere('this stage has no heartbeat');
        const { takenAtMs, isRefusedSince } = await ports.alarmActions(heartbeat.physicalId);
        if (isRefusedSince)
          return fault(
            'its topic refused the last one: no operator hears of an alarm',
            `the topic’s policy (alarms.topic-policy) must let CloudWatch publish: ${revertCommand(stage)}`,
          );
        const days = takenAtMs === undefined ? undefined : Math.floor((ports.nowMs() - takenAtMs) / DAY_MS);
        if (days !== undefined && days <= HEARTBEAT_DAYS) return ok(`it left ${counted(days, 'day')} ago`);
        return warning(
          days === undefined ? 'it has not left yet' : `it left ${counted(days, 'day')} ago, and leaves every Monday`,
          'usual in the first week; else see clocks.sweep, and make an alarm ring by hand (docs/operations.md)',
        );
      }),
  },
  {
    id: 'alarms.ringing',
    asks: 'Does any alarm ring now?',
    look: (ports) =>
      withTopic(ports, async () => {
        const alarms = await alarmsOf(ports);
        return faultIfAny(
          alarms
            .filter(({ name, state }) => state === 'ALARM' && !name.endsWith(HEARTBEAT))
            .map(({ name }) => `${name} rings`),
          'none rings',
          'docs/operations.md says what each asks of you',
        );
      }),
  },
  {
    id: 'alarms.without-data',
    asks: 'Has every alarm something to judge by?',
    look: (ports) =>
      withTopic(ports, async () => {
        if (isOnThisMachine(ports.stage)) return notCheckableHere('no service of the local cloud publishes metrics');
        const silent = (await alarmsOf(ports)).filter(({ state }) => state === 'INSUFFICIENT_DATA');
        // The account's rates of complaints and bounces: SES tells one when it has computed it again, and a new account none for days.
        const [waiting, stuck] = [silent.filter(ignoresSilence), silent.filter((alarm) => !ignoresSilence(alarm))];
        return warningIfAny(
          stuck.map(({ name }) => `${name} has no data`),
          waiting.length === 0
            ? 'every one has'
            : `every one but ${listed(waiting.map(({ name }) => name))}: until SES tells a first rate that is usual`,
          'usual for some minutes after a deployment; later it counts what nothing counts any more',
        );
      }),
  },
];

/** What the name of the weekly heartbeat's alarm ends with: it rings when all is well. */
const HEARTBEAT = 'WeeklyHeartbeat';
/** A week, and a day for a Monday that has not begun. */
const HEARTBEAT_DAYS = 8;
const DAY_MS = 24 * 60 * 60 * 1000;

const ignoresSilence = ({ ignoresMissingData }: AlarmFacts) => ignoresMissingData;
/** CloudFormation makes a subscription once, and not again when its mailbox ended it. */
const subscribing = ({ stage }: Ports, topicArn: string, endpoint: string) =>
  `aws sns subscribe --region ${stage.region} --topic-arn ${topicArn} --protocol email --notification-endpoint ${endpoint}`;

async function withTopic(ports: Ports, look: (topic: StackResource) => Promise<Finding>): Promise<Finding> {
  if (!ports.stage.alarms) return notCheckableHere('this stage has no alarms');
  const [topic] = await deployedOf(ports, 'AWS::SNS::Topic');
  return topic ? look(topic) : fault('there is no topic that carries alarms', deployCommand(ports.stage));
}

const alarmsOf = async (ports: Ports) => {
  const [metric, composite] = [
    await deployedOf(ports, 'AWS::CloudWatch::Alarm'),
    await deployedOf(ports, 'AWS::CloudWatch::CompositeAlarm'),
  ];
  return ports.alarms([...metric, ...composite].map(({ physicalId }) => physicalId));
};

function stateOf(there: readonly SubscriptionFacts[], endpoint: string): string {
  return there.some((one) => one.endpoint === endpoint) ? 'has not confirmed' : 'is not subscribed';
}

const oneOrMany = z.union([z.array(z.string()), z.string().transform((one) => [one])]);
const Policy = z.object({
  Statement: z.array(
    z.object({
      Effect: z.string(),
      Action: oneOrMany,
      Principal: z.union([z.string(), z.object({ Service: oneOrMany.optional() })]).optional(),
    }),
  ),
});

function letsAlarmsIn(policyJson: string | undefined): boolean {
  if (policyJson === undefined) return false;
  const { Statement } = Policy.parse(JSON.parse(policyJson));
  return Statement.some(
    ({ Effect, Action, Principal }) =>
      Effect === 'Allow' &&
      Action.some((action) => ['sns:publish', 'sns:*', '*'].includes(action.toLowerCase())) &&
      typeof Principal === 'object' &&
      Principal.Service?.includes('cloudwatch.amazonaws.com'),
  );
}
