import { describe, expect, test } from 'vitest';
import { measureNames, readNamed } from './measure-names.ts';

/** The texts that start with `unseen-` were written before the finder was, and no rule is made for one of them. */
const all = readNamed('names-invented.jsonl');
const unseen = all.filter(({ id }) => id.startsWith('unseen-'));

describe.each([
  ['200 invented texts', all],
  ['the 100 of them that the finder was not made with', unseen],
])('in %s', (_, texts) => {
  const { precision, recall, wrong, missed } = measureNames(texts);

  test('at least 95 in 100 names that are asked about are those of people', () => {
    expect(precision, `no person:\n${wrong.join('\n')}`).toBeGreaterThanOrEqual(0.95);
  });

  test('at least 90 in 100 people are asked about', () => {
    expect(recall, `missed:\n${missed.join('\n')}`).toBeGreaterThanOrEqual(0.9);
  });
});
