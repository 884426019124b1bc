import middy from '@middy/core';
import { isPageThread, makePageThreads, servePages } from '../../adapters/threads/threads.ts';
import { readEnv } from '../../contract/env.ts';
import { PageToRead } from '../../contract/requests/read-page.ts';
import type { PageOutcome } from '../../domain/reading/reading.ts';
import { logger } from '../../telemetry/logger.ts';
import { opaqueFailures } from '../composition/worker.ts';

/** What is left of the function's time to end a thread, and to say that the page was not read. */
const ANSWERED_BEFORE_MS = 1_000;

/** Reads a publisher's page, in a thread: this same module, started again. It may reach nothing. */
export const handler = isPageThread() ? undefined : makeHandler();

if (isPageThread()) {
  // biome-ignore lint/style/noRestrictedImports: only a thread loads what parses, and a door would load it everywhere.
  const { readUntrustedFile } = await import('../../domain/reading/read-file.ts');
  servePages(readUntrustedFile);
}

function makeHandler() {
  const env = readEnv('read-page', process.env);
  const readInThread = makePageThreads(new URL(import.meta.url), {
    withinMs: env.READ_WITHIN_MS,
    heapMegabytes: env.READ_HEAP_MEGABYTES,
  });
  return middy<unknown, PageOutcome>()
    .use(opaqueFailures())
    .handler(async (event, context) => {
      const waitMs = context.getRemainingTimeInMillis() - ANSWERED_BEFORE_MS;
      const answer = await readInThread(PageToRead.parse(event), waitMs);
      if (answer.kind === 'too much') logger.warn('A page was refused', { tooMuchOf: answer.of });
      return answer;
    });
}
