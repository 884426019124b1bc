import { expect, test } from 'vitest';
import { scoresOf } from '../../scripts/bench/page-scores.ts';
import { inject } from '../support/stack/stack-of-worker.ts';

const ENOUGH = 95;

test('Lighthouse finds the sign-up page good to use, to trust and to find, in either direction of writing', async () => {
  const pages = ['/?lang=en', '/?lang=ar'];
  const results = await scoresOf(pages.map((path) => `${inject('publicUrl')}${path}`));
  const found = results.map(({ scores, faults }, index) => ({ page: pages[index], scores, faults }));
  const tooLow = found.filter(
    // A category without a score is NaN, which is not below it either.
    ({ scores }) => !(Math.min(scores.accessibility, scores['best-practices'], scores.seo) >= ENOUGH),
  );
  expect(tooLow).toEqual([]);
}, 300_000);
