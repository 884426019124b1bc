import { FullBatchFailureError } from '@aws-lambda-powertools/batch';
import middy, { type MiddlewareObj } from '@middy/core';
import type { Context } from 'aws-lambda';
import { errorFacts } from '../../telemetry/error-facts.ts';
import { logger } from '../../telemetry/logger.ts';
import { publishMetrics } from '../../telemetry/publish-metrics.ts';

/** The Lambda handler of a function that works for a queue, a stream or a clock: with metrics, and failures whose texts Lambda may print. */
export const worker = <Event, Result>(work: (event: Event, context: Context) => Promise<Result>) =>
  middy<Event, Result>().use(publishMetrics()).use(opaqueFailures()).handler(work);

class WorkFailedError extends Error {
  constructor() {
    super('The work failed and will be tried again; the log line before says where');
    this.name = 'WorkFailedError';
  }
}

const causesOf = (error: unknown) => (error instanceof FullBatchFailureError ? error.recordErrors : [error]);

/** Logs what failed without its text, and fails with an error that Lambda may print: texts of others may hold an address. */
export const opaqueFailures = (): MiddlewareObj => ({
  onError: (request) => {
    for (const error of causesOf(request.error)) logger.error('work failed', { failure: errorFacts(error) });
    request.error = new WorkFailedError();
  },
});
