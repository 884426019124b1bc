import { expect, test } from 'vitest';
import { countAudience, countFollowers } from '../../../../functions/domain/dispatch/planning/count-audience.ts';
import type { People } from '../../../../functions/domain/dispatch/ports.ts';
import { placeSubject } from '../../../../functions/domain/subscriber/follows/topics.ts';
import type { Subscriber } from '../../../../functions/domain/subscriber/subscribers.ts';
import { aFollow, aSubscriber } from '../../../support/builders.ts';
import { anId } from '../../../support/sending/builders.ts';
import { MemoryTable } from '../../../support/sending/memory-table.ts';

const SUBJECT = placeSubject({ countries: ['RU'], themes: ['torture'] });
const AT_MS = Date.UTC(2024, 5, 1);

function aTable(howMany: number, given: (n: number) => Partial<Subscriber> = () => ({})): MemoryTable {
  const table = new MemoryTable();
  table.rowsPerPage = 1_000;
  for (let n = 0; n < howMany; n += 1)
    table.save(aSubscriber({ subscriberId: anId(n), address: `p${n}@example.org`, ...given(n) }));
  return table;
}

test('an empty audience is counted as none', async () => {
  expect(await countAudience(SUBJECT, new MemoryTable(), AT_MS)).toEqual({
    kind: 'exact',
    people: 0,
    weight: 1,
  });
});

test('a person who follows a subject twice is counted once', async () => {
  const follows = [aFollow({ countries: ['RU'] }), aFollow({ followId: 'f2', themes: ['torture'] })];
  const table = aTable(450, () => ({ follows }));
  expect(await countAudience(SUBJECT, table, AT_MS)).toEqual({
    kind: 'exact',
    people: 450,
    weight: 1,
  });
});

test('who unsubscribed, who does not match and whose item does not open are not counted', async () => {
  const table = aTable(4);
  const [left, moved] = [0, 1].map((n) => table.subscribers.get(anId(n)));
  if (left) table.subscribers.set(left.subscriberId, { ...left, status: 'unsubscribed' });
  if (moved) table.subscribers.set(moved.subscriberId, { ...moved, follows: [aFollow({ countries: ['MX'] })] });
  table.damaged.add(anId(2));
  expect(await countAudience(SUBJECT, table, AT_MS)).toMatchObject({ kind: 'exact', people: 1, weight: 1 });
});

test('a subscriber who asked for silence until later is not counted, and is again from the moment that it ends at', async () => {
  const table = aTable(3, (n) => ({ pausedUntilMs: AT_MS + n - 1 }));
  expect(await countAudience(SUBJECT, table, AT_MS)).toMatchObject({ people: 2 });
});

test('people are read a hundred at a time, however few a page of rows holds', async () => {
  const table = aTable(950);
  table.rowsPerPage = 30;
  const reads: number[] = [];
  const people: People = {
    read: (ids) => {
      reads.push(ids.length);
      return table.people.read(ids);
    },
  };
  const { candidates } = table;
  expect(await countAudience(SUBJECT, { candidates, people }, AT_MS)).toEqual({
    kind: 'exact',
    people: 950,
    weight: 1,
  });
  expect(reads).toEqual([...Array(9).fill(100), 50]);
});

test('as many as may be counted one by one are', async () => {
  const limits = { countAllUpTo: 4, peopleInSample: 1 };
  expect(await countAudience(SUBJECT, aTable(4), AT_MS, limits)).toEqual({ kind: 'exact', people: 4, weight: 1 });
});

test('of a large audience one slice is counted and multiplied', async () => {
  const table = aTable(4_000);
  const { kind, people } = await countAudience(SUBJECT, table, AT_MS, {
    countAllUpTo: 1_000,
    peopleInSample: 500,
  });
  expect(kind).toBe('about');
  expect(people / 4_000).toBeGreaterThan(0.85);
  expect(people / 4_000).toBeLessThan(1.15);
});

test('who follows one of several subjects is counted once, and who follows none of them is not', async () => {
  const table = aTable(4);
  const once = await countAudience(SUBJECT, table, AT_MS);
  expect(await countFollowers([SUBJECT, SUBJECT], table, AT_MS)).toEqual(once);
  expect(await countFollowers([], table, AT_MS)).toEqual({ kind: 'exact', people: 0, weight: 1 });
});
