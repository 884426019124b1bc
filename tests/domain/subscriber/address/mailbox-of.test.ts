import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseAddress } from '../../../../functions/domain/subscriber/address/address.ts';
import { mailboxOf } from '../../../../functions/domain/subscriber/address/mailbox-of.ts';
import { MAILBOX_RULES } from '../../../../functions/domain/subscriber/address/mailbox-rules.ts';

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

test('the mailbox of an address is an address, and has no mailbox but itself', () => {
  const part = fc.string({ unit: fc.constantFrom('a', 'B', '+', '.', '-', '_', '1'), minLength: 1, maxLength: 12 });
  const domains = [...MAILBOX_RULES.flatMap(({ domains }) => domains), 'Example.org', 'a-b.fastmail.com'];
  fc.assert(
    fc.property(part, fc.constantFrom(...domains), (local, domain) => {
      const address = `${local}@${domain}`;
      fc.pre(parseAddress(address).kind === 'address');
      const mailbox = mailboxOf(address);
      expect([mailbox, parseAddress(mailbox).kind]).toEqual([mailbox, 'address']);
      expect(mailboxOf(mailbox)).toBe(mailbox);
    }),
    { numRuns: 1_000 },
  );
});
