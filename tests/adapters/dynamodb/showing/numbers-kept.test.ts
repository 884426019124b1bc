import { expect, test } from 'vitest';
import { makeNumbersKept } from '../../../../functions/adapters/dynamodb/showing/numbers-kept.ts';
import { makeShownNumbers } from '../../../../functions/adapters/dynamodb/showing/shown-numbers.ts';
import { SENDINGS_SHOWN_PER_MONTH } from '../../../../functions/domain/showing/rule.ts';
import { tableOfTest } from '../../../support/aws/table-in-process.ts';
import { keptParts } from '../../../support/showing/builders.ts';

const table = tableOfTest();
const kept = makeNumbersKept(table);
const shown = makeShownNumbers(table);
const OFFICE = 'publisher-1';
const sending = (dispatchId: string, month = '2026-12') => ({ publisherId: OFFICE, dispatchId, month });

test('a sending’s numbers are kept once, and added to its month’s once', async () => {
  const parts = keptParts({ delivered: 210, bounced: -7 });
  expect(await kept.keep(sending('a'), parts)).toBe('kept');
  expect(await kept.keep(sending('a'), keptParts({ delivered: 999 }))).toBe('known');
  expect(await kept.keep(sending('b'), keptParts({ delivered: 300 }))).toBe('kept');
  await kept.keepFollowers(OFFICE, '2026-12', 421);
  await kept.keepFollowers(OFFICE, '2026-12', 500);
  expect(await shown.find(OFFICE, 'a')).toEqual({ parts });
  expect(await shown.months(OFFICE, '2026-01', '2026-12')).toEqual([
    { month: '2026-12', sendings: 2, shown: 2, sums: keptParts({ delivered: 510, bounced: -7 }), followers: 421 },
  ]);
  expect(await shown.find('publisher-2', 'a')).toBeUndefined();
});

test('a month has as many sendings with numbers as are shown, and counts the others', async () => {
  const [publisherId, month] = ['publisher-2', '2026-11'];
  const one = (dispatchId: string) => ({ publisherId, dispatchId, month });
  for (let n = 0; n < SENDINGS_SHOWN_PER_MONTH; n += 1)
    expect(await kept.keep(one(`n${n}`), keptParts({ delivered: 10 }))).toBe('kept');
  expect(await kept.keep(one('one more'), keptParts({ delivered: 10 }))).toBe('used up');
  for (let again = 0; again < 2; again += 1) await kept.keepNone(one('one more'));
  expect(await shown.find(publisherId, 'one more')).toEqual({});
  expect(await kept.findMonth(publisherId, month)).toEqual({
    ...{ month, sendings: SENDINGS_SHOWN_PER_MONTH + 1, shown: SENDINGS_SHOWN_PER_MONTH },
    sums: keptParts({ delivered: 10 * SENDINGS_SHOWN_PER_MONTH }),
  });
});

test('months are those of the span, the oldest first', async () => {
  for (const month of ['2026-12', '2025-12', '2026-02', '2026-01'])
    await kept.keep({ publisherId: 'publisher-3', dispatchId: month, month }, keptParts({ delivered: 1 }));
  const found = await shown.months('publisher-3', '2025-12', '2026-11');
  expect(found.map(({ month }) => month)).toEqual(['2025-12', '2026-01', '2026-02']);
});

test('how far the sweep came is kept', async () => {
  await kept.keepReached(7);
  expect(await kept.findReached()).toBe(7);
});
