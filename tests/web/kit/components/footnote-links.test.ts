import { expect, test } from 'vitest';
import { linkFootnotes } from '../../../../functions/web/kit/components/footnote-links.ts';

const NOTES = [
  { mark: '1', html: 'one' },
  { mark: 'a', html: 'two' },
];

test.each([
  ['said so[1].', 'said so<sup><a href="#note-1">[1]</a></sup>.'],
  ['[a] and [1]', '<sup><a href="#note-2">[a]</a></sup> and <sup><a href="#note-1">[1]</a></sup>'],
  ['no note [9], no mark [sic] and [1', 'no note [9], no mark [sic] and [1'],
  [
    '<a href="https://example.org/[1]">a link [1]</a>[1]',
    '<a href="https://example.org/[1]">a link [1]</a><sup><a href="#note-1">[1]</a></sup>',
  ],
  ['<em>[1]</em>', '<em><sup><a href="#note-1">[1]</a></sup></em>'],
])('%s', (html, linked) => {
  expect(linkFootnotes(html, NOTES)).toBe(linked);
});
