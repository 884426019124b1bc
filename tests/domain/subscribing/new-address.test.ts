import { expect, test } from 'vitest';
import { parseNewAddress } from '../../../functions/domain/subscribing/new-address.ts';
import { ownAddresses } from '../../../functions/domain/subscribing/own-addresses.ts';

const isOwn = ownAddresses(['alerts@mail.example.org', 'Desk@example.org', '@bounce.mail.example.org']);

test.each([
  'torture-in-iran',
  'tortureiran',
  'T0rtur3',
  '1r4n',
  'russian',
  'xinjiang',
  'journaliste',
  'abogados',
  'derechos',
  'lgbt-chechnya',
  'sub-saharan-africa',
  'abcdefghijklmnopqrstu',
  'x+iran',
])('a tag that would write a place, a theme or a sentence into a stranger’s mailbox is refused: %s', (tag) => {
  expect(parseNewAddress(`ana+${tag}@example.org`, isOwn)).toEqual({ kind: 'refused', reason: 'telling-tag' });
});

test.each([
  'ana+alerts@example.org',
  'ana+news2@example.org',
  'ana+abcdefghijklmnopqrst@example.org',
  'iran.desk@example.org',
  'ana@iran.example.org',
  'ana+@example.org',
])('any other address is read as ever: %s', (address) => {
  expect(parseNewAddress(address, isOwn)).toMatchObject({ kind: 'address', address });
});

test('what is no address is told as such', () => {
  expect(parseNewAddress('ana+iran', isOwn)).toEqual({ kind: 'refused', reason: 'no-at-sign' });
});

test.each([
  'alerts@mail.example.org',
  'ALERTS+news@Mail.Example.org',
  'desk@example.org',
  'd\u200besk@example.org',
  'anything@bounce.mail.example.org',
])('an address that our own mail comes from, or comes back to, is refused like one that is none: %s', (address) => {
  expect(parseNewAddress(address, isOwn)).toEqual({ kind: 'refused', reason: 'malformed' });
});

test.each(['alerts@example.org', 'desk@mail.example.org', 'ana@mail.example.org', 'a@notbounce.mail.example.org'])(
  'another mailbox of such a domain is a reader’s: %s',
  (address) => {
    expect(parseNewAddress(address, isOwn)).toMatchObject({ kind: 'address', address });
  },
);
