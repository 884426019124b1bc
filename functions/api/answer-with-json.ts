import type { Context } from 'aws-lambda';
import { errorFacts } from '../telemetry/error-facts.ts';
import { logger } from '../telemetry/logger.ts';
import { type JsonAnswer, problemAnswer } from './json-answer.ts';

interface FailedRequest {
  readonly error?: unknown;
  readonly context: Context;
  response?: JsonAnswer | null | undefined;
}

/** Middy middleware that answers in the API's own words when something throws. (Middy's error handler answers in plain text.) */
export function answerWithJson() {
  return {
    onError(request: FailedRequest): void {
      request.response = refusalOf(request.error) ?? failure(request);
    },
  };
}

/** What Middy's body parser throws for a body that is no JSON. */
function refusalOf(error: unknown): JsonAnswer | undefined {
  if (!(error instanceof Error) || !('statusCode' in error)) return undefined;
  if (error.statusCode === 415)
    return problemAnswer({
      code: 'not-json',
      message: 'The body is not declared as JSON.',
      hint: 'Send it with the header "Content-Type: application/json".',
    });
  if (typeof error.statusCode !== 'number' || error.statusCode >= 500) return undefined;
  return problemAnswer({
    code: 'malformed-json',
    message: `The body is not well-formed JSON${placeOf(error.cause)}.`,
    hint: 'Let a library write the JSON, so that quotes and line breaks in the text are escaped.',
  });
}

/** @returns what the parser says of where it stopped, for example ` (at position 17)`. */
function placeOf(cause: unknown): string {
  if (typeof cause !== 'object' || cause === null || !('message' in cause)) return '';
  // The rest of the parser's message repeats what was sent.
  const [place] = /position \d+/.exec(String(cause.message)) ?? [];
  return place ? ` (at ${place})` : '';
}

function failure({ error, context }: FailedRequest): JsonAnswer {
  const reference = context.awsRequestId;
  logger.error('Request failed', { reference, failure: errorFacts(error) });
  return problemAnswer({
    code: 'internal',
    message: `Something failed on our side. Its reference is ${reference}.`,
    hint: 'Send it again: what was published already is not sent twice.',
  });
}
