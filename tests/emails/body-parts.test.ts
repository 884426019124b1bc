import { expect, test } from 'vitest';
import { bodyParts, bodyText } from '../../emails/body-parts.ts';
import type { Block } from '../../functions/domain/appeal/appeal.ts';

const blocks: Block[] = [
  { kind: 'heading', html: 'What we ask' },
  { kind: 'item', html: 'one' },
  { kind: 'item', html: '<em>two</em>' },
  { kind: 'paragraph', html: 'Then:' },
  { kind: 'item', html: 'three' },
  { kind: 'quote', html: 'four' },
];

test('items that follow each other are one list', () => {
  expect(bodyParts(blocks).map(({ html, items }) => [html, items])).toEqual([
    ['What we ask', []],
    ['', ['one', '<em>two</em>']],
    ['Then:', []],
    ['', ['three']],
    ['four', []],
  ]);
});

test('each part is of one kind', () => {
  expect(
    bodyParts(blocks).map(({ isHeading, isParagraph, isQuote, isList }) => [isHeading, isParagraph, isQuote, isList]),
  ).toEqual([
    [true, false, false, false],
    [false, false, false, true],
    [false, true, false, false],
    [false, false, false, true],
    [false, false, true, false],
  ]);
});

test('as plain text, headings are underlined and items stand together', () => {
  expect(bodyText(blocks)).toBe('What we ask\n-----------\n\n- one\n- two\n\nThen:\n\n- three\n\n> four');
});
