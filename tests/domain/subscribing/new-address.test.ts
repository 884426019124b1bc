import { expect, test } from 'vitest';
import { parseNewAddress } from '../../../functions/domain/subscribing/new-address.ts';

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
  expect(parseNewAddress(`ana+${tag}@example.org`)).toEqual({ kind: 'refused', reason: 'telling-tag' });
});

test.each([
  'ana+alerts@example.org',
  'ana+news2@example.org',
  'ana+abcdefghijklmnopqrst@example.org',
  'iran.desk@example.org',
  'ana@iran.example.org',
  'ana+@example.org',
])('any other address is read as ever: %s', (address) => {
  expect(parseNewAddress(address)).toMatchObject({ kind: 'address', address });
});

test('what is no address is told as such', () => {
  expect(parseNewAddress('ana+iran')).toEqual({ kind: 'refused', reason: 'no-at-sign' });
});
