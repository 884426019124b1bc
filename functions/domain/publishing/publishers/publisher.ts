import type { ApiScope } from '../../../contract/api.ts';
import type { PublishingLimits } from '../publishing-budgets.ts';

/** An organisation that publishes appeals here. */
export interface Publisher {
  readonly publisherId: string;
  /** As readers see it beside each appeal. */
  readonly name: string;
  /** E-mail address of the person who answers for its appeals; only operators see it. */
  readonly contact: string;
  readonly createdAtMs: number;
  readonly keyIds: readonly string[];
  /** Where an operator allows it more, or less, than the deployment does. */
  readonly limits?: Partial<PublishingLimits>;
}

/** A key as it is kept: its secret only as a hash. */
export interface PublisherKey {
  readonly keyId: string;
  readonly publisherId: string;
  /** SHA-256 of the secret's bytes: 256 random bits need no slow hash. */
  readonly secretHash: Uint8Array;
  readonly scopes: readonly ApiScope[];
  /** The member as whom it acts; left out, it is the organisation's. */
  readonly ownerId?: string;
  readonly createdAtMs: number;
  /** From then on it opens nothing. */
  readonly expiresAtMs: number;
  readonly revokedAtMs?: number;
  /** The key that took its place when it was rotated. */
  readonly nextKeyId?: string;
  /** UTC day of its last valid use, such as `2024-03-15`; left out until there was one. */
  readonly lastUsedDay?: string;
}
