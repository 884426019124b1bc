import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { ErrorAnswer, ErrorCode } from '../contract/api.ts';

/** An answer of the API as API Gateway takes it. */
export type JsonAnswer = APIGatewayProxyStructuredResultV2;

const HEADERS = {
  'Content-Type': 'application/json; charset=utf-8',
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
};

/** @param value - what the contract says that this route answers. */
export function jsonAnswer<T extends object>(statusCode: number, value: T): JsonAnswer {
  return { statusCode, headers: HEADERS, body: JSON.stringify(value) };
}

const STATUS_OF = {
  unauthorized: 401,
  forbidden: 403,
  'not-found': 404,
  'not-json': 415,
  'malformed-json': 400,
  'invalid-appeal': 422,
  unspelled: 422,
  'too-large': 413,
  'already-published': 409,
  'already-scheduled': 409,
  'too-many-waiting': 409,
  'too-many-drafts': 409,
  'sent-before': 409,
  withdrawn: 409,
  'not-yours': 409,
  'invalid-addressee': 422,
  'too-many-addressees': 409,
  'nothing-to-follow-up': 409,
  'dispatch-ended': 409,
  'release-ended': 409,
  busy: 503,
  internal: 500,
} as const satisfies Record<ErrorCode, number>;

/** A refusal that its reader can act on. */
export type Problem = Omit<ErrorAnswer['error'], 'code'> & { readonly code: ErrorCode };

/** An answer from 400 on, with the status that its code stands for. */
export function problemAnswer(error: Problem, headers: Record<string, string> = {}): JsonAnswer {
  const answer = jsonAnswer(STATUS_OF[error.code], { error } satisfies ErrorAnswer);
  return { ...answer, headers: { ...answer.headers, ...headers } };
}
