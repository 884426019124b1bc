import type { Context } from 'aws-lambda';
import { errorFacts } from '../telemetry/error-facts.ts';
import { logger } from '../telemetry/logger.ts';
import { type JsonAnswer, type Problem, problemAnswer } from './json-answer.ts';
import { malformedJson, NOT_JSON } from './json-body.ts';

interface FailedRequest {
  readonly error?: unknown;
  readonly context: Context;
  response?: JsonAnswer | null;
}

/** Middy middleware that answers in the API's own words when something throws. (Middy's error handler answers in plain text.) */
export function answerWithJson() {
  return {
    onError(request: FailedRequest): void {
      request.response = refusalOf(request.error) ?? failure(request);
    },
  };
}

/** What the parser of bodies throws for a body that it does not take. */
function refusalOf(error: unknown): JsonAnswer | undefined {
  if (!(error instanceof Error) || !('statusCode' in error)) return undefined;
  if (error.statusCode === 415) return problemAnswer(NOT_JSON);
  if (typeof error.statusCode !== 'number' || error.statusCode >= 500) return undefined;
  return problemAnswer(inWords(error));
}

/** Middy's parser refuses two names that can change how a program reads every other object. */
function inWords({ message, cause }: Error): Problem {
  if (message === 'Forbidden key in JSON body')
    return {
      code: 'malformed-json',
      message: 'The body holds a field called __proto__, or a constructor with a prototype.',
      hint: 'Leave it out: no field of ours has such a name.',
    };
  return malformedJson(placeOf(cause));
}

const wordsOf = (cause: unknown): string =>
  typeof cause === 'object' && cause !== null && 'message' in cause ? String(cause.message) : '';

/** @returns what the parser says of where it stopped, for example ` (at position 17)`. */
function placeOf(cause: unknown): string {
  // The rest of the parser's message repeats what was sent.
  const [place] = /position \d+/.exec(wordsOf(cause)) ?? [];
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
