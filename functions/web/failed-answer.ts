import type { Context } from 'aws-lambda';
import { errorFacts } from '../telemetry/error-facts.ts';
import { logger } from '../telemetry/logger.ts';
import type { Answer } from './answers.ts';
import { failed, refused } from './pages/problem-pages.ts';
import type { Site } from './site.ts';

interface FailedRequest {
  readonly error?: unknown;
  readonly context: Context;
  response?: Answer | null | undefined;
}

/**
 * Middy middleware that answers with a page when a handler throws: a calm one with a reference, which is in the one log line
 * too. (Middy's own error handler answers in plain text.)
 */
export function answerWithPage(site: Site) {
  return {
    onError(request: FailedRequest): void {
      if (isRefusal(request.error)) {
        request.response = refused(site, request.error.statusCode);
        return;
      }
      const reference = request.context.awsRequestId;
      logger.error('Request failed', { reference, failure: errorFacts(request.error) });
      request.response = failed(site, reference);
    },
  };
}

/** A middleware's own word for a request that it can't read, such as 415. */
function isRefusal(error: unknown): error is { statusCode: number } {
  if (!(error instanceof Error) || !('statusCode' in error)) return false;
  return typeof error.statusCode === 'number' && error.statusCode < 500;
}
