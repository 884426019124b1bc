import type { SignedIn } from '../../domain/members/members.ts';

/** A member at work in a browser. */
export interface AtDeskHere extends SignedIn {
  /** Stands in each form that they are shown. */
  readonly csrf: string;
  readonly sessionHash: string;
}
