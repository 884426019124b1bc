import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import type { PageInput, PageOutcome, PageReading } from '../../domain/reading/reading.ts';

/** How much a page may take. */
export interface PageLimits {
  /** Of a processor, from the moment at which its thread is ready: neither a cold start nor a busy machine is a fault of the page. */
  readonly withinMs: number;
  readonly heapMegabytes: number;
}

const ROLE = 'reads one page';
const READY = 'ready';
/** How often the time is asked for that a page took. */
const ASKED_EVERY_MS = 50;

/** Whether this runs in a thread that {@link makePageThreads} started. */
export const isPageThread = (): boolean => workerData === ROLE;

/**
 * Reads each page in a thread of its own, which ends with it: nothing that a page does to the libraries that read it is left for the
 * next. A thread beyond its time or its memory is ended, and its page is refused. One that had no processor to read with is ended too, and its
 * page is `busy`. One page is read at a time, so that all that the process works is for that page.
 * @param entry - the module that every thread runs; it calls {@link serveOnePage} there.
 */
export function makePageThreads(
  entry: URL,
  { withinMs, heapMegabytes }: PageLimits,
): (page: PageInput, waitMs: number) => Promise<PageOutcome> {
  const start = () => startThread(entry, heapMegabytes);
  let spare: PageThread | undefined = start();
  return async (page, waitMs) => {
    const thread = spare ?? start();
    spare = undefined;
    const over = new AbortController();
    try {
      return await Promise.race([
        thread.read(page, withinMs, over.signal),
        wait(waitMs, { kind: 'busy' } as const, { signal: over.signal }),
      ]);
    } finally {
      over.abort();
      await thread.end();
      spare ??= start();
    }
  };
}

interface PageThread {
  read(page: PageInput, withinMs: number, over: AbortSignal): Promise<PageReading>;
  end(): Promise<unknown>;
}

function startThread(entry: URL, heapMegabytes: number): PageThread {
  // Without the environment: what a page might make a thread tell, the thread does not know.
  const worker = new Worker(entry, {
    workerData: ROLE,
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
  });
  const ready = once(worker, 'message');
  // The caller that reads with it hears of a thread that did not start.
  ready.catch(() => {});
  worker.unref();

  async function firstAnswer(page: PageInput, withinMs: number, over: AbortSignal): Promise<PageReading> {
    await ready;
    const answered = once(worker, 'message', { signal: over }).then(([answer]): PageReading => answer);
    const ended = once(worker, 'exit', { signal: over }).then(() => TOO_LONG);
    worker.postMessage(page);
    return Promise.race([answered, ended, hasWorked(withinMs, over)]);
  }

  return {
    async read(page, withinMs, over) {
      worker.ref();
      try {
        return await firstAnswer(page, withinMs, over);
      } catch (error) {
        if (!isOutOfMemory(error)) throw error;
        return { kind: 'too much', of: 'memory' };
      }
    },
    end: () => worker.terminate(),
  };
}

const TOO_LONG: PageReading = { kind: 'too much', of: 'time' };

/** Once this process has worked for so long. */
async function hasWorked(ms: number, over: AbortSignal): Promise<PageReading> {
  const start = process.cpuUsage();
  for (;;) {
    await wait(ASKED_EVERY_MS, undefined, { signal: over });
    const { user, system } = process.cpuUsage(start);
    if ((user + system) / 1_000 >= ms) return TOO_LONG;
  }
}

/** https://nodejs.org/api/errors.html#err_worker_out_of_memory */
const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

/** In a thread: says that it is ready, and answers the page that comes. */
export function serveOnePage(read: (page: PageInput) => PageReading | Promise<PageReading>): void {
  const port = parentPort;
  if (!port) throw new Error('this is no thread');
  port.once('message', async (page: PageInput) => port.postMessage(await read(page)));
  port.postMessage(READY);
}
