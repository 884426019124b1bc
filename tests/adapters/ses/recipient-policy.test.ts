import { expect, test } from 'vitest';
import { makeRecipientPolicy, RecipientPolicyError } from '../../../functions/adapters/ses/recipient-policy.ts';

test('a star allows everyone', () => {
  expect(makeRecipientPolicy('*').allows('anyone@example.com')).toBe(true);
});

test('a listed address is allowed in any letter case, its neighbours are not', () => {
  const policy = makeRecipientPolicy('Ana@example.org');
  expect(['ana@example.org', 'ANA@EXAMPLE.ORG', 'bo@example.org'].map(policy.allows)).toEqual([true, true, false]);
});

test('a listed domain allows its own people, not a domain that ends alike or lies below', () => {
  const policy = makeRecipientPolicy('carla@example.com, @example.org');
  const addresses = ['a@example.org', 'a@notexample.org', 'a@mail.example.org', 'a@example.org.example.com'];
  expect(addresses.map(policy.allows)).toEqual([true, false, false, false]);
});

test.each(['', ' ', 'example.org', '*@example.org', '*,@example.org', 'a@example.org,'])(
  'an entry that is no address or domain is refused: "%s"',
  (list) => {
    expect(() => makeRecipientPolicy(list)).toThrow(RecipientPolicyError);
  },
);
