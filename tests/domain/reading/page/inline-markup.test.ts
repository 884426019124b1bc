import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markupOfText, sanitizeInline, textOfMarkup } from '../../../../functions/domain/reading/page/inline-markup.ts';

describe('untrusted markup', () => {
  test.each([
    [
      'keeps links, strong and em',
      '<a href="https://example.org/a?b=1&amp;c=2">x</a> <b>y</b> <i>z</i>',
      '<a href="https://example.org/a?b=1&amp;c=2">x</a> <strong>y</strong> <em>z</em>',
    ],
    [
      'leaves a mail its subject and text, and no further recipients',
      '<a href="mailto:press@un.org?bcc=spy@un.org&amp;b%63c=a@b.example&amp;Subject=Hi&amp;to=c@un.org&amp;body=a%0Ab">press@un.org</a>',
      '<a href="mailto:press@un.org?Subject=Hi&amp;body=a%0Ab">press@un.org</a>',
    ],
    [
      'leaves a mail no header within its subject',
      '<a href="mailto:press@un.org?subject=a%0d%0aBcc:spy@un.org">press@un.org</a>',
      '<a href="mailto:press@un.org">press@un.org</a>',
    ],
    ['keeps mail links', '<a href="mailto:a@example.org">x</a>', '<a href="mailto:a@example.org">x</a>'],
    ['loses scripts with their content', 'a<script>alert(1)</script>b<style>p{}</style>', 'ab'],
    ['loses handlers', '<strong onclick="x()">a</strong>', '<strong>a</strong>'],
    ['loses script links and keeps their text', '<a href="javascript:alert(1)">x</a>', 'x'],
    ['loses script links in disguise', '<a href="java\nscript:alert(1)">x</a><a href=" JaVaScRiPt:x">y</a>', 'xy'],
    [
      'loses data and relative links',
      '<a href="data:text/html,x">x</a><a href="/y">y</a><a href="//e.org">z</a>',
      'xyz',
    ],
    ['loses nested empty links', '<a><a>x</a></a>', 'x'],
    ['loses images', 'a<img src=x onerror=alert(1)>b', 'ab'],
    ['closes what stays open', '<strong>a', '<strong>a</strong>'],
    ['escapes what is no markup', '1 < 2 & 3 > 2', '1 &lt; 2 &amp; 3 &gt; 2'],
    ['keeps braces as text', '{{name}}', '{{name}}'],
  ])('%s', (_rule, html, clean) => {
    expect(sanitizeInline(html)).toBe(clean);
  });

  test('never carries another element or attribute, no matter what it was made of', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '=',
      '/',
      'a',
      'b',
      'script',
      'svg',
      'onload',
      'href',
      'javascript:',
      'https://example.org',
      ' ',
      '&lt;',
      '<!--',
      '-->',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const tags = sanitizeInline(pieces.join('')).match(/<[^>]*>/g) ?? [];
        expect(
          tags.filter((tag) => !/^<(\/(a|strong|em)|strong|em|a href="(https?:\/\/|mailto:)[^"<>]*")>$/i.test(tag)),
        ).toEqual([]);
      }),
    );
  });
});

test('text as markup gives back the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('<', '>', '&', '"', 'a', ';', 'amp', '{{', 'é') }), (text) => {
      expect(textOfMarkup(markupOfText(text))).toBe(text);
    }),
  );
});
