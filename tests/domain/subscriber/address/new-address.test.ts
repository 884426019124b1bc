import { expect, test } from 'vitest';
import { parseNewAddress } from '../../../../functions/domain/subscriber/address/new-address.ts';
import { ownAddresses } from '../../../../functions/domain/subscriber/address/own-addresses.ts';

const isOwn = ownAddresses(['alerts@mail.example.org', 'Desk@example.org', '@bounce.mail.example.org']);

test.each([
  'torture-in-iran',
  'T0rtur3',
  'ivan-golunov',
  'free.navalny',
  '8964',
  'fsb',
  'x+iran',
  'news+iran',
  'newss',
])('a tag of any word that a stranger may have chosen is refused: %s', (tag) => {
  expect(parseNewAddress(`ana+${tag}@example.org`, isOwn)).toEqual({ kind: 'refused', reason: 'telling-tag' });
});

test('and so where nothing stands before the tag', () => {
  expect(parseNewAddress('+iran@example.org', isOwn)).toEqual({ kind: 'refused', reason: 'telling-tag' });
});

test.each(['torture@ana.fastmail.com', 'News+iran@ana.fastmail.fm', '8964@ana.anonaddy.com', 'ana@ana.anonaddy.me'])(
  'where a provider delivers every word before the name of a mailbox, the word is such a tag: %s',
  (address) => {
    expect(parseNewAddress(address, isOwn)).toEqual({ kind: 'refused', reason: 'telling-tag' });
  },
);

test.each([
  'ana+alerts@example.org',
  'ana+News@example.org',
  'ana+@example.org',
  'ana+boletines@example.org',
  'news@ana.fastmail.com',
  'iran.desk@example.org',
  'ana@iran.example.org',
  'iran-desk@yahoo.com',
])('plain tags, and the names of mailboxes, are read as ever: %s', (address) => {
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
