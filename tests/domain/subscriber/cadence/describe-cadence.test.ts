import { expect, test } from 'vitest';
import { describeCadence } from '../../../../functions/domain/subscriber/cadence/describe-cadence.ts';

const digestTime = { timeZone: 'Asia/Ho_Chi_Minh', hour: 8, weekday: 7 };

test('each cadence is said with all that was chosen', () => {
  expect([
    describeCadence({ frequency: 'immediate' }, 'en'),
    describeCadence({ frequency: 'daily', digestTime }, 'en'),
    describeCadence({ frequency: 'weekly', digestTime }, 'en'),
  ]).toEqual([
    'One e‑mail for each new appeal, as soon as it is published.',
    'One e‑mail a day at most, at 08:00 (time zone: Vietnam · Ho Chi Minh), with everything new. Urgent appeals come at once.',
    'One e‑mail a week at most, on Sunday at 08:00 (time zone: Vietnam · Ho Chi Minh), with everything new. Urgent appeals come at once.',
  ]);
});

test('midnight is the first hour of its day', () => {
  expect(describeCadence({ frequency: 'daily', digestTime: { ...digestTime, hour: 0 } }, 'en')).toContain('at 00:00 (');
});
