import middy from '@middy/core';
import { isPageThread, makePageThreads, serveOnePage } from '../adapters/threads/page-threads.ts';
import { readEnv } from '../contract/env.ts';
import { PageToRead } from '../contract/read-page.ts';
import type { PageReading } from '../domain/reading/page-reading.ts';
import { logger } from '../telemetry/logger.ts';
import { opaqueFailures } from './middleware/opaque-failures.ts';

/** Reads a publisher's page. It may reach nothing, and each page has a thread of its own: this same module, started again. */
export const handler = isPageThread() ? undefined : makeHandler();

if (isPageThread()) {
  // Only a thread loads what parses: the process that starts them begins sooner.
  const { readUntrustedPage } = await import('../domain/reading/page-reading.ts');
  serveOnePage(readUntrustedPage);
}

function makeHandler() {
  const env = readEnv('read-page', process.env);
  const readInThread = makePageThreads(new URL(import.meta.url), {
    withinMs: env.READ_WITHIN_MS,
    heapMegabytes: env.READ_HEAP_MEGABYTES,
  });
  return middy<unknown, PageReading>()
    .use(opaqueFailures())
    .handler(async (event) => {
      const answer = await readInThread(PageToRead.parse(event));
      if (answer.kind === 'too much') logger.warn('A page was refused', { tooMuchOf: answer.of });
      return answer;
    });
}
