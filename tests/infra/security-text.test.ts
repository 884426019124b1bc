import fc from 'fast-check';
import { expect, test } from 'vitest';
import { yearAfterQuarterOf } from '../../infra/year-after-quarter.ts';
import { aStage } from './support/synthesized.ts';

const DAY_MS = 24 * 60 * 60 * 1_000;

test.each([
  ['2026-11-26', '2027-10-01T00:00:00.000Z'],
  ['2026-12-31', '2027-10-01T00:00:00.000Z'],
  ['2027-01-01', '2028-01-01T00:00:00.000Z'],
])('what is deployed on %s says where to report faults until %s', (deployedOn, expires) => {
  expect(yearAfterQuarterOf(deployedOn)).toBe(expires);
});

test('security.txt is good for at most a year, and for nine months at least', () => {
  const days = fc.date({ min: new Date('2026-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(days, (day) => {
      const deployedOn = day.toISOString().slice(0, 10);
      const lastsDays = (Date.parse(yearAfterQuarterOf(deployedOn)) - Date.parse(deployedOn)) / DAY_MS;
      expect(lastsDays).toBeGreaterThan(272);
      expect(lastsDays).toBeLessThanOrEqual(366);
    }),
  );
});

test('the day of a deployment is a day', () => {
  expect(() => aStage('dev', { deployedOn: 'soon' })).toThrow(/deployedOn/);
});
