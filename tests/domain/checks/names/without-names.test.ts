import { expect, test } from 'vitest';
import { nameWordsOf } from '../../../../functions/domain/appeal/appeal.ts';
import { withoutNames } from '../../../../functions/domain/checks/names/without-names.ts';

test.each([
  ['with one space', 'Ana Example waits', ['waits']],
  ['with more spaces', 'Ana   Example waits', ['waits']],
  ['with a hyphen', 'Ana - Example waits', ['waits']],
  ['not with a bracket', 'Ana (Example waits', ['Ana', 'Example', 'waits']],
  ['behind a comma', 'Wait, Ana Example', ['Wait']],
  ['behind another word', 'Wait Ana Example', ['Wait']],
])('a full name is left out %s: %s', (_, text, left) => {
  expect(withoutNames(nameWordsOf(text), ['Ana Example']).map(({ raw }) => raw)).toEqual(left);
});
