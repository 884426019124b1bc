import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shuffled } from '../../../../functions/domain/dispatch/sending/shuffled.ts';

test('every order of things comes of some choices, and of each only once', () => {
  const orders = [0, 1, 2].flatMap((first) =>
    [0, 1].map((second) => {
      const choices = [first, second];
      return shuffled(['a', 'b', 'c'], () => choices.shift() ?? 0).join('');
    }),
  );
  expect(orders.toSorted()).toEqual(['abc', 'acb', 'bac', 'bca', 'cab', 'cba']);
});

test('nothing is lost or doubled, no choice is beyond its limit, and what was given stays as it was', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.infiniteStream(fc.nat()), (things, choices) => {
      const given = [...things];
      const order = shuffled(given, (limit) => choices.next().value % limit);
      expect(order.toSorted()).toEqual(things.toSorted());
      expect(given).toEqual(things);
    }),
  );
});
