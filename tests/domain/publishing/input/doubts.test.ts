import { expect, test } from 'vitest';
import { doubtsOf } from '../../../../functions/domain/publishing/input/doubts.ts';
import type { CodeFinding } from '../../../../functions/domain/reading/readings.ts';

const finding = (
  code: string,
  where: readonly ('title' | 'body')[],
  confidence: CodeFinding['confidence'] = 'sure',
) => ({
  code,
  confidence,
  evidence: where.map((one) => ({ quote: 'q', where: one, why: 'w' })),
});
const RUSSIA_IN_TITLE = finding('RU', ['title', 'body']);

test('a person who says another state than the title is asked once more', () => {
  expect(doubtsOf(['MX', 'ML'], { countries: [RUSSIA_IN_TITLE] })).toEqual([
    { about: 'countries', field: 'countries', message: 'The title names Russia, and you say Mexico and Mali.' },
  ]);
});

test.each<[string, readonly string[], readonly CodeFinding[]]>([
  ['names one of the states of the title', ['MX', 'RU'], [RUSSIA_IN_TITLE, finding('BY', ['title'])]],
  ['names none', [], [RUSSIA_IN_TITLE]],
  ['names another than the text alone', ['MX'], [finding('RU', ['body'])]],
  ['names another than one that the title does not make sure', ['MX'], [finding('RU', ['title'], 'unsure')]],
])('who %s is not', (_, countries, found) => {
  expect(doubtsOf(countries, { countries: found })).toEqual([]);
});
