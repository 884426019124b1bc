import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { ApiScope } from '../contract/api.ts';
import type { PublisherKeys } from '../domain/publishing/manage-publishers.ts';
import type { PublisherKey } from '../domain/publishing/publisher.ts';
import { opensKey, readKeyText } from '../domain/publishing/publisher-key.ts';
import { errorFacts } from '../telemetry/error-facts.ts';
import { logger } from '../telemetry/logger.ts';
import { type JsonAnswer, problemAnswer } from './json-answer.ts';

/** Whose key a request came with. */
export interface WithPublisher {
  publisherId: string;
}

interface AuthenticatedRequest {
  readonly event: APIGatewayProxyEventV2 & Partial<WithPublisher>;
}

/** Middy middleware: lets a request through only with a publisher's key that has the scope, and says whose it is. */
export function authenticatePublisher(scope: ApiScope, publishers: PublisherKeys, nowMs: () => number) {
  return {
    async before({ event }: AuthenticatedRequest): Promise<JsonAnswer | undefined> {
      const { authorization } = event.headers;
      if (authorization === undefined) return unauthorized('The Authorization header is missing.');
      const keyText = readKeyText(/^Bearer +(\S+) *$/i.exec(authorization)?.[1] ?? '');
      // Which part of it was wrong is nobody's business.
      if (!keyText) return unauthorized(NO_VALID_KEY);
      const key = await publishers.findKey(keyText.keyId);
      if (!opensKey(keyText.secret, key)) return unauthorized(NO_VALID_KEY);
      await recordUse(key, publishers, nowMs());
      if (!key.scopes.includes(scope)) return forbidden(scope);
      event.publisherId = key.publisherId;
      return undefined;
    },
  };
}

/** Once a day for each key, so that operators see which are not used any more. A request does not fail for it. */
async function recordUse(
  { keyId, lastUsedDay }: PublisherKey,
  publishers: PublisherKeys,
  nowMs: number,
): Promise<void> {
  const today = new Date(nowMs).toISOString().slice(0, 'YYYY-MM-DD'.length);
  if (lastUsedDay === today) return;
  try {
    await publishers.recordUse(keyId, today);
  } catch (error) {
    logger.warn('The use of a key was not recorded', { keyId, failure: errorFacts(error) });
  }
}

const NO_VALID_KEY = 'The Authorization header holds no valid publisher key.';

const unauthorized = (message: string): JsonAnswer =>
  problemAnswer(
    {
      code: 'unauthorized',
      message,
      hint: 'Send "Authorization: Bearer aa_…" with a key that is not revoked. Whoever runs this deployment gives out keys.',
    },
    { 'WWW-Authenticate': 'Bearer realm="appeals"' },
  );

const forbidden = (scope: ApiScope): JsonAnswer =>
  problemAnswer({
    code: 'forbidden',
    message: `This key may not do that: it lacks the scope ${scope}.`,
    hint: `Ask whoever runs this deployment for a key with the scope ${scope}.`,
  });
