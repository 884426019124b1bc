import type { Language } from '../../contract/languages.ts';
import type { Cadence, Follow, HashedNetwork } from '../subscriber/subscriber.ts';

/**
 * A request that waits for its confirmation, until it expires.
 *
 * Each request of an address is one of its own and stays confirmable: a visitor who asks for Belarus today and for torture
 * tomorrow finds two mails, and either button gives what its page says. Joining them would let the newer mail
 * confirm what another person had typed with this address before.
 */
export interface SignUp {
  /** Made of the id of its request, by a key that KMS guards. */
  readonly signUpId: string;
  readonly status: 'pending' | 'confirmed';
  /** Who they become unless their address belongs to a subscriber by then. Random, as every subscriber's id. */
  readonly subscriberId: string;
  readonly address: string;
  /** In which they read, the best first; at least one. */
  readonly languages: readonly Language[];
  readonly follows: readonly Follow[];
  /** As in {@link Subscriber}, for one who is new or gone. */
  readonly waitsForEdition: boolean;
  readonly isDiscreet: boolean;
  readonly requestedFrom: HashedNetwork;
  /** Mails that went out for it. Each has a code of its own, and only the newest counts. */
  readonly mailsSent: number;
  /** When the newest of them went out, in epoch milliseconds; 0 for never. */
  readonly mailedAtMs: number;
  /** For a reader who is new or gone: a subscriber who has alerts keeps the cadence that they have. */
  readonly cadence: Cadence;
  /** From this moment on it can't be confirmed, in epoch milliseconds. */
  readonly expiresAtMs: number;
}

/** Whether it can no longer be confirmed; storage deletes it only hours later. */
export function isExpired(signUp: SignUp, nowMs: number): boolean {
  return nowMs >= signUp.expiresAtMs;
}
