import { expect, test } from 'vitest';
import { joined, surest } from '../../../../functions/domain/checks/numbers/place.ts';

const place = (start: number, end: number, weight = 0) => ({ start, end, weight });

test.each([
  ['the surer', [place(0, 9, -2), place(4, 8, -1)], [place(4, 8, -1)]],
  ['the longer of two that are equally sure', [place(0, 4), place(0, 9)], [place(0, 9)]],
  ['both, where one begins at the end of the other', [place(4, 8), place(0, 4)], [place(0, 4), place(4, 8)]],
  [
    'both, where the less sure begins at the end of the surer',
    [place(4, 8), place(0, 4, 1)],
    [place(0, 4, 1), place(4, 8)],
  ],
  ['nothing of nothing', [], []],
])('of places that overlap is kept %s', (_, places, kept) => {
  expect(surest(places)).toEqual(kept);
});

test.each([
  ['one up to the last end', [place(4, 9), place(0, 6)], [place(0, 9)]],
  ['one that is as long as the longest', [place(0, 9), place(4, 6)], [place(0, 9)]],
  ['two, where one begins at the end of the other', [place(4, 8), place(0, 4)], [place(0, 4), place(4, 8)]],
  ['two, where they lie apart', [place(0, 3), place(5, 8)], [place(0, 3), place(5, 8)]],
])('places that overlap are joined to %s', (_, places, all) => {
  expect(joined(places)).toEqual(all);
});
