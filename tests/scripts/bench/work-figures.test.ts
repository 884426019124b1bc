import { expect, test } from 'vitest';
import { belowTheBar } from '../../../scripts/bench/figure.ts';
import { jsonOf, tableOf } from '../../../scripts/bench/report.ts';
import type { SenderAnswer } from '../../../scripts/bench/send-path/orders.ts';
import { workSection } from '../../../scripts/bench/send-path/work-figures.ts';

const costing = (microseconds: number, more: Partial<SenderAnswer> = {}): SenderAnswer => ({
  people: 1_000,
  cpuMicroseconds: microseconds * 1_000,
  wallMs: 1,
  peakResidentBytes: 200_000_000,
  peakHeapBytes: 1,
  ...more,
});

const runs = {
  few: [costing(90), costing(110)],
  large: costing(116),
  oneByOne: costing(600),
  unavoidable: costing(50),
  json: costing(15),
  fewFollowers: costing(1),
  mostFollowers: costing(1, { peakResidentBytes: 260_000_000 }),
};

test('each ratio is of a person’s processor time, and holds at its bar', () => {
  const shown = workSection(runs).figures.map(({ value, bar }) => [value, bar]);
  expect(shown).toEqual([
    ['116 µs', undefined],
    ['6.00 ×', { text: '≥ 6', holds: true }],
    ['2.00 ×', { text: '≤ 2', holds: true }],
    ['1.16 ×', { text: '≤ 1.15', holds: false }],
    ['1.30 ×', { text: '≤ 1.3', holds: true }],
  ]);
});

test('what is below its bar is said in the table and in the JSON', () => {
  const section = workSection(runs);
  expect(belowTheBar([section]).map(({ name }) => name)).toEqual(['a person of 100,000 / of 10,000']);
  expect(tableOf([section]).match(/BELOW THE BAR/g)).toHaveLength(1);
  const { measured } = JSON.parse(jsonOf([section]));
  expect(measured[section.title]['a person of 100,000 / of 10,000']).toEqual({
    ratio: 1.16,
    bar: '≤ 1.15',
    holds: false,
  });
});
