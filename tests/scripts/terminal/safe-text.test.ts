import fc from 'fast-check';
import { expect, test } from 'vitest';
import { safeText } from '../../../scripts/terminal/safe-text.ts';

test.each([
  ['a\r\nb\tc', 'a b c'],
  ['\u001b[31mred', '\ufffd[31mred'],
  ['\u009b31mred', '\ufffd31mred'],
  ['a\u202eb\u2066c\u200bd', 'a\ufffdb\ufffdc\ufffdd'],
  ['café 日本 العربية می‌خواهم 👩‍👩‍👧', 'café 日本 العربية می‌خواهم 👩‍👩‍👧'],
])('%j is printed as %j', (text, shown) => {
  expect(safeText(text)).toBe(shown);
});

test('nothing that a terminal obeys comes through, in any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(safeText(text)).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
    }),
  );
});
