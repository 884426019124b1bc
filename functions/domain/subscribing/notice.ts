import type { Language } from '../appeal/appeal.ts';
import type { Follow } from '../follows/follow.ts';

interface ToOnePerson {
  readonly address: string;
  readonly language: Language;
}

/** A transactional mail before it has words: whom it is for and what its link is about. */
export type Notice =
  | (ToOnePerson & {
      /** `already-subscribed` offers to add a follow to what somebody has, by the same button. */
      readonly kind: 'confirm' | 'already-subscribed';
      readonly signUpId: string;
      readonly follow: Follow;
    })
  | (ToOnePerson & { readonly kind: 'left'; readonly subscriberId: string });
