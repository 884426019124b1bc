import { expect, test } from 'vitest';
import { functionIn, grantsOf } from './support/grants.ts';
import { propertiesOf, resourcesOf } from './support/resources.ts';
import { synthesized, WITH_A_HUB } from './support/synthesized.ts';

const without = synthesized('prod');
const withHub = synthesized('prod', WITH_A_HUB);

const namesOf = ({ service }: typeof without, type: string) => resourcesOf(service, type).map(([id]) => id);
const ofPings = (ids: readonly string[]) => ids.filter((id) => /ping|hub/i.test(id));

test('a stage without a hub has no function, queue, alarm, role or grant of it, and its feeds name none', () => {
  const { service, stage } = without;
  const types = Object.values(service.toJSON().Resources as Record<string, { Type: string }>).map(({ Type }) => Type);
  for (const type of new Set(types)) expect([type, ofPings(namesOf(without, type))]).toEqual([type, []]);
  expect(grantsOf(service, stage, 'index-appeals').filter((grant) => grant.startsWith('sqs:SendMessage'))).toEqual([
    'sqs:SendMessage on indexappealsfailuresQueue',
  ]);
  for (const name of ['browse-appeals', 'read-appeal'] as const)
    expect(functionIn(service, stage, name).Environment.Variables.WEB_SUB_HUB).toBe('');
});

test('with a hub, feeds name it, and the function that tells it', () => {
  const { service, stage } = withHub;
  for (const name of ['browse-appeals', 'read-appeal', 'ping-hub'] as const)
    expect(functionIn(service, stage, name).Environment.Variables.WEB_SUB_HUB).toBe(WITH_A_HUB.webSubHub);
});

test('what the hub did not take comes back by itself, five times with six runs between, and is then a dead letter', () => {
  const { service } = withHub;
  const [, queue] = resourcesOf(service, 'AWS::SQS::Queue').find(([id]) => /^PingsQueue(?!DeadLetters)/.test(id)) ?? [];
  expect(queue?.Properties).toMatchObject({ RedrivePolicy: { maxReceiveCount: 5 }, VisibilityTimeout: 6 * 60 });
  const [, source] =
    resourcesOf(service, 'AWS::Lambda::EventSourceMapping').find(([id]) => id.startsWith('pinghub')) ?? [];
  expect(source?.Properties).toMatchObject({
    BatchSize: 1,
    FunctionResponseTypes: ['ReportBatchItemFailures'],
    ScalingConfig: { MaximumConcurrency: 2 },
  });
});

test('it rings when the hub has taken nothing for a quarter of an hour', () => {
  const alarms = propertiesOf(withHub.service, 'AWS::CloudWatch::Alarm');
  expect(alarms.filter(({ AlarmName }) => AlarmName === 'AppealAlerts-prod-HubNotTold')).toMatchObject([
    {
      MetricName: 'ApproximateAgeOfOldestMessage',
      Threshold: 900,
      ComparisonOperator: 'GreaterThanOrEqualToThreshold',
    },
  ]);
});
