import { expect, test } from 'vitest';
import { checkAppeal } from '../../../functions/domain/checks/check-appeal.ts';
import { SHAPES_OF_TEXT } from '../../support/drafts/shapes-of-text.ts';
import { aRequest } from '../../support/publishing/builders.ts';
import { MOST_SLOWDOWN, slowdown } from '../../support/runner/slowdown.ts';

/** Those that took longest. The long tests look through all shapes. */
const SOME = [
  'letters with combining marks',
  'one letter with combining marks',
  'digits and blanks',
  'Chinese',
  'blanks and line ends',
  'a table',
  'dates in digits',
  'plusses',
] as const;

test.each(SOME)('a text of %s is looked through in proportion to its length', async (shape) => {
  const slower = await slowdown(40_000, (size) => {
    const text = SHAPES_OF_TEXT[shape](size);
    const request = aRequest({ page: undefined, body: { text }, title: 'x', datedOn: '2024-03-15', countries: ['RU'] });
    return () => checkAppeal(request, () => false);
  });
  expect(slower).toBeLessThan(MOST_SLOWDOWN);
});

/** How much longer it may take than a text of the same length that is written by people. */
const MOST_TIMES_AS_LONG = 40;

test.each(SOME)('%s take no more than a few times as long as sentences', (shape) => {
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
