import fc from 'fast-check';
import { expect, test } from 'vitest';
import { carriesOf, isCarried } from '../../../../functions/domain/dispatch/sending/carries.ts';

test.each([
  [[], '0'],
  [[0], '1'],
  [[0, 5], '21'],
  [[0, 1, 2, 3], 'f'],
  [[7, 7], '80'],
  [[63], '8000000000000000'],
] as const)('the appeals at %j are written as %s', (places, carries) => {
  expect(carriesOf(places)).toBe(carries);
});

test('exactly the appeals that were written are read', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(70)), (places) => {
      const carries = carriesOf(places);
      const read = Array.from({ length: 80 }, (_, place) => place).filter((place) => isCarried(carries, place));
      expect(read).toEqual([...new Set(places)].sort((a, b) => a - b));
    }),
  );
});
