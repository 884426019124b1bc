import { expect, onTestFinished, test } from 'vitest';
import { telephoneNumbersIn } from '../../../../functions/domain/checks/numbers/telephone-numbers.ts';

const numbers = (text: string, ...countries: string[]) => [
  ...new Set(telephoneNumbersIn(text, countries).map(({ start, end }) => text.slice(start, end))),
];

test.each([
  ['no. 029-123-45-67', []],
  ['no. +375 29 123-45-67', ['+375 29 123-45-67']],
  ['3,0612345678', []],
  ['In 3-0612345678', []],
  ['In A, 0612345678', ['0612345678']],
])('the number of a thing, or a part of a longer one, is none without a country code: %s', (text, found) => {
  expect(numbers(text)).toEqual(found);
});

test.each([
  ['029-123-45', []],
  ['029-123-456', ['029-123-456']],
  ['+123456789012345', ['+123456789012345']],
  ['01234 1234567 1234', []],
])('a number has nine to fifteen digits: %s', (text, found) => {
  expect(numbers(text)).toEqual(found);
});

test('a number with a country code is found in each way that is usual in its country', () => {
  expect(numbers('Write to +49 30/12345678 today.')).toEqual(['+49 30/12345678']);
});

test('a number is known as in the countries that have any, and a place without one has none', () => {
  expect(numbers('Ring 612 34 56 78 today.')).toEqual([]);
  expect(numbers('Ring 612 34 56 78 today.', 'AQ')).toEqual([]);
  expect(numbers('Ring 612 34 56 78 today.', 'AQ', 'ES')).toEqual(['612 34 56 78']);
});

test('errors elsewhere are traced as before', () => {
  const { stackTraceLimit } = Error;
  onTestFinished(() => {
    Error.stackTraceLimit = stackTraceLimit;
  });
  Error.stackTraceLimit = 7;
  expect(numbers('Ring 612 34 56 78 or 123456.', 'ES')).toEqual(['612 34 56 78']);
  expect(Error.stackTraceLimit).toBe(7);
});
