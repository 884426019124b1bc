import { expect, test } from 'vitest';
import { caseReference, seriesOf } from '../../../functions/domain/appeal/case-reference.ts';

test.each([
  [['RU'], 'RUS'],
  [['BY', 'RU'], 'BLR'],
  [['XK'], 'XK'],
  [[], 'INT'],
])('cases of %j are counted in the series %s', (countries, series) => {
  expect(seriesOf(countries)).toBe(series);
});

test('a reference is its series and its number, of four digits at least', () => {
  expect([caseReference('RUS', 147), caseReference('INT', 12_345)]).toEqual(['RUS-0147', 'INT-12345']);
});
