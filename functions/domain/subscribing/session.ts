import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { textOfBytes } from '../base64url.ts';
import { secretKeyOf } from '../secret-key.ts';
import { minutesInMs } from '../time/spans.ts';
import { newestTokenKey, type TokenKey, type TokenKeys } from '../tokens/token-keys.ts';
import { closedUntilMs, type Subscriber } from './subscriber.ts';

/** How long somebody stays signed in, however busy they are: long enough to change something, short for a shared computer. */
export const SESSION_MINUTES = 30;

/** Somebody who is signed in, in one browser. */
export interface Session {
  readonly subscriberId: string;
  /** From this moment on it is over, in epoch milliseconds. */
  readonly expiresAtMs: number;
}

/** Sessions by the hash of what the browser holds: whoever reads the table can take over none. */
export interface Sessions {
  find(sessionHash: string): Promise<Session | undefined>;
  create(sessionHash: string, session: Session): Promise<void>;
  end(sessionHash: string): Promise<void>;
}

/** What a session is kept under. @param secret - the random value that only its browser holds. */
export function sessionHashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** A session that begins now. */
export function newSession(subscriberId: string, nowMs: number): Session {
  return { subscriberId, expiresAtMs: nowMs + minutesInMs(SESSION_MINUTES) };
}

/** Whether a session began before its owner moved to another address, or signed out everywhere. */
export const isClosed = (
  { expiresAtMs }: Session,
  subscriber: Pick<Subscriber, 'addressSinceMs' | 'signedOutAtMs'>,
): boolean => expiresAtMs - minutesInMs(SESSION_MINUTES) <= closedUntilMs(subscriber);

/**
 * The proof in a form that we gave it to this very person, and no other site. It is of the person, not of the session, so that a form
 * which was left open is still good after signing in again.
 */
export const proofFor = (subscriberId: string, keys: TokenKeys): string => proofBy(newestTokenKey(keys), subscriberId);

/** Whether a form carries the proof of this person, by any key that is still known. */
export function isProofFor(subscriberId: string, proof: string, keys: TokenKeys): boolean {
  const given = Buffer.from(proof);
  return keys.some((key) => {
    const expected = Buffer.from(proofBy(key, subscriberId));
    return given.length === expected.length && timingSafeEqual(given, expected);
  });
}

const proofBy = ({ signing }: TokenKey, subscriberId: string) =>
  textOfBytes(createHmac('sha256', secretKeyOf(signing)).update(`form.${subscriberId}`).digest());
