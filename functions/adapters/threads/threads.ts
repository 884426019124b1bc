import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { MessageChannel, type MessagePort, parentPort, Worker, workerData } from 'node:worker_threads';
import type { PageInput, PageOutcome, PageReading } from '../../domain/reading/reading.ts';

/** How much a page may take, and how many pages a thread may read. */
export interface PageLimits {
  /** Of a processor, from the moment at which its thread is ready: neither a cold start nor a busy machine is a fault of the page. */
  readonly withinMs: number;
  readonly heapMegabytes: number;
  readonly pagesPerThread?: number;
}

const ROLE = 'reads pages';
const READY = 'ready';
/** How often the time is asked for that a page took. */
const ASKED_EVERY_MS = 50;
const PAGES_PER_THREAD = 100;
/** What of its limits a page may have taken for its thread to read another. */
const SHARE_OF_LIMITS = 0.5;

/** Whether this runs in a thread that {@link makePageThreads} started. */
export const isPageThread = (): boolean => workerData === ROLE;

/**
 * Reads pages in a thread. It reads the next page too where the last one was read well within its limits; after any other, and after a
 * hundred, a new thread takes its place (ADR 75). A thread beyond its time or its memory is ended, and its page is refused. One that had
 * no processor to read with is ended too, and its page is `busy`. One page is read at a time, so that all that the process works is for
 * that page.
 * @param entry - the module that every thread runs; it calls {@link servePages} there.
 */
export function makePageThreads(
  entry: URL,
  { withinMs, heapMegabytes, pagesPerThread = PAGES_PER_THREAD }: PageLimits,
): (page: PageInput, waitMs: number) => Promise<PageOutcome> {
  const start = () => startThread(entry, { withinMs, heapMegabytes, pagesPerThread });
  let spare: PageThread | undefined = start();
  return async (page, waitMs) => {
    const thread = spare?.isAlive() ? spare : start();
    spare = undefined;
    const over = new AbortController();
    let readsMore = false;
    try {
      const outcome = await Promise.race([
        thread.read(page, over.signal),
        wait(waitMs, { kind: 'busy' } as const, { signal: over.signal }),
      ]);
      readsMore = outcome.kind === 'read' && (await thread.readsMore());
      return outcome;
    } finally {
      over.abort();
      if (!readsMore) await thread.end();
      spare = readsMore ? thread : start();
    }
  };
}

interface PageThread {
  isAlive(): boolean;
  read(page: PageInput, over: AbortSignal): Promise<PageReading>;
  /** Whether its last page left it fit for another. */
  readsMore(): Promise<boolean>;
  end(): Promise<unknown>;
}

function startThread(entry: URL, { withinMs, heapMegabytes, pagesPerThread }: Required<PageLimits>): PageThread {
  // Without the environment: what a page might make a thread tell, the thread does not know.
  const worker = new Worker(entry, {
    workerData: ROLE,
    env: {},
    execArgv: ['--frozen-intrinsics', '--disable-warning=ExperimentalWarning'],
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
  });
  let isAlive = true;
  let pages = 0;
  let workedMs = 0;
  const ready = once(worker, 'message');
  // The caller that reads with it hears of a thread that did not start.
  ready.catch(() => {});
  worker.on('error', () => {});
  worker.once('exit', () => {
    isAlive = false;
  });
  worker.unref();

  async function firstAnswer(page: PageInput, over: AbortSignal): Promise<PageReading> {
    await ready;
    const startedAt = process.cpuUsage();
    // What the thread may still say of another page comes by another channel.
    const { port1, port2 } = new MessageChannel();
    const failed = once(worker, 'error', { signal: over }).then(([error]) => Promise.reject(error));
    const ended = once(worker, 'exit', { signal: over }).then(() => TOO_LONG);
    const answered = once(port1, 'message', { signal: over }).then(([answer]): PageReading => answer);
    worker.postMessage({ page, answerTo: port2 }, [port2]);
    try {
      return await Promise.race([answered, failed, ended, hasWorked(withinMs, startedAt, over)]);
    } finally {
      port1.close();
      pages += 1;
      workedMs = workedSince(startedAt);
    }
  }

  return {
    isAlive: () => isAlive,
    async read(page, over) {
      worker.ref();
      try {
        return await firstAnswer(page, over);
      } catch (error) {
        if (!isOutOfMemory(error)) throw error;
        return { kind: 'too much', of: 'memory' };
      } finally {
        worker.unref();
      }
    },
    async readsMore() {
      if (!isAlive || pages >= pagesPerThread || workedMs > withinMs * SHARE_OF_LIMITS) return false;
      // A thread that has just ended tells nothing.
      const usedBytes = await worker.getHeapStatistics().then(
        (heap) => heap.used_heap_size,
        () => Number.POSITIVE_INFINITY,
      );
      return usedBytes <= heapMegabytes * BYTES_PER_MEGABYTE * SHARE_OF_LIMITS;
    },
    end: () => worker.terminate(),
  };
}

const BYTES_PER_MEGABYTE = 1_048_576;

const TOO_LONG: PageReading = { kind: 'too much', of: 'time' };

/** Once this process has worked for so long since a start. */
async function hasWorked(ms: number, start: NodeJS.CpuUsage, over: AbortSignal): Promise<PageReading> {
  for (;;) {
    await wait(ASKED_EVERY_MS, undefined, { signal: over });
    if (workedSince(start) >= ms) return TOO_LONG;
  }
}

function workedSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000;
}

/** https://nodejs.org/api/errors.html#err_worker_out_of_memory */
const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

/** In a thread: says that it is ready, and answers each page that comes. */
export function servePages(read: (page: PageInput) => PageReading | Promise<PageReading>): void {
  const port = parentPort;
  if (!port) throw new Error('this is no thread');
  freezeGlobals();
  port.on('message', async ({ page, answerTo }: { page: PageInput; answerTo: MessagePort }) =>
    answerTo.postMessage(await read(page)),
  );
  port.postMessage(READY);
}

/** What `--frozen-intrinsics` leaves open: the globals of the platform, and the global object itself. */
function freezeGlobals(): void {
  for (const name of Object.getOwnPropertyNames(globalThis)) {
    const { value } = Object.getOwnPropertyDescriptor(globalThis, name) ?? {};
    for (const one of [value, value?.prototype]) if (one && one !== globalThis && one !== process) Object.freeze(one);
  }
  Object.freeze(globalThis);
}
