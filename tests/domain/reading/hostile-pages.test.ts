import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_APPEAL_CONTENT_BYTES } from '../../../functions/contract/limits.ts';
import { MARKUP_LIMITS, MOST_BLOCKS } from '../../../functions/contract/requests/read-page.ts';
import { markupExcess } from '../../../functions/domain/reading/page/markup-excess.ts';
import { readUntrustedPage } from '../../../functions/domain/reading/page-reading.ts';
import { fullOf, HOSTILE_PAGES } from '../../support/reading/hostile-pages.ts';
import { runsOf } from '../../support/runner/runs-of.ts';

const read = (content: string, format: 'html' | 'text' = 'html') =>
  readUntrustedPage({ content, format, today: '2026-11-24' });

describe('a page that would take long is refused for what it has too much of', () => {
  test.each(Object.entries(HOSTILE_PAGES))('%s', (_what, { content, of }) => {
    expect(read(content, of === 'blocks' ? 'text' : 'html')).toEqual({ kind: 'too much', of });
  });
});

describe('a page at a limit is read', () => {
  const sentence = 'Ivan Example, a lawyer, was beaten in prison in Russia. ';
  test.each([
    ['elements', `<article>${`<p>${sentence}</p>`.repeat(MOST_BLOCKS - 10)}</article>`],
    ['depth', `${'<div>'.repeat(MARKUP_LIMITS.nesting - 1)}<p>${sentence.repeat(5)}</p>`],
    ['an attribute', `<div class="${'a '.repeat(MARKUP_LIMITS.attribute / 2 - 1)}"><p>${sentence.repeat(5)}</p></div>`],
    [
      'a picture within the page',
      `<p>${sentence.repeat(5)}<img src="data:image/png;base64,${'A'.repeat(300_000)}"></p>`,
    ],
    ['Arabic, each letter as a number', `<p>${'&#1575;&#x644;&#1605; '.repeat(14_000)}</p>`],
    ['a script full of markup', `<script>${'"<div>",'.repeat(20_000)}</script><p>${sentence.repeat(5)}</p>`],
  ])('%s', (_of, content) => {
    expect(read(content)).toMatchObject({ kind: 'read', reading: { blocks: expect.any(Array) } });
  });
});

test('what ends nothing does not make a page less deep', () => {
  const ends = fc.constantFrom('</x>', '</p>', '</br>', '</html>', '<br>', '');
  fc.assert(
    fc.property(fc.array(ends, { minLength: 1, maxLength: 5 }), (pieces) => {
      const content = `<section>${pieces.join('')}`.repeat(MARKUP_LIMITS.nesting + 1);
      expect(markupExcess(content)).toBe('nesting');
    }),
  );
});

describe('a page without an element that is whole is read as an empty one or as its text', () => {
  test.each([
    ['<html ', 0],
    ['<html <p>Text of the appeal</p>', 0],
    ['</html>text <html lang=en', 1],
    ['<html', 0],
    ['<!doctype html>', 0],
    ['<html><!-- ', 0],
  ])('%s', (content, blocks) => {
    const reading = read(content);
    expect(reading.kind === 'read' && reading.reading.blocks.length).toBe(blocks);
  });
});

describe('what ends a comment or begins a page within a CDATA section', () => {
  test.each([
    '<e><![CDATA[--><!doctype s',
    '<p>Text</p><![CDATA[ --><!doctype s>]]>',
    '<e><!doctype s><p>Text</p></e><!doctype s>',
    '<p>Text</p><![cdata[--><!doctype s',
  ])('does not keep the parser busy for ever: %s', (content) => {
    expect(read(content).kind).toBe('read');
  });

  test('brings nothing to light that a browser hides', () => {
    const reading = read('<p>The text of it.</p><![CDATA[x--><p>Hidden words.</p>]]><p>The end of it.</p>');
    expect(JSON.stringify(reading)).not.toContain('<p>Hidden');
    expect(reading).toMatchObject({ kind: 'read', reading: { blocks: [{}, {}] } });
  });
});

test('however fragments of markup are put together, a page is read or refused', () => {
  const piece = fc.constantFrom(
    ...[
      '<html ',
      '<html lang=en',
      '<html>',
      '</html>',
      '<head>',
      '</head>',
      '<body ',
      '<body>',
      '</body>',
      '<e>',
      '<p>',
    ],
    ...['<![CDATA[', ']]>', '-->', '--!>', '<!--', '<!-->', '<!doctype s', '<!doctype html>', '<?php', '>', '<', '"'],
    ...['<template>', '</template>', '<svg>', '<xmp>', '<plaintext>', '<title>', '<textarea>', '<iframe>', 'text '],
  );
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 12 }), (pieces) => {
      expect(['read', 'too much']).toContain(read(pieces.join('')).kind);
    }),
    { numRuns: runsOf(80) },
  );
}, 120_000);

test('however a page is made, its markup is refused or read to its end', () => {
  const piece = fc.constantFrom(
    ...[
      '<div>',
      '</div>',
      '<p>',
      '<b>',
      '</x>',
      '<path>',
      '<svg>',
      '<table><tr><td>',
      '<li>',
      '<a href=https://a.example>',
    ],
    ...['&', '&amp;', 'x ', '<!---->', '<br><br>', '<sup>1</sup>', '[1]', '<h1>', '<time>', '<p class="date">', '<td>'],
    ...['<blockquote>', '<ul><li>', '<script>', '</script>', '<![CDATA[', '<img src=a>', '<font color=red>', '</a>'],
  );
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 6 }), (pieces) => {
      const content = fullOf(pieces.join(''));
      expect(content.length).toBeGreaterThan(MAX_APPEAL_CONTENT_BYTES / 2);
      expect(['read', 'too much']).toContain(read(content).kind);
    }),
    { numRuns: 10 },
  );
}, 120_000);

test('what was read of a page is bounded, however often it says the same', () => {
  const content = fullOf('Mr. Example of Russia, Sudan and Nepal was tortured before 15 March 2024. ');
  const outcome = read(content, 'text');
  const {
    blocks: _,
    footnotes: __,
    ...told
  } = outcome.kind === 'read' ? outcome.reading : { blocks: [], footnotes: [] };
  expect(outcome.kind).toBe('read');
  expect(JSON.stringify(told).length).toBeLessThan(100_000);
});
