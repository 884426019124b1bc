import type { Member, Office } from '../office.ts';
import type { CeremonySecrets } from './ceremony.ts';

/** Whom an identity provider says that a person is. */
export interface ProvenIdentity {
  readonly issuer: string;
  readonly subject: string;
  /** Left out where the provider names none, or did not verify it. */
  readonly verifiedAddress?: string;
}

/**
 * `declined`: the provider let the person not in, or they turned back. `refused`: what came back does not hold. `down`: the provider gives no answer that
 * could be read, or does not know us.
 */
export type IdentityReading =
  | { readonly kind: 'proven'; readonly identity: ProvenIdentity }
  | { readonly kind: 'declined' | 'refused' | 'down' };

/** The authorization code flow of https://openid.net/specs/openid-connect-core-1_0.html#CodeFlowAuth with one provider. */
export interface IdentityProvider {
  /** As the button says it. */
  readonly name: string;
  /** Where a browser is sent; undefined while the provider is down. */
  findSignInUrl(secrets: CeremonySecrets): Promise<string | undefined>;
  /** @param answer - the query with which the browser came back, as it stands. */
  read(answer: string, secrets: CeremonySecrets): Promise<IdentityReading>;
}

/** A member of an office, with the whole of it. */
export interface MemberInOffice {
  readonly office: Office;
  readonly member: Member;
}

/** Whose way in an account is, in any office. */
export type MembersByIdentity = (identity: Pick<ProvenIdentity, 'issuer' | 'subject'>) => Promise<MemberInOffice[]>;
