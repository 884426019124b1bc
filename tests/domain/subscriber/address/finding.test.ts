import { expect, test } from 'vitest';
import { makeAddressHasher } from '../../../../functions/domain/subscriber/address/address-hash.ts';
import { findByAddress } from '../../../../functions/domain/subscriber/address/find-by-address.ts';
import { providerOf } from '../../../../functions/domain/subscriber/address/mailbox-providers.ts';
import { aSubscriber, someHashingKeys } from '../../../support/builders.ts';

const hashOfAddress = makeAddressHasher(async () => someHashingKeys);

test('an address leads to its subscriber in any spelling, and another one to none', async () => {
  const ana = aSubscriber();
  const anasHash = await hashOfAddress('ana@example.org');
  const ports = {
    hashOfAddress,
    subscribers: {
      findIdByAddress: async (hash: string) => (hash === anasHash ? ana.subscriberId : undefined),
      find: async (subscriberId: string) => (subscriberId === ana.subscriberId ? ana : aSubscriber({ address: 'no' })),
    },
  };
  expect(await findByAddress('Ana@EXAMPLE.org', ports)).toEqual(ana);
  expect(await findByAddress('bo@example.org', ports)).toBeUndefined();
});

test('what is no address has no hash, and the error does not repeat it', async () => {
  await expect(hashOfAddress('ana.example.org')).rejects.toThrow(
    new RangeError('A stored address is refused: no-at-sign'),
  );
});

test('deliveries are counted by the provider of a mailbox, all small ones as one', () => {
  expect(['Ana@GMAIL.com', 'ana@googlemail.com', 'ana@example.org'].map(providerOf)).toEqual([
    'gmail.com',
    'gmail.com',
    'other',
  ]);
});
