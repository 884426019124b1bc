import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeIds } from '../../../functions/domain/matching/merge.ts';

const pagesOf = (ids: readonly string[], size: number): string[][] =>
  Array.from({ length: Math.ceil(ids.length / size) }, (_, n) => ids.slice(n * size, (n + 1) * size));

async function* streamed(pages: readonly string[][]) {
  for (const page of pages) yield page;
}

async function merged(topics: readonly string[][][]): Promise<string[][]> {
  return Array.fromAsync(mergeIds(topics.map(streamed)));
}

// Few distinct ids, so that topics share many.
const ids = fc.uniqueArray(fc.integer({ min: 0, max: 60 }).map((n) => `id-${String(n).padStart(3, '0')}`));
const topic = fc.tuple(ids, fc.integer({ min: 1, max: 7 })).map(([found, size]) => pagesOf(found.sort(), size));

test('a merge is the sorted set of what its topics hold', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(topic, { maxLength: 6 }), async (topics) => {
      expect((await merged(topics)).flat()).toEqual([...new Set(topics.flat(2))].sort());
    }),
  );
});

test('empty pages on the way end nothing', async () => {
  expect(await merged([[[], ['a'], [], ['c']], [[], []], [['b']]])).toEqual([['a'], ['b'], ['c']]);
});

test('a run is never empty, and never longer than the pages that it comes from', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(topic, { maxLength: 6 }), async (topics) => {
      const longest = topics.map((pages) => Math.max(0, ...pages.map((page) => page.length)));
      const bound = longest.reduce((sum, length) => sum + length, 0);
      for (const run of await merged(topics)) {
        expect(run.length).toBeGreaterThan(0);
        expect(run.length).toBeLessThanOrEqual(bound);
      }
    }),
  );
});

test('at most one page of each topic is held at a time', async () => {
  let turned = 0;
  async function* counted(pages: readonly string[][]) {
    for (const page of pages) {
      turned += 1;
      yield page;
    }
  }
  const long = pagesOf(
    Array.from({ length: 100 }, (_, n) => String(n).padStart(3, '0')),
    10,
  );
  const merge = mergeIds([counted(long), counted(long)]);
  await merge.next();
  expect(turned).toBe(2);
  await merge.next();
  expect(turned).toBe(4);
});

test('a caller that stops early closes every topic', async () => {
  const closed: string[] = [];
  async function* closing(name: string) {
    try {
      for (;;) yield [`${name}-1`, `${name}-2`];
    } finally {
      closed.push(name);
    }
  }
  for await (const _ of mergeIds([closing('a'), closing('b')])) break;
  expect(closed).toEqual(['a', 'b']);
});

test('a topic that can not be read fails the merge', async () => {
  async function* broken(): AsyncGenerator<string[]> {
    yield ['a'];
    throw new Error('no read');
  }
  await expect(Array.fromAsync(mergeIds([broken()]))).rejects.toThrow('no read');
});
