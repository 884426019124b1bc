import { expect, test } from 'vitest';
import { estimatePeople, type TopicSample } from '../../../functions/domain/matching/estimate.ts';
import { anId } from '../../support/sending/builders.ts';

/** The first hundred of `people` followers of a topic. */
const sampleOf = (people: readonly string[]): TopicSample => {
  const ids = [...people].sort().slice(0, 100);
  return { ids, isComplete: people.length < 100 };
};
const someone = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => anId(from + n));

test('no follower is counted as none', () => {
  expect(estimatePeople([])).toEqual({ people: 0, isExact: true });
  expect(estimatePeople([{ ids: [], isComplete: true }])).toEqual({ people: 0, isExact: true });
});

test('topics that were read whole are counted, each person once', () => {
  expect(estimatePeople([sampleOf(someone(0, 40)), sampleOf(someone(20, 60))])).toEqual({ people: 60, isExact: true });
});

test.each([1_000, 20_000, 100_000])('of %i people the estimate is right to a quarter', (howMany) => {
  const { people, isExact } = estimatePeople([sampleOf(someone(0, howMany))]);
  expect(isExact).toBe(false);
  expect(people / howMany).toBeGreaterThan(0.75);
  expect(people / howMany).toBeLessThan(1.25);
});

test('people of several topics are not counted twice', () => {
  const same = sampleOf(someone(0, 10_000));
  expect(estimatePeople([same, same, same])).toEqual(estimatePeople([same]));
});

test('a small topic beside a large one is not lost', () => {
  const { people } = estimatePeople([sampleOf(someone(0, 10_000)), sampleOf(someone(10_000, 10_050))]);
  expect(people / 10_050).toBeGreaterThan(0.75);
});

test('ids at the very start of the id space still give a number', () => {
  const ids = Array.from({ length: 100 }, (_, n) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`);
  expect(Number.isFinite(estimatePeople([{ ids, isComplete: false }]).people)).toBe(true);
});

test('people are counted up to the first id at which a sample was cut, where every topic is known', () => {
  const ids = (...starts: string[]) => starts.map((start) => `${start}-0000-4000-8000-000000000000`);
  const samples = [
    { ids: ids('10000000', '40000000'), isComplete: false },
    { ids: ids('20000000', '30000000', '60000000', '80000000'), isComplete: false },
    { ids: ids('50000000', '70000000'), isComplete: true },
  ];
  // Three in the first quarter of all ids.
  expect(estimatePeople(samples)).toEqual({ people: 12, isExact: false });
});
