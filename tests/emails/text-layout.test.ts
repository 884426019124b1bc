import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layOutText } from '../../emails/text-layout.ts';
import { squeeze } from './shown.ts';

const words = (count: number): string => Array.from({ length: count }, () => 'word').join(' ');

test('a line holds at most 72 characters', () => {
  expect(layOutText(words(30)).trimEnd().split('\n')).toEqual([words(14), words(14), words(2)]);
});

test('the seventy-second character still fits', () => {
  expect(layOutText(`${'a'.repeat(70)} b`)).toBe(`${'a'.repeat(70)} b\n`);
  expect(layOutText(`${'a'.repeat(71)} b`)).toBe(`${'a'.repeat(71)}\nb\n`);
});

test('an address is never broken, however long', () => {
  const address = `<https://example.org/${'a'.repeat(200)}>`;
  expect(layOutText(`Read it here: ${address} today`)).toBe(`Read it here:\n${address}\ntoday\n`);
});

test.each([
  ['- ', '  '],
  ['> ', '> '],
  ['[1] ', '    '],
  ['  ', '  '],
])('a line that begins with "%s" goes on under its text', (first, next) => {
  expect(
    layOutText(`x\n${first}${words(16)}`)
      .split('\n')[2]
      ?.startsWith(`${next}word`),
  ).toBe(true);
});

test('never more than one empty line, none at the ends', () => {
  expect(layOutText('\n\na\n\n\n\nb\n \n\n')).toBe('a\n\nb\n');
});

test('nothing but white space is added or lost', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', 'ع', '😀'), maxLength: 400 }), (text) => {
      expect(squeeze(layOutText(text))).toBe(squeeze(text));
    }),
  );
});
