import { createHash } from 'node:crypto';
import { accessEpochOf, type Subscriber } from '../subscriber/subscriber.ts';
import { minutesInMs } from '../time/time.ts';
import { readProof, type ShownInSession, type TokenKeys } from '../tokens/tokens.ts';

/** How long a subscriber stays signed in, however busy they are: long enough to change something, short for a shared computer. */
export const SESSION_MINUTES = 30;

/** For how long the browser whose session ended by an act, such as an erasure, is shown that it was done. */
export const SHOWN_AS_DONE_MINUTES = 5;

/** A subscriber who is signed in, in one browser. */
export interface Session {
  readonly subscriberId: string;
  /** From this moment on it is over, in epoch milliseconds. */
  readonly expiresAtMs: number;
  /** Their {@link accessEpochOf} when it began. */
  readonly accessEpoch: string;
}

/** Sessions by the hash of what the browser holds: a reader of the table can take over none. */
export interface Sessions {
  find(sessionHash: string): Promise<Session | undefined>;
  create(sessionHash: string, session: Session): Promise<void>;
  end(sessionHash: string): Promise<void>;
}

/** What a session is kept under. @param secret - the random value that only its browser holds. */
export function sessionHashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** A session that begins now. @param subscriber - as they were found by what lets them in. */
export function newSession(
  subscriber: Pick<Subscriber, 'subscriberId' | 'addressSinceMs' | 'signedOutAtMs'>,
  nowMs: number,
): Session {
  const { subscriberId } = subscriber;
  return {
    subscriberId,
    expiresAtMs: nowMs + minutesInMs(SESSION_MINUTES),
    accessEpoch: accessEpochOf(subscriber),
  };
}

/** Whether the owner of a session, or of a link to sign in, moved to another address since it was made, or signed out everywhere. */
export const isClosed = (
  { accessEpoch }: Pick<Session, 'accessEpoch'>,
  subscriber: Pick<Subscriber, 'addressSinceMs' | 'signedOutAtMs'>,
): boolean => accessEpoch !== accessEpochOf(subscriber);

/** What a form behind the sign-in says of itself. `other-session`: this person was shown it, and has signed in once more since. */
export type FormStanding = 'own' | 'other-session' | 'none';

/**
 * Whether a form was shown to this very person, in this very session. A proof that got out of another session changes nothing, but shows that the form is
 * theirs: it may be shown to them once more, with a proof that counts.
 */
export function formStanding(
  { subscriberId, sessionHash }: ShownInSession,
  proof: string,
  keys: TokenKeys,
): FormStanding {
  const shown = readProof(proof, keys);
  if (shown?.subscriberId !== subscriberId) return 'none';
  return shown.sessionHash === sessionHash ? 'own' : 'other-session';
}
