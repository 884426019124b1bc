import { once } from 'node:events';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import type { PageInput } from '../../domain/reading/page/page-input.ts';
import type { PageReading } from '../../domain/reading/page-reading.ts';

/** How much a page may take. */
export interface PageLimits {
  /** From the moment at which its thread is ready: a cold start is no fault of the page. */
  readonly withinMs: number;
  readonly heapMegabytes: number;
}

const ROLE = 'reads one page';
const READY = 'ready';

/** Whether this runs in a thread that {@link makePageThreads} started. */
export const isPageThread = (): boolean => workerData === ROLE;

/**
 * Reads each page in a thread of its own, which ends with it: nothing that a page does to the libraries that read it is left for the
 * next. A thread beyond its time or its memory is ended, and its page is refused.
 * @param entry - the module that every thread runs; it calls {@link serveOnePage} there.
 */
export function makePageThreads(
  entry: URL,
  { withinMs, heapMegabytes }: PageLimits,
): (page: PageInput) => Promise<PageReading> {
  const start = () => startThread(entry, heapMegabytes);
  let spare: PageThread | undefined = start();
  return async (page) => {
    const thread = spare ?? start();
    spare = undefined;
    try {
      return await thread.read(page, withinMs);
    } finally {
      await thread.end();
      spare ??= start();
    }
  };
}

interface PageThread {
  read(page: PageInput, withinMs: number): Promise<PageReading>;
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

  async function firstAnswer(page: PageInput, withinMs: number): Promise<PageReading> {
    await ready;
    const answered = once(worker, 'message', { signal: AbortSignal.timeout(withinMs) });
    worker.postMessage(page);
    const [answer] = await answered;
    return answer;
  }

  return {
    async read(page, withinMs) {
      worker.ref();
      try {
        return await firstAnswer(page, withinMs);
      } catch (error) {
        const of = excessOf(error);
        if (!of) throw error;
        return { kind: 'too much', of };
      }
    },
    end: () => worker.terminate(),
  };
}

/** https://nodejs.org/api/errors.html#err_worker_out_of_memory */
function excessOf(error: unknown): 'time' | 'memory' | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error.name === 'AbortError') return 'time';
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : undefined;
}

/** In a thread: says that it is ready, and answers the page that comes. */
export function serveOnePage(read: (page: PageInput) => PageReading): void {
  const port = parentPort;
  if (!port) throw new Error('this is no thread');
  port.once('message', (page: PageInput) => port.postMessage(read(page)));
  port.postMessage(READY);
}
