import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Context } from 'aws-lambda';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { makePageThreads } from '../../functions/adapters/threads/threads.ts';
import { readUntrustedPage } from '../../functions/domain/reading/page-reading.ts';
import { PAGE } from '../support/publishing/builders.ts';
import { wordFile } from '../support/reading/word-file.ts';

const A_PAGE = { content: PAGE, format: 'text', today: '2026-11-24' } as const;
const A_CONTEXT = {
  awsRequestId: '11111111-2222-4333-8444-555555555555',
  getRemainingTimeInMillis: () => 60_000,
} as Context; // what Middy and the handler read of it

async function aHandler() {
  vi.stubEnv('READ_WITHIN_MS', '10000');
  vi.stubEnv('READ_HEAP_MEGABYTES', '256');
  const { handler } = await import('../../functions/handlers/publishing/read-page.ts');
  if (!handler) throw new Error('this is a thread');
  return (event: unknown, context = A_CONTEXT) => handler(event, context);
}

test('a page is read in a thread of its own, as it would be here', async () => {
  const handle = await aHandler();
  expect(await handle(A_PAGE)).toEqual(readUntrustedPage(A_PAGE));
  expect(await handle({ ...A_PAGE, content: '<div></x>'.repeat(9_900), format: 'html' })).toEqual({
    kind: 'too much',
    of: 'nesting',
  });
});

test('a file of Word that unpacks to 19 MB is refused, and the next page is read by the same process', async () => {
  const handle = await aHandler();
  const file = wordFile('<w:p/>'.repeat(3_200_000), 19_200_000);
  const asked = { ...A_PAGE, content: file.toString('base64'), format: 'docx' };
  expect([file.length < 30_000, await handle(asked)]).toEqual([true, { kind: 'too much', of: 'memory' }]);
  expect(await handle(A_PAGE)).toEqual(readUntrustedPage(A_PAGE));
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
      `import { serveOnePage } from ${JSON.stringify(threads.href)};
       const acts = {
         'runs for ever': () => { for (;;); },
         'waits for a processor': () => { Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0); },
         'fills its memory': () => { const kept = []; for (;;) kept.push(new Array(1_000_000).fill('x')); },
         'leaves something behind': () => { globalThis.left = 'behind'; },
         'asks what was left': () => ({ left: globalThis.left ?? 'nothing' }),
         'asks for its environment': () => ({ names: Object.keys(process.env) }),
         'ends its thread': () => process.exit(0),
       };
       serveOnePage(({ content }) => acts[content]());`,
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

  test('leaves nothing for the next page', async () => {
    const read = makePageThreads(entry, { withinMs: 10_000, heapMegabytes: 64 });
    await read({ ...A_PAGE, content: 'leaves something behind' }, 60_000);
    expect(await read({ ...A_PAGE, content: 'asks what was left' }, 60_000)).toEqual({ left: 'nothing' });
  });

  test('finds no credentials in its environment', async () => {
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret');
    expect(await reading('asks for its environment')).toEqual({ names: [] });
  });
});
