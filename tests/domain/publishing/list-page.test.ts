import { expect, test } from 'vitest';
import { type AskedOfList, pageThrough } from '../../../functions/domain/publishing/list-page.ts';

/** A list of numbers from the highest down, of which a page shows those that pass. */
function aList(length: number, passes: (n: number) => boolean = () => true) {
  const reads: number[] = [];
  const all = Array.from({ length }, (_, n) => length - n);
  const page = (asked: AskedOfList = {}) =>
    pageThrough(asked, {
      read: async (most, after) => {
        const rows = all.filter((n) => after === undefined || n < after.atMs).slice(0, most);
        reads.push(rows.length);
        return rows;
      },
      placeOf: (n) => ({ atMs: n, id: `${n}` }),
      see: async (rows) => rows.map((n) => (passes(n) ? n : undefined)),
    });
  return { page, reads };
}

const WORDS = ['lawyer'];

test('a list that ends on its first page has no further one', async () => {
  const { page, reads } = aList(20);
  expect([await page(), reads]).toEqual([{ shown: Array.from({ length: 20 }, (_, n) => 20 - n) }, [20]]);
});

test('one more than a page holds is behind it', async () => {
  const { page } = aList(21);
  const { shown, next } = await page();
  expect([shown.length, next]).toEqual([20, { atMs: 2, id: '2' }]);
  expect(await page({ after: { atMs: 2, id: '2' } })).toEqual({ shown: [1] });
});

test('the next page begins behind the last row that was looked at, not behind the last that was shown', async () => {
  const { page } = aList(1_000, (n) => n === 990);
  expect(await page({ words: WORDS })).toEqual({ shown: [990], next: { atMs: 701, id: '701' } });
});

test.each([
  [undefined, 105],
  [WORDS, 300],
])('of a long list that shows nothing of %j, %i rows are read at once', async (words, most) => {
  const { page, reads } = aList(10_000, () => false);
  const { shown, next } = await page({ ...(words && { words }) });
  expect([shown, next?.atMs, reads.reduce((sum, read) => sum + read)]).toEqual([[], 10_001 - most, most]);
});

test('by the pages, each row is seen once', async () => {
  const { page } = aList(137, (n) => n % 3 === 0);
  const seen: number[] = [];
  let asked: AskedOfList | undefined = { words: WORDS };
  while (asked) {
    const { shown, next } = await page(asked);
    seen.push(...shown);
    asked = next && { words: WORDS, after: next };
  }
  expect(seen).toEqual(Array.from({ length: 45 }, (_, n) => 135 - n * 3));
});
