import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sanitizeInline } from '../../../functions/domain/reading/page/inline-markup.ts';
import { soundMarkup } from '../../../functions/domain/reading/page/sound-markup.ts';
import { readUntrustedPage } from '../../../functions/domain/reading/page-reading.ts';
import type { Reading } from '../../../functions/domain/reading/readings.ts';
import { soundReading } from '../../../functions/domain/reading/sound-reading.ts';
import { PAGE } from '../../support/publishing/builders.ts';

function aReading(given: Partial<Reading> = {}): Reading {
  const outcome = readUntrustedPage({ content: PAGE, format: 'text', today: '2026-11-24' });
  if (outcome.kind !== 'read') throw new Error('the sample page is not read');
  return { ...outcome.reading, ...given };
}
const saying = (html: string) => aReading({ blocks: [{ kind: 'paragraph', html }] });

describe('a page that has taken over the function that reads pages puts into no mail', () => {
  test.each([
    ['a script', '<script>alert(1)</script>'],
    ['a picture that tells when a mail is read', '<img src="https://evil.example/pixel">'],
    ['a handler', '<a href="https://a.example/" onclick="x()">a</a>'],
    ['a link that runs a script', '<a href="javascript:alert(1)">a</a>'],
    ['an attribute that ends early', '<a href="https://a.example/"">a</a>'],
    ['a comment', '<!-- a -->'],
    ['a tag that never ends', 'a <a href="https://a.example/'],
    ['an entity of ours that is none', '&lbrace;'],
    ['an open ampersand', 'a & b'],
  ])('%s: the whole reading is refused', (_what, html) => {
    expect(soundReading(saying(html))).toBeUndefined();
  });

  test.each([
    ['a link that stays open', '<a href="https://a.example/">x', '<a href="https://a.example/">x</a>'],
    ['bold text that stays open', '<strong>x', '<strong>x</strong>'],
    ['an end of what the mail opened', 'x</a></strong>', 'x'],
    ['elements that cross', '<strong><em>x</strong>y</em>', '<strong><em>x</em></strong>y'],
    [
      'a link inside a link',
      '<a href="https://a.example/">x<a href="https://b.example/">y</a></a>',
      '<a href="https://a.example/">x</a><a href="https://b.example/">y</a>',
    ],
  ])('%s, which would reach into what follows', (_what, html, sound) => {
    expect(soundMarkup(html)).toBe(sound);
  });

  test('a country or a theme that there is not', () => {
    const code = (code: string) => [{ code, confidence: 'sure' as const, evidence: [] }];
    expect(soundReading(aReading({ countries: code('QQ') }))).toBeUndefined();
    expect(soundReading(aReading({ themes: code('everything') }))).toBeUndefined();
  });

  test('a second line into a title, or an order into a terminal that shows a quotation', () => {
    const evidence = [{ quote: 'a\u001b[2Jb', where: 'title' as const, why: 'x\r\ny' }];
    const title = { value: 'Russia:\r\nBcc: x\u202e', confidence: 'sure' as const, evidence };
    expect(soundReading(aReading({ title }))?.title).toEqual({
      value: 'Russia: Bcc: x',
      confidence: 'sure',
      evidence: [{ quote: 'a [2Jb', where: 'title', why: 'x y' }],
    });
  });
});

test('a link over two cells of a table ends with the first: each cell stands in an element of its own', () => {
  const row = '<a href="https://a.example/">x | y</a>';
  expect(soundReading(aReading({ blocks: [{ kind: 'row', html: row }] }))?.blocks).toEqual([
    { kind: 'row', html: '<a href="https://a.example/">x</a> | y' },
  ]);
});

test('what an honest reader read stays as it is', () => {
  expect(soundReading(aReading())).toEqual(aReading());
});

test('what the sanitizer leaves of a page is sound, and sound markup stays as it is', () => {
  const piece = fc.constantFrom(
    ...['<a href="https://a.example/?x=1&y=2">', '<a href=mailto:x@a.example>', '<a href="HTTPS://A.example">', '</a>'],
    ...['<b>', '</b>', '<i>', '</i>', 'a.example', ' ', '"', '&lt;', '<', '>', '&', 'é', '\u00a0', '<p>', '<x', '\n'],
    ...['<a href="https://a.example/ b">', '<a href="https://xn--e1awd7f.example">', "'", '<a href="//c.example">'],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const sound = soundMarkup(sanitizeInline(pieces.join('')));
      expect(sound).toBeTypeOf('string');
      expect(soundMarkup(sound ?? '')).toBe(sound);
    }),
  );
});
