import { expect, test } from 'vitest';
import { propertiesOf, resourcesOf } from './support/resources.ts';
import { synthesized } from './support/synthesized.ts';

const { service: prod } = synthesized('prod');
const [dashboard] = propertiesOf(prod, 'AWS::CloudWatch::Dashboard');
/** Its text, with references to resources as their names. */
const body = JSON.stringify(dashboard?.DashboardBody);

test('the dashboard answers four questions', () => {
  for (const question of ['Is mail flowing?', 'How fast?', 'Who fails?', 'What does it cost?'])
    expect(body).toContain(question);
});

test('the dashboard shows every alarm, and what each means', () => {
  const alarms = resourcesOf(prod, 'AWS::CloudWatch::Alarm');
  expect(alarms.filter(([id]) => !body.includes(id))).toEqual([]);
  const meanings = alarms.map(([, { Properties }]) => String(Properties.AlarmDescription).split(' Runbook, ')[0] ?? '');
  expect(meanings.filter((meaning) => !body.includes(meaning))).toEqual([]);
});

test('the dashboard stays within the fifty metrics that CloudWatch shows for nothing', () => {
  const metrics = body.match(/\\"(AWS|AppealAlerts)\/[A-Za-z]+\\",\\"/g) ?? [];
  expect(metrics.length).toBeGreaterThan(25);
  expect(metrics.length).toBeLessThanOrEqual(50);
});

test('a stage without a dashboard has none', () => {
  synthesized('prod', { dashboard: false }).service.resourceCountIs('AWS::CloudWatch::Dashboard', 0);
});
