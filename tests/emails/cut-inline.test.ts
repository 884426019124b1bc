import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutInline } from '../../emails/cut-inline.ts';

test('what fits is left as it is', () => {
  expect(cutInline('one <em>two</em>', 16)).toBe('one <em>two</em>');
});

test('it is cut between words, and open tags are closed', () => {
  expect(cutInline('one <strong>two <em>three four</em></strong>', 28)).toBe(
    'one <strong>two <em>three…</em></strong>',
  );
});

test('a link that does not fit is left out whole, with the host that its text ends with', () => {
  const link = '<a href="https://b.example/">a.example (b.example)</a>';
  expect(cutInline(`one <strong>two ${link}</strong>`, 55)).toBe('one <strong>two…</strong>');
});

test('an entity is not cut in two', () => {
  expect(cutInline('a&amp;b', 4)).toBe('a…');
});

test('a character of several bytes is not cut in two', () => {
  expect(cutInline('ععععع', 5)).toBe('عع…');
});

test('for any markup, the beginning is kept and every tag that is open is closed', () => {
  const piece = fc.constantFrom(
    'word ',
    'ع ',
    '😀',
    '&amp;',
    '<em>x</em>',
    '<a href="https://example.org/">y</a>',
    '<strong>a <em>b</em> c</strong>',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), fc.integer({ min: 0, max: 300 }), (pieces, maxBytes) => {
      const html = pieces.join('');
      const cut = cutInline(html, maxBytes);
      if (cut === html) return;
      const beginning = cut.slice(0, cut.indexOf('…'));
      expect(html.startsWith(beginning)).toBe(true);
      expect(Buffer.byteLength(beginning)).toBeLessThanOrEqual(maxBytes);
      const names = (pattern: RegExp) => [...cut.matchAll(pattern)].map(([, name]) => name).sort();
      expect(names(/<([a-z]+)/g)).toEqual(names(/<\/([a-z]+)/g));
    }),
  );
});

test('a break needs no end', () => {
  expect(cutInline('one<br><em>two three</em>', 16)).toBe('one<br><em>two…</em>');
});
