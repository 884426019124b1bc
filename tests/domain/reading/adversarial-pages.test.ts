import { describe, expect, test } from 'vitest';
import { readPage } from '../../../functions/domain/reading/read-page.ts';

const LENGTH = 400_000;
// Quadratic work on 400,000 characters takes minutes; linear work takes a second or two on the slowest machine that runs this.
const MOST_MS = 20_000;

const PIECES = {
  spaces: ' ',
  'line ends': '\n',
  'one long word': 'a',
  'capitals glued to words': 'aA',
  digits: '1',
  'numeric dates': '1/2/',
  'spelt dates': '15 March 2024 ',
  'open angles': '<',
  'open blocks': '<div>',
  'open inline elements': '<p><b>',
  'open comments': '<!--',
  entities: '&amp;',
  attributes: '<p a=b c=',
  headings: '<h1>x</h1>',
  'list items': '<li>x',
  'open quotation marks': '“',
  'footnote marks': '[1] ',
  'title prefixes': 'Russia: ',
  'countries and authorities': 'Sudan authorities and ',
  'hyphenated countries': 'Iran-',
  'Arabic prefixes': 'وبالسلطات ',
  'combining marks': 'e\u0301\u0301\u0301',
  'chrome lines': 'Click on button\n',
  'cited law': 'Convention “x. ',
  braces: '{{',
} as const;

describe.each(['text', 'html'] as const)('as %s', (format) => {
  test.each(Object.entries(PIECES))(
    '400,000 characters of %s are read in linear time',
    { timeout: 60_000 },
    (_name, piece) => {
      const content = piece.repeat(Math.ceil(LENGTH / piece.length));
      const startedAt = performance.now();
      readPage({ content, format, today: '2026-11-24' });
      expect(performance.now() - startedAt).toBeLessThan(MOST_MS);
    },
  );
});

test('blocks nested deeper than calls may go are read as text', () => {
  const content = `${'<div>'.repeat(30_000)}<p>The lawyer was beaten in prison.</p>${'</div>'.repeat(30_000)}`;
  expect(readPage({ content, format: 'html', today: '2026-11-24' }).blocks).toEqual([
    { kind: 'paragraph', html: 'The lawyer was beaten in prison.' },
  ]);
});
