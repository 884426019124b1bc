import { expect, test } from 'vitest';
import { fitBody } from '../../emails/fit-body.ts';
import { aParagraph } from './an-alert.ts';

const blocks = [aParagraph('a'.repeat(830)), aParagraph('b'.repeat(830))];
const footnotes = [{ mark: '1', html: 'c'.repeat(830) }];

test('all of it fits', () => {
  expect(fitBody(blocks, footnotes, 3000)).toEqual({ blocks, footnotes, isCut: false });
});

test('footnotes that do not fit are left out', () => {
  expect(fitBody(blocks, footnotes, 2999)).toEqual({ blocks, footnotes: [], isCut: true });
});

test('a block that does not fit is left out, with all that follow it and the footnotes', () => {
  expect(fitBody(blocks, footnotes, 1999)).toEqual({ blocks: blocks.slice(0, 1), footnotes: [], isCut: true });
});

test('of a first block that does not fit, the beginning is shown', () => {
  expect(fitBody([aParagraph('word '.repeat(100))], [], 182)).toEqual({
    blocks: [aParagraph('word word…')],
    footnotes: [],
    isCut: true,
  });
});

test('an appeal without text is whole', () => {
  expect(fitBody([], [], 100)).toEqual({ blocks: [], footnotes: [], isCut: false });
});
