import { expect, test } from 'vitest';
import { matchesOf } from '../../../functions/domain/checks/matches.ts';

const found = (text: string, pattern: RegExp) => matchesOf(text, pattern).map(({ 0: match, index }) => [match, index]);

test('each match is found, also right behind another, and again with the same pattern', () => {
  const pattern = /aa?/g;
  expect(found('aaab a', pattern)).toEqual([
    ['aa', 0],
    ['a', 2],
    ['a', 5],
  ]);
  expect(found('a', pattern)).toEqual([['a', 0]]);
});

test('an empty match is found before each character and at the end, and within none', () => {
  expect(found('a😀b', /x*/g)).toEqual([0, 1, 3, 4].map((index) => ['', index]));
  expect(found('\uffffab', /x*/g)).toEqual([0, 1, 2, 3].map((index) => ['', index]));
});
