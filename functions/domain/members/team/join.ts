import type { AtDesk } from '../at-desk.ts';
import { memberName } from '../member-name.ts';
import type { Member, Office, Passkey } from '../office.ts';
import type { Offices, PasskeyCeremonies } from '../ports.ts';
import { type ChallengePorts, takeChallenge } from '../ways-in/challenge.ts';
import { type AddOutcome, keepWayIn, type WayInPorts } from '../ways-in/keep-way-in.ts';

export interface FindInvitedPorts {
  readonly offices: Pick<Offices, 'find'>;
}

/** A person whose invitation can still be used. */
export interface InvitedMember {
  readonly office: Office;
  readonly member: Member;
}

/** Whom an invitation is for, unless it was used, taken back, sent anew or is too old; reads only. */
export async function findInvited(
  { publisherId, invitationId }: { readonly publisherId: string; readonly invitationId: string },
  { offices }: FindInvitedPorts,
  nowMs: number,
): Promise<InvitedMember | undefined> {
  const office = await offices.find(publisherId);
  const member = office?.members.find(({ invitation }) => invitation?.invitationId === invitationId);
  const isOpen = member?.invitation !== undefined && nowMs < member.invitation.expiresAtMs;
  return office && member && isOpen ? { office, member } : undefined;
}

export interface PasskeyPorts extends ChallengePorts, WayInPorts {
  readonly ceremonies: Pick<PasskeyCeremonies, 'readCreation'>;
}

/** Most passkeys of one member: a phone, a few computers, a key in a drawer. */
const MOST_PASSKEYS = 10;

/** Gives a member a passkey. @param response - as the browser posted it. @param typedLabel - what its owner calls it; what is no name is left out. */
export async function addPasskey(
  at: Pick<AtDesk, 'office' | 'member'>,
  response: string,
  ports: PasskeyPorts,
  nowMs: number,
  typedLabel = '',
): Promise<AddOutcome> {
  const isChallenge = (challenge: string) => takeChallenge(challenge, ports, nowMs);
  const made = await ports.ceremonies.readCreation({ response, isChallenge });
  if (!made) return { kind: 'refused' };
  const label = memberName(typedLabel);
  const passkey: Passkey = { ...made, addedAtMs: nowMs, label };
  return keepWayIn(
    at,
    { way: 'passkey', label },
    (now, members) => {
      const isKnown = members.some(({ passkeys }) =>
        passkeys.some(({ credentialId }) => credentialId === made.credentialId),
      );
      const isFull = now.passkeys.length >= MOST_PASSKEYS;
      return isKnown || isFull ? undefined : { ...now, passkeys: [...now.passkeys, passkey] };
    },
    ports,
    nowMs,
  );
}
