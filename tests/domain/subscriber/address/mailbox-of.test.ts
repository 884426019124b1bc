import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashOfMailbox } from '../../../../functions/domain/notices/confirmation-budgets.ts';
import { recipientDigitsOf } from '../../../../functions/domain/notices/mail-source.ts';
import { parseAddress } from '../../../../functions/domain/subscriber/address/address.ts';
import { makeAddressHasher } from '../../../../functions/domain/subscriber/address/address-hash.ts';
import { mailboxOf } from '../../../../functions/domain/subscriber/address/mailbox-of.ts';
import { MAILBOX_RULES } from '../../../../functions/domain/subscriber/address/mailbox-rules.ts';
import { someHashingKeys } from '../../../support/builders.ts';

test.each([
  ['Gmail passes over dots and tags, and has two domains', 'a.n.a+x@gmail.com', 'A.na@GoogleMail.com', 'ana@gmail.com'],
  ['Yahoo begins a tag with a hyphen', 'ana-news@yahoo.com', 'ana@yahoo.com', 'ana@yahoo.com'],
  ['Apple has three domains', 'ana+x@me.com', 'ana@mac.com', 'ana@icloud.com'],
  ['Proton passes over dots, hyphens and underscores', 'a.n-a_@pm.me', 'ana+x@protonmail.com', 'ana@proton.me'],
  ['Yandex takes dots and hyphens for the same', 'an.a@ya.ru', 'an-a@yandex.com', 'ana@yandex.ru'],
  ['Fastmail takes a subdomain for the name', 'news@ana.fastmail.com', 'ana+x@fastmail.com', 'ana@fastmail.com'],
  ['addy.io takes every word at a name', 'news@ana.anonaddy.com', 'x+y@ana.anonaddy.me', 'ana@anonaddy.com'],
  ['everyone else begins a tag with a plus', 'Ana+x@example.org', 'ana+y@example.org', 'ana@example.org'],
])('%s', (_, one, other, mailbox) => {
  expect([mailboxOf(one), mailboxOf(other), mailboxOf(mailbox)]).toEqual([mailbox, mailbox, mailbox]);
});

test.each([
  ['ana.b@example.org', 'anab@example.org'],
  ['ana-b@example.org', 'ana@example.org'],
  ['ana.b@hotmail.com', 'anab@hotmail.com'],
  ['ana@hotmail.com', 'ana@outlook.com'],
  ['ana@yahoo.com', 'ana@yahoo.fr'],
  ['news@ana.example.org', 'ana@example.org'],
  ['ana@gmail.com', 'ana@gmail.com.example.org'],
  ['ana@notgmail.com', 'ana@gmail.com'],
])('%s and %s are two mailboxes', (one, other) => {
  expect(mailboxOf(one)).not.toBe(mailboxOf(other));
});

/** Of any signs, at providers that read them otherwise; and of any length that a name or an address may have. */
const addresses = fc
  .tuple(
    fc.oneof(
      fc.string({ unit: fc.constantFrom('a', 'B', '+', '.', '-', '_', '1', '=', '?'), minLength: 1, maxLength: 12 }),
      fc.integer({ min: 1, max: 64 }).map((length) => 'a'.repeat(length)),
    ),
    fc.oneof(
      fc.constantFrom(...MAILBOX_RULES.flatMap(({ domains }) => domains), 'Example.org', 'a-b.fastmail.com'),
      fc.integer({ min: 1, max: 63 }).map((last) =>
        [63, 63, last, last]
          .map((length) => `${'b'.repeat(length)}.`)
          .join('')
          .concat('org'),
      ),
    ),
  )
  .map(([local, domain]) => `${local}@${domain}`)
  .filter((address) => parseAddress(address).kind === 'address');

test('the mailbox of an address is an address, and has no mailbox but itself', () => {
  fc.assert(
    fc.property(addresses, (address) => {
      const mailbox = mailboxOf(address);
      expect([mailbox, parseAddress(mailbox).kind]).toEqual([mailbox, 'address']);
      expect(mailboxOf(mailbox)).toBe(mailbox);
    }),
    { numRuns: 2_000 },
  );
});

test('all that an address is hashed for can be hashed', async () => {
  const hashOfAddress = makeAddressHasher(async () => someHashingKeys);
  await fc.assert(
    fc.asyncProperty(addresses, async (address) => {
      await hashOfAddress(address);
      await hashOfMailbox(address, hashOfAddress);
      await recipientDigitsOf(address, hashOfAddress);
    }),
    { numRuns: 2_000 },
  );
});
