import { readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Context } from 'aws-lambda';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { makePageThreads, type PageLimits } from '../../functions/adapters/threads/threads.ts';
import { readUntrustedPage } from '../../functions/domain/reading/page-reading.ts';
import { readUntrustedFile } from '../../functions/domain/reading/read-file.ts';
import { loadFreshHandler } from '../support/handlers/fresh-handler.ts';
import { PAGE } from '../support/publishing/builders.ts';
import { wordFile } from '../support/reading/word-file.ts';

const A_PAGE = { content: PAGE, format: 'text', today: '2026-11-24' } as const;
const SAMPLES = 'docs/samples';
const A_CONTEXT = {
  awsRequestId: '11111111-2222-4333-8444-555555555555',
  getRemainingTimeInMillis: () => 60_000,
} as Context; // what Middy and the handler read of it

async function aHandler() {
  vi.stubEnv('POWERTOOLS_DEV', 'true');
  vi.stubEnv('READ_WITHIN_MS', '10000');
  vi.stubEnv('READ_HEAP_MEGABYTES', '256');
  const { handler } =
    await loadFreshHandler<typeof import('../../functions/handlers/publishing/read-page.ts')>('read-page');
  if (!handler) throw new Error('this is a thread');
  return (event: unknown, context = A_CONTEXT) => handler(event, context);
}

/** One for several tests: each starts a thread, which loads what parses. */
let warm: ReturnType<typeof aHandler> | undefined;
const aWarmHandler = () => (warm ??= aHandler());

test('a page is read in a thread, as it would be here', async () => {
  const handle = await aWarmHandler();
  expect(await handle(A_PAGE)).toEqual(readUntrustedPage(A_PAGE));
  expect(await handle({ ...A_PAGE, content: '<div></x>'.repeat(9_900), format: 'html' })).toEqual({
    kind: 'too much',
    of: 'nesting',
  });
});

test('a file of Word that unpacks to 19 MB is refused, and the next page is read by the same process', async () => {
  const handle = await aWarmHandler();
  const file = wordFile('<w:p/>'.repeat(3_200_000), 19_200_000);
  const asked = { ...A_PAGE, content: file.toString('base64'), format: 'docx' };
  expect([file.length < 30_000, await handle(asked)]).toEqual([true, { kind: 'too much', of: 'memory' }]);
  expect(await handle(A_PAGE)).toEqual(readUntrustedPage(A_PAGE));
});

test('pages that one thread reads, one after the other and again, are read as they would be here', async () => {
  const handle = await aWarmHandler();
  const samples = readdirSync(SAMPLES).map((name) => readFileSync(join(SAMPLES, name), 'utf8'));
  const pages = samples.map((content) => ({ ...A_PAGE, content, format: 'auto' as const }));
  const here = [];
  for (const page of pages) here.push(await readUntrustedFile(page));
  const inThread = [];
  for (const page of [...pages, ...pages]) inThread.push(await handle(page));
  expect(inThread).toEqual([...here, ...here]);
});

test('a page that is not read before the function’s time is over is busy', async () => {
  const handle = await aHandler();
  const late = { ...A_CONTEXT, getRemainingTimeInMillis: () => 1_000 };
  expect(await handle(A_PAGE, late)).toEqual({ kind: 'busy' });
});

test('an event that is no page fails without its text in the error', async () => {
  const handle = await aHandler();
  await expect(handle({ ...A_PAGE, format: 'ana@example.org' })).rejects.toThrow('The work failed');
});

describe('a page that has taken over its thread', () => {
  let entry: URL;
  beforeAll(async () => {
    const threads = new URL('../../functions/adapters/threads/threads.ts', import.meta.url);
    const file = join(tmpdir(), `taken-over-${process.pid}.ts`);
    // What a page might make its parser do, by the words of the page.
    await writeFile(
      file,
      `import { threadId } from 'node:worker_threads';
       import { servePages } from ${JSON.stringify(threads.href)};
       const read = (reading) => ({ kind: 'read', reading });
       const takes = (leave) => { try { leave(); return true; } catch { return false; } };
       const LEAVING = [
         () => { globalThis.left = 'behind'; },
         () => { globalThis.fetch = () => 'left'; },
         () => { Object.prototype.left = 'behind'; },
         () => { Array.prototype.push = () => 'left'; },
         () => { Object.defineProperty(String.prototype, 'replace', { value: () => 'left' }); },
         () => { JSON.parse = () => 'left'; },
         () => { RegExp.prototype.exec = () => 'left'; },
         () => { Map.prototype.get = () => 'left'; },
         () => { Object.setPrototypeOf(Array.prototype, { left: 'behind' }); },
         () => { TextDecoder.prototype.decode = () => 'left'; },
         () => { URL.prototype.toString = () => 'left'; },
         () => { fetch.left = 'behind'; },
       ];
       const acts = {
         'runs for ever': () => { for (;;); },
         'waits for a processor': () => { Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0); },
         'fills its memory': () => { const kept = []; for (;;) kept.push(new Array(1_000_000).fill('x')); },
         'leaves what it can behind': () => read(LEAVING.filter(takes)),
         'asks what was left': () => read([globalThis.left, {}.left, fetch.left, [].push(1) !== 1 && 'push'].filter(Boolean)),
         'asks for its thread': () => read(threadId),
         'works a while': () => { const start = process.threadCpuUsage(); while (process.threadCpuUsage(start).user < 200_000); return read('worked'); },
         'asks for its environment': () => ({ names: Object.keys(process.env) }),
         'ends its thread': () => process.exit(0),
       };
       servePages(({ content }) => acts[content]());`,
    );
    entry = pathToFileURL(file);
  });
  const reading = (content: string, withinMs = 10_000, waitMs = 60_000) =>
    makePageThreads(entry, { withinMs, heapMegabytes: 64 })({ ...A_PAGE, content }, waitMs);

  test('is ended after its time, and refused', async () => {
    expect(await reading('runs for ever', 300)).toEqual({ kind: 'too much', of: 'time' });
  });

  test('is busy, and at fault for nothing, where it waited and did not work', async () => {
    expect(await reading('waits for a processor', 10_000, 300)).toEqual({ kind: 'busy' });
  });

  test('is ended at its memory, and refused, while the function stays', async () => {
    expect(await reading('fills its memory')).toEqual({ kind: 'too much', of: 'memory' });
  });

  test('can’t end more than its own thread', async () => {
    expect(await reading('ends its thread')).toEqual({ kind: 'too much', of: 'time' });
  });

  describe('and reads well within its limits, so that its thread reads the next page', () => {
    const pagesOfOne = (limits: Partial<PageLimits> = {}) => {
      const read = makePageThreads(entry, { withinMs: 10_000, heapMegabytes: 64, ...limits });
      return async (content: string) => {
        const outcome = await read({ ...A_PAGE, content }, 60_000);
        return outcome.kind === 'read' ? (outcome.reading as unknown) : outcome.kind;
      };
    };

    test('leaves nothing for it', async () => {
      const read = pagesOfOne();
      const thread = await read('asks for its thread');
      expect(await read('leaves what it can behind')).toEqual([]);
      expect([await read('asks what was left'), await read('asks for its thread')]).toEqual([[], thread]);
    });

    test('has another thread follow after so many pages', async () => {
      const read = pagesOfOne({ pagesPerThread: 2 });
      const asks = 'asks for its thread';
      const threads = [await read(asks), await read(asks), await read(asks), await read(asks)];
      expect([threads[0] === threads[1], threads[1] === threads[2], threads[2] === threads[3]]).toEqual([
        ...[true, false, true],
      ]);
    });

    test.each([
      ['it was refused', 'fills its memory', {}],
      ['it took more than half of its time', 'works a while', { withinMs: 300 }],
      ['it ended its thread', 'ends its thread', {}],
    ])('has another thread follow where %s', async (_, page, limits) => {
      const read = pagesOfOne(limits);
      const thread = await read('asks for its thread');
      await read(page);
      expect(await read('asks for its thread')).not.toBe(thread);
    });
  });

  test('finds no credentials in its environment', async () => {
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret');
    expect(await reading('asks for its environment')).toEqual({ names: [] });
  });
});
