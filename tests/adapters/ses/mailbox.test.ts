import fc from 'fast-check';
import { addressParser, decodeWords } from 'postal-mime';
import { expect, test } from 'vitest';
import { mailbox } from '../../../functions/adapters/ses/mailbox.ts';

test('a plain name is quoted, with its own quotes escaped', () => {
  expect(mailbox('The "Example" Observatory', 'alerts@example.org')).toBe(
    '"The \\"Example\\" Observatory" <alerts@example.org>',
  );
});

test('a name in other letters reads the same after its header was decoded, at any length', () => {
  const names = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 120 })
    .filter((name) => /[^\x20-\x7e]/.test(name.trim()));
  fc.assert(
    fc.property(names, (name) => {
      const header = mailbox(name, 'alerts@example.org');
      const words = header.replace(' <alerts@example.org>', '').split(' ');
      expect(words.filter((word) => word.length > 75)).toEqual([]);
      expect(decodeWords(words.join(' '))).toBe(name.replace(/\p{Cc}+/gu, ' ').trim());
    }),
  );
});

test('a blank name leaves the address alone', () => {
  expect(mailbox('\u2000', 'alerts@example.org')).toBe('alerts@example.org');
});

test('a line break in a name can not begin another header', () => {
  expect(mailbox('Example\r\nBcc: eve@example.org', 'alerts@example.org')).toBe(
    '"Example Bcc: eve@example.org" <alerts@example.org>',
  );
});

test('a name that looks like an encoded word is read as it stands, and hides no other sender', () => {
  const disguised = '=?utf-8?q?Example=20Bank=20=3Ceve@example.org=3E?=';
  const header = mailbox(disguised, 'alerts@example.org');
  expect(header).not.toContain(disguised);
  expect(decodeWords(header.replace(' <alerts@example.org>', ''))).toBe(disguised);
});

test('mail programs find name and address', () => {
  expect(addressParser(mailbox('Example, Observatory', 'alerts@example.org'))).toEqual([
    { name: 'Example, Observatory', address: 'alerts@example.org' },
  ]);
});
