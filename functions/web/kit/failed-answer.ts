import type { Context } from 'aws-lambda';
import { errorFacts } from '../../telemetry/error-facts.ts';
import { logger } from '../../telemetry/logger.ts';
import type { Answer } from './answers.ts';
import type { PageEvent } from './page-event.ts';
import { failed } from './problem-pages.ts';
import type { Site } from './site.ts';
import { visitOf } from './visit.ts';

interface FailedRequest {
  readonly error?: unknown;
  readonly event: PageEvent;
  readonly context: Context;
  response?: Answer | null;
}

/**
 * Middy middleware that answers with a page when a handler throws: a calm one with a reference, which is in the one log line
 * too. (Middy's own error handler answers in plain text.)
 */
export function answerWithPage(site: Site) {
  return {
    onError(request: FailedRequest): void {
      const visit = visitOf(site, request.event);
      const reference = request.context.awsRequestId;
      logger.error('Request failed', { reference, failure: errorFacts(request.error) });
      request.response = failed(visit, reference);
    },
  };
}
