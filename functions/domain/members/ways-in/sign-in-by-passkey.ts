import type { AtDesk } from '../at-desk.ts';
import { findMember, withMember } from '../office.ts';
import type { Offices, PasskeyCeremonies } from '../ports.ts';
import { type ChallengePorts, takeChallenge } from './challenge.ts';

export interface PasskeySignInPorts extends ChallengePorts {
  readonly offices: Offices;
  readonly ceremonies: Pick<PasskeyCeremonies, 'claimIn' | 'readSignature'>;
}

/** Lets a member in by an answer of their device; undefined for one that does not hold, whatever the reason. */
export async function signInByPasskey(
  response: string,
  ports: PasskeySignInPorts,
  nowMs: number,
): Promise<AtDesk | undefined> {
  const claim = ports.ceremonies.claimIn(response);
  const office = claim && (await ports.offices.find(claim.publisherId));
  const member = office && findMember(office, claim.memberId);
  const passkey = member?.passkeys.find(({ credentialId }) => credentialId === claim?.credentialId);
  if (!office || !member || !passkey) return undefined;
  const isChallenge = (challenge: string) => takeChallenge(challenge, ports, nowMs);
  const counter = await ports.ceremonies.readSignature({ response, isChallenge }, passkey);
  if (counter === undefined) return undefined;
  if (counter !== passkey.counter) {
    const passkeys = member.passkeys.map((one) => (one === passkey ? { ...one, counter } : one));
    // Another change at the same moment is no reason to keep a member out: their next sign-in counts on.
    await ports.offices.save(withMember(office, { ...member, passkeys }), []);
  }
  return { office, member, proof: 'whole' };
}
