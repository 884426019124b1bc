import type { Language } from '../appeal/appeal.ts';
import type { Rhythm } from '../digests/rhythm.ts';
import type { Follow } from '../follows/follow.ts';

interface ToOnePerson {
  readonly address: string;
  readonly language: Language;
  /** Whether its sender, its subject and its text must tell nothing of what it is about: that waits behind its link. */
  readonly isDiscreet: boolean;
}

interface Offer extends ToOnePerson {
  readonly signUpId: string;
  readonly follows: readonly Follow[];
}

/** A transactional mail before it has words: whom it is for and what its link is about. */
export type Notice =
  | (Offer & { readonly kind: 'confirm'; readonly rhythm: Rhythm })
  /** Offers to add a follow to what somebody has, by the same button; their rhythm stays. */
  | (Offer & { readonly kind: 'already-subscribed' })
  | (ToOnePerson & { readonly kind: 'left'; readonly subscriberId: string });
