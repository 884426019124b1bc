import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EXACT_FROM_PEOPLE } from '../../../../functions/contract/limits.ts';
import { sharesOfProviders } from '../../../../functions/domain/deciding/watching/provider-shares.ts';
import { MAILBOX_PROVIDERS } from '../../../../functions/domain/subscriber/address/mailbox-providers.ts';

const told = (deliveredTo: Parameters<typeof sharesOfProviders>[0]['deliveredTo']) =>
  sharesOfProviders({ deliveredTo }).map(({ provider, delivered }) => `${provider} ${delivered}`);

test('providers stand by how many mails they took, and all others last', () => {
  expect(told({ 'gmx.net': 220, 'gmail.com': 441, other: 500 })).toEqual(['gmail.com 441', 'gmx.net 220', 'other 500']);
  expect(told({ 'gmx.net': 220, 'gmail.com': 441 })).toEqual(['gmail.com 441', 'gmx.net 220']);
});

test('who took fewer than 50 is counted with all others, and the smallest named one with them while they are too few', () => {
  expect(told({ 'gmail.com': 441, 'gmx.net': 60, 'web.de': 49, other: 20 })).toEqual([
    'gmail.com 441',
    'gmx.net 60',
    'other 69',
  ]);
  expect(told({ 'gmail.com': 441, 'gmx.net': 60, 'aol.com': 1 })).toEqual(['gmail.com 441', 'other 61']);
});

test('one part alone is no breakdown', () => {
  expect(told({ 'gmail.com': 441, other: 49 })).toEqual([]);
  expect(told({ other: 900 })).toEqual([]);
  expect(told({})).toEqual([]);
});

test('no part is below 50, and together they are all that was delivered', () => {
  const counts = fc.dictionary(fc.constantFrom(...MAILBOX_PROVIDERS), fc.integer({ min: 0, max: 130 }));
  fc.assert(
    fc.property(counts, (deliveredTo) => {
      const shares = sharesOfProviders({ deliveredTo }).map(({ delivered }) => delivered);
      const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0);
      expect(shares.filter((delivered) => delivered < EXACT_FROM_PEOPLE)).toEqual([]);
      expect([0, sum(Object.values(deliveredTo))]).toContain(sum(shares));
    }),
  );
});
