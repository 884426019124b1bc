import { expect, test } from 'vitest';
import {
  dollarsAfterFree,
  dollarsOf,
  dollarsOfRotations,
  standingCosts,
} from '../../../scripts/costs/standing-costs.ts';
import { type StandingParts, standingPartsOf } from '../../../scripts/costs/standing-parts.ts';

const NOTHING: StandingParts = {
  keys: 0,
  rotatedKeys: 0,
  secrets: 0,
  alarmMetrics: 0,
  dashboards: 0,
  polledQueues: 0,
  letterQueues: 0,
  clocks: [],
};
const costCalled = (what: string, parts: Partial<StandingParts>) => {
  const found = standingCosts({ ...NOTHING, ...parts }).find((cost) => cost.what === what);
  if (!found) throw new Error(`No cost is called ${what}`);
  return found;
};

test('an alarm over metric math costs as many alarms as it has metrics', () => {
  const { alarmMetrics } = standingPartsOf({
    Resources: {
      One: { Type: 'AWS::CloudWatch::Alarm', Properties: { MetricName: 'Errors' } },
      Other: {
        Type: 'AWS::CloudWatch::Alarm',
        Properties: { Metrics: [{ Expression: 'a + b' }, { MetricStat: {} }, { MetricStat: {} }] },
      },
    },
  });
  expect(alarmMetrics).toBe(3);
});

test('what an account has for nothing is taken off once, and never below nothing', () => {
  const alarms = costCalled('metrics of alarms', { alarmMetrics: 21 });
  expect([dollarsOf(alarms), dollarsAfterFree(alarms)]).toEqual([expect.closeTo(2.1), expect.closeTo(1.1)]);
  expect(dollarsAfterFree(costCalled('metrics of alarms', { alarmMetrics: 9 }))).toBe(0);
});

test('a queue that Lambda reads with a limit of concurrency is asked by five pollers, three times a minute each', () => {
  expect(costCalled('requests to queues', { polledQueues: 1 }).howMany).toBe(5 * 3 * 60 * 730);
});

test('a canary costs its mail', () => {
  const hourly = { everyMinutes: 60, wakes: 'canary' } as const;
  expect(costCalled('mails of canaries', { clocks: [hourly, hourly, hourly] }).howMany).toBe(3 * 730);
  expect(costCalled('metrics that are told while nothing happens', { clocks: [hourly, hourly, hourly] }).howMany).toBe(
    4,
  );
});

test('a key that AWS rotates costs more in its second and third year', () => {
  const parts = { ...NOTHING, keys: 2, rotatedKeys: 2 };
  expect([dollarsOfRotations(parts, 1), dollarsOfRotations(parts, 2)]).toEqual([2, 4]);
});

test('a schedule that is no rate is told, and not taken for free', () => {
  const Resources = {
    Clock: {
      Type: 'AWS::Scheduler::Schedule',
      Properties: {
        ScheduleExpression: 'cron(0 8 * * ? *)',
        Target: { Arn: { 'Fn::GetAtt': ['Sweep', 'Arn'] }, Input: '{}' },
      },
    },
  };
  expect(() => standingPartsOf({ Resources })).toThrow('cron(0 8 * * ? *) is no rate');
});
