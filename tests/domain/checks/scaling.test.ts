import { expect, test } from 'vitest';
import { checkAppeal } from '../../../functions/domain/checks/check-appeal.ts';
import { SHAPES_OF_TEXT } from '../../support/drafts/shapes-of-text.ts';
import { aRequest } from '../../support/publishing/builders.ts';
import { someOf } from '../../support/runner/runs-of.ts';
import { MOST_SLOWDOWN, slowdown } from '../../support/runner/slowdown.ts';

/** Those that took longest, the longest first. */
const SOME = [
  'digits and blanks',
  'plusses',
  'blanks and line ends',
  'letters with combining marks',
  'one letter with combining marks',
  'Chinese',
  'a table',
  'dates in digits',
] as const;

test.each(someOf(SOME, 2))('a text of %s is looked through in proportion to its length', async (shape) => {
  const slower = await slowdown(40_000, (size) => {
    const text = SHAPES_OF_TEXT[shape](size);
    const request = aRequest({ page: undefined, body: { text }, title: 'x', datedOn: '2024-03-15', countries: ['RU'] });
    return () => checkAppeal(request, () => false);
  });
  expect(slower).toBeLessThan(MOST_SLOWDOWN);
});

/** How much longer it may take than a text of the same length that is written by people. */
const MOST_TIMES_AS_LONG = 40;

test.each(someOf(SOME, 2))('%s take no more than a few times as long as sentences', (shape) => {
  const msOf = (text: string) => {
    const request = aRequest({ page: undefined, body: { text }, title: 'x', datedOn: '2024-03-15', countries: ['RU'] });
    const tries = Array.from({ length: 4 }, () => {
      const start = performance.now();
      checkAppeal(request, () => false);
      return performance.now() - start;
    });
    return Math.min(...tries);
  };
  const sentences = msOf(SHAPES_OF_TEXT['sentences in one line'](10_000));
  expect(msOf(SHAPES_OF_TEXT[shape](10_000)) / sentences).toBeLessThan(MOST_TIMES_AS_LONG);
});
