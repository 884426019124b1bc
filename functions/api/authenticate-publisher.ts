import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { type ApiScope, KEY_EXPIRES_HEADER } from '../contract/api.ts';
import type { PublisherKey, PublisherKeys } from '../domain/publishing/publishing.ts';
import { expiresSoon, isExpired, opensKey, readKeyText } from '../domain/publishing/publishing.ts';
import { utcDayOf } from '../domain/time/time.ts';
import { errorFacts } from '../telemetry/error-facts.ts';
import { logger } from '../telemetry/logger.ts';
import { type JsonAnswer, problemAnswer } from './json-answer.ts';

export interface WithPublisher {
  publisherId: string;
  keyId: string;
  /** The member as whom it acts. */
  ownerId?: string | undefined;
  scopes: readonly ApiScope[];
  /** Whether its key may propose appeals and not publish them. */
  mayOnlyPropose: boolean;
}

interface AuthenticatedRequest {
  readonly event: APIGatewayProxyEventV2 & Partial<WithPublisher>;
  response?: JsonAnswer | null;
}

/**
 * Middy middleware: lets a request through only with a publisher's key that has one of the scopes, and says whose it is. It tells a
 * key that expires soon of its end.
 */
export function authenticatePublisher(
  scopes: readonly [ApiScope, ...ApiScope[]],
  publishers: PublisherKeys,
  nowMs: () => number,
) {
  const soonOver = new WeakMap<object, PublisherKey>();
  return {
    async before({ event }: AuthenticatedRequest): Promise<JsonAnswer | undefined> {
      const { authorization } = event.headers;
      if (authorization === undefined) return unauthorized('The Authorization header is missing.');
      const keyText = readKeyText(/^Bearer +(\S+) *$/i.exec(authorization)?.[1] ?? '');
      // A caller is not told which part of it was wrong.
      if (!keyText) return unauthorized(NO_VALID_KEY);
      const key = await publishers.findKey(keyText.keyId);
      if (!opensKey(keyText.secret, key)) return unauthorized(NO_VALID_KEY);
      if (isExpired(key, nowMs())) return unauthorized(`This key expired on ${utcDayOf(key.expiresAtMs)}.`);
      await recordUse(key, publishers, nowMs());
      if (!scopes.some((scope) => key.scopes.includes(scope))) return forbidden(scopes[0]);
      event.publisherId = key.publisherId;
      event.keyId = key.keyId;
      event.ownerId = key.ownerId;
      event.scopes = key.scopes;
      event.mayOnlyPropose = !key.scopes.includes('appeals:write');
      if (expiresSoon(key, nowMs())) soonOver.set(event, key);
      return undefined;
    },

    after({ event, response }: AuthenticatedRequest): void {
      const key = soonOver.get(event);
      if (key && response) response.headers = { ...response.headers, [KEY_EXPIRES_HEADER]: utcDayOf(key.expiresAtMs) };
    },
  };
}

/** Once a day for each key, so that operators see which are not used any more. A request does not fail for it. */
async function recordUse(
  { keyId, lastUsedDay }: PublisherKey,
  publishers: PublisherKeys,
  nowMs: number,
): Promise<void> {
  const today = utcDayOf(nowMs);
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
      hint: 'Send "Authorization: Bearer aa_…" with a key that is neither revoked nor expired. The operator of this deployment gives out keys.',
    },
    { 'WWW-Authenticate': 'Bearer realm="appeals"' },
  );

const forbidden = (scope: ApiScope): JsonAnswer =>
  problemAnswer({
    code: 'forbidden',
    message: `This key may not do that: it lacks the scope ${scope}.`,
    hint: `Ask an operator of this deployment for a key with the scope ${scope}.`,
  });
