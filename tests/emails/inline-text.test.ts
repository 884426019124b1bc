import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeHtml } from '../../emails/escape-html.ts';
import { inlineText, inlineWords } from '../../emails/inline-text.ts';

test.each([
  ['<strong>at once</strong> and <em>here</em>', 'at once and here'],
  ['see <a href="https://example.org/?a=1&amp;b=2">the list</a>.', 'see the list <https://example.org/?a=1&b=2>.'],
  ['<a href="https://example.org/1">https://example.org/1</a>', '<https://example.org/1>'],
  ['<a href="https://example.org/1"></a>', '<https://example.org/1>'],
  [
    '<a href="https://example.org/1">a <em>b</em></a><a href="https://example.org/2">c</a>',
    'a b <https://example.org/1>c <https://example.org/2>',
  ],
  ['<a href="https://example.org/a b">x</a>', 'x <https://example.org/a%20b>'],
  ['one\n  two&nbsp;three', 'one two three'],
  ['&lt;b&gt; &amp;amp; &#39;a&#x27; &quot;&unknown; &#x110000;', "<b> &amp; 'a' \"&unknown; &#x110000;"],
])('%s', (html, text) => {
  expect(inlineText(html)).toBe(text);
});

test('the words alone leave out where links lead', () => {
  expect(inlineWords('see <a href="https://example.org/?a=1&amp;b=2">the <em>list</em></a> &amp; act')).toBe(
    'see the list & act',
  );
});

test('text that was escaped comes back as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', '<', '>', '&', '"', "'", ';', '#', '1', 'é') }), (text) => {
      expect(inlineText(escapeHtml(text))).toBe(text);
    }),
  );
});
