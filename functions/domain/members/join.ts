import type { AtDesk } from './at-desk.ts';
import { type ChallengePorts, takeChallenge } from './challenge.ts';
import type { Entry } from './entry.ts';
import { findMember, type Member, type Office, type Passkey, withMember } from './office.ts';
import type { Offices, PasskeyCeremonies } from './ports.ts';

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

export interface PasskeyPorts extends ChallengePorts {
  readonly offices: Offices;
  readonly ceremonies: Pick<PasskeyCeremonies, 'readCreation'>;
}

/** `refused`: the device's answer does not hold, or comes too late, or a second time. */
export type AddOutcome = { readonly kind: 'added'; readonly joined: AtDesk } | { readonly kind: 'refused' };

/** Most passkeys of one member: a phone, a few computers, a key in a drawer. */
const MOST_PASSKEYS = 10;

/** Gives a member a passkey: the first one lets them join, and uses up their invitation. @param response - as the browser posted it. */
export async function addPasskey(
  { office, member }: Pick<AtDesk, 'office' | 'member'>,
  response: string,
  ports: PasskeyPorts,
  nowMs: number,
): Promise<AddOutcome> {
  const isChallenge = (challenge: string) => takeChallenge(challenge, ports, nowMs);
  const made = await ports.ceremonies.readCreation({ response, isChallenge });
  if (!made) return { kind: 'refused' };
  const current = (await ports.offices.find(office.publisherId)) ?? office;
  const now = findMember(current, member.memberId);
  const isKnown = current.members.some(({ passkeys }) =>
    passkeys.some((one) => one.credentialId === made.credentialId),
  );
  if (!now || now.standing !== member.standing || isKnown || now.passkeys.length >= MOST_PASSKEYS)
    return { kind: 'refused' };
  const { invitation: _, ...kept } = now;
  const passkey: Passkey = { ...made, addedAtMs: nowMs };
  const joined: Member = { ...kept, passkeys: [...kept.passkeys, passkey] };
  const next = withMember(current, joined);
  const saved = await ports.offices.save(next, [entryOf(joined, ports.newId(), nowMs)]);
  if (saved !== 'saved') return { kind: 'refused' };
  return { kind: 'added', joined: { office: next, member: joined, proof: 'whole' } };
}

function entryOf({ memberId, name }: Member, entryId: string, atMs: number): Entry {
  return { entryId, atMs, author: { kind: 'member', memberId, name }, act: 'joined' };
}
