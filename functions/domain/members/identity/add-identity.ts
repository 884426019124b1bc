import type { AtDesk } from '../at-desk.ts';
import { hasAddress } from '../office.ts';
import { type AddOutcome, keepWayIn, type WayInPorts } from '../ways-in/keep-way-in.ts';
import { secretsOf, takeCeremony } from './ceremony.ts';
import type { IdentityReading } from './provider.ts';
import type { IdentityPorts } from './sign-in-by-identity.ts';

/** What a browser brings back from the provider. */
export interface BroughtBack {
  /** Of the session in which it is brought. */
  readonly sessionHash: string;
  readonly held: string;
  readonly answer: string;
}

/** `other-address`: the provider does not say that the member's address is the account's. `taken`: another member signs in by the account. */
export type IdentityRefusal =
  | Exclude<IdentityReading['kind'], 'proven' | 'refused'>
  | 'over'
  | 'other-address'
  | 'taken';

/**
 * Gives a member an account at the provider as a way in, in place of one that they had. The provider must have verified their address as the account's:
 * on a shared computer it may still be a colleague who is signed in there.
 */
export async function addIdentity(
  at: Pick<AtDesk, 'office' | 'member'>,
  { sessionHash, held, answer }: BroughtBack,
  ports: IdentityPorts & WayInPorts,
  nowMs: number,
): Promise<AddOutcome<IdentityRefusal>> {
  if (!(await takeCeremony(held, sessionHash, ports, nowMs))) return { kind: 'over' };
  const reading = await ports.provider.read(answer, secretsOf(held));
  if (reading.kind !== 'proven') return reading;
  const { issuer, subject, verifiedAddress } = reading.identity;
  if (verifiedAddress === undefined || !hasAddress(at.member, verifiedAddress)) return { kind: 'other-address' };
  const owners = await ports.membersByIdentity({ issuer, subject });
  if (owners.some(({ member }) => member.memberId !== at.member.memberId)) return { kind: 'taken' };
  const identity = { issuer, subject, addedAtMs: nowMs };
  return keepWayIn(at, { way: 'identity' }, (now) => ({ ...now, identity }), ports, nowMs);
}
