import { describe, expect, test } from 'vitest';
import { readUntrustedPage } from '../../functions/domain/reading/page-reading.ts';

const LENGTH = 400_000;
// Quadratic work on 400,000 characters takes minutes.

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
  'boxes named for what stands around': '<div class="share meta"><p>x</p>',
  'figures in figures': '<figure>x',
  'tables in tables': '<table><tr><td>x',
  'forms in forms': '<form>x',
  'lists that count': '<ol type=i start=3999><li>x',
  'lines with marks': '<br>- x',
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
  askings: 'We urge authorities to ',
  'offices of authorities': 'authorities ',
  'sentences that demand': 'Nous demandons à X de faire; et de dire. ',
  quotations: 'we “urge ” ',
} as const;

describe.each(['text', 'html'] as const)('as %s', (format) => {
  test.each(Object.entries(PIECES))(
    '400,000 characters of %s are read, or refused, in linear time',
    { timeout: 60_000 },
    (_name, piece) => {
      const content = piece.repeat(Math.ceil(LENGTH / piece.length));
      const { kind } = readUntrustedPage({ content, format, today: '2026-11-24' });
      expect(['read', 'too much']).toContain(kind);
    },
  );
});
