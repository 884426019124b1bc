import { expect, test } from 'vitest';
import { bodyParts, bodyText } from '../../emails/body-parts.ts';
import type { Block } from '../../functions/domain/appeal/versions.ts';

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

const facts: Block[] = [
  { kind: 'numbered', html: '3. Free him.' },
  { kind: 'numbered', html: '4. Pay.' },
  { kind: 'item', html: 'one' },
  { kind: 'row', html: '<strong>Name</strong> | <a href="https://a.example/ | b">Held</a>' },
  { kind: 'row', html: 'Ivan | 1 May' },
  { kind: 'quote', html: 'Room 4<br>see <a href="https://a.example/">the<br>map</a>' },
];

test('rows that follow each other are one table, and items that count are a list of their own', () => {
  expect(
    bodyParts(facts).map(({ isNumbered, isList, isTable, items, rows }) => [isNumbered, isList, isTable, items, rows]),
  ).toEqual([
    [true, false, false, ['3. Free him.', '4. Pay.'], []],
    [false, true, false, ['one'], []],
    [
      false,
      false,
      true,
      [],
      [
        ['<strong>Name</strong>', '<a href="https://a.example/ | b">Held</a>'],
        ['Ivan', '1 May'],
      ],
    ],
    [false, false, false, [], []],
  ]);
});

test('in plain text, rows are lines and breaks are line ends, though not within a link', () => {
  expect(bodyText(facts)).toBe(
    '3. Free him.\n4. Pay.\n\n- one\n\nName | Held <https://a.example/%20|%20b>\nIvan | 1 May\n\n> Room 4\n> see the map <https://a.example/>',
  );
});
