import type { AtDesk } from '../at-desk.ts';
import type { ChallengePorts } from '../ways-in/challenge.ts';
import { secretsOf, takeCeremony } from './ceremony.ts';
import type { IdentityProvider, IdentityReading, MembersByIdentity } from './provider.ts';

export interface IdentityPorts extends ChallengePorts {
  readonly provider: IdentityProvider;
  readonly membersByIdentity: MembersByIdentity;
}

/** `over`: it did not begin in this browser, took too long, or was used. `unknown`: the account is no member's way in. */
export type IdentitySignInOutcome =
  | { readonly kind: 'entered'; readonly at: AtDesk }
  | { readonly kind: Exclude<IdentityReading['kind'], 'proven'> | 'over' | 'unknown' };

/**
 * Lets in the member whose way in an account is. An address lets no one in: the provider may have given it to another person since.
 * @param held - what the browser brought back. @param answer - the query with which it came.
 */
export async function signInByIdentity(
  held: string,
  answer: string,
  ports: IdentityPorts,
  nowMs: number,
): Promise<IdentitySignInOutcome> {
  if (!(await takeCeremony(held, undefined, ports, nowMs))) return { kind: 'over' };
  const reading = await ports.provider.read(answer, secretsOf(held));
  if (reading.kind !== 'proven') return reading;
  const [found, another] = await ports.membersByIdentity(reading.identity);
  // Two who added one account at the same moment: it says of neither who is there.
  if (!found || another) return { kind: 'unknown' };
  return { kind: 'entered', at: { ...found, proof: 'whole' } };
}
