import { expect, test } from 'vitest';
import { piecesOf } from '../../../functions/domain/checks/pieces.ts';

/** Each character of the line is another one. */
const lineOf = (length: number) =>
  String.fromCharCode(...Array.from({ length }, (_, index) => 'ࠀ'.charCodeAt(0) + index));

test('a text is looked through line by line, without empty lines', () => {
  expect(piecesOf('one\r\ntwo\n\n\nthree')).toEqual(['one', 'two', 'three']);
  expect(piecesOf('')).toEqual(['']);
});

test.each([
  [1_500, [[0, 1_500]]],
  [
    1_501,
    [
      [0, 1_500],
      [1_250, 1_501],
    ],
  ],
  [
    3_000,
    [
      [0, 1_500],
      [1_250, 2_750],
      [2_500, 3_000],
    ],
  ],
])('a line of %i characters is looked through in pieces of 1500 that share 250', (length, pieces) => {
  const line = lineOf(length);
  expect(piecesOf(line).map((piece) => [line.indexOf(piece), line.indexOf(piece) + piece.length])).toEqual(pieces);
});
