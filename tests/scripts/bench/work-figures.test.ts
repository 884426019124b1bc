import { expect, test } from 'vitest';
import { belowTheBar } from '../../../scripts/bench/figure.ts';
import { jsonOf, tableOf } from '../../../scripts/bench/report.ts';
import type { SenderAnswer } from '../../../scripts/bench/send-path/orders.ts';
import { memoryOfMillion, type SendingRuns, workSection } from '../../../scripts/bench/send-path/work-figures.ts';

const costing = (microseconds: number, peakResidentBytes = 200_000_000): SenderAnswer => ({
  people: 1_000,
  cpuMicroseconds: microseconds * 1_000,
  peakResidentBytes,
});

const runs: SendingRuns = {
  few: [costing(90), costing(110)],
  large: costing(116),
  oneByOne: costing(360),
  small: costing(360),
  plain: costing(20),
  plainSmall: costing(90),
  unavoidable: costing(20),
  json: costing(15),
};

test('each ratio is of a person’s processor time, and holds at its bar', () => {
  const shown = workSection(runs).figures.map(({ value, bar }) => [value, bar]);
  expect(shown).toEqual([
    ['116 µs', undefined],
    ['5.00 ×', { text: '≤ 4', holds: false }],
    ['4.00 ×', { text: '≤ 6.3', holds: true }],
    ['3.60 ×', { text: '≥ 3.6', holds: true }],
    ['1.00 ×', { text: '≥ 1', holds: true }],
    ['5.00 ×', { text: '≤ 5.3', holds: true }],
    ['1.16 ×', { text: '≤ 1.15', holds: false }],
    ['200 MB', { text: '≤ 200 MB', holds: true }],
  ]);
});

test('a million followers may take no more memory than any audience, and little more than ten thousand', () => {
  const shown = memoryOfMillion(costing(1, 150_000_000), costing(1, 201_000_000)).map(({ value, bar }) => [
    value,
    bar?.holds,
  ]);
  expect(shown).toEqual([
    ['201 MB', false],
    ['1.34 ×', false],
  ]);
});

test('what is below its bar is said in the table and in the JSON', () => {
  const section = workSection(runs);
  const below = ['that / the same bytes by plain node:https', 'a person of 100,000 / of 10,000'];
  expect(belowTheBar([section]).map(({ name }) => name)).toEqual(below);
  expect(tableOf([section]).match(/BELOW THE BAR/g)).toHaveLength(2);
  const { measured } = JSON.parse(jsonOf([section]));
  expect(measured[section.title]['a person of 100,000 / of 10,000']).toEqual({
    ratio: 1.16,
    bar: '≤ 1.15',
    holds: false,
  });
});
