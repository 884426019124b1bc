import { daysInMs } from '../time/spans.ts';
import type { AtDesk } from './at-desk.ts';
import type { Act } from './entry.ts';
import { INVITATION_DAYS, type InvitePorts, mailOnce } from './invite.ts';
import { findMember, type Member, type Office, whoMay, withMember } from './office.ts';
import { inOrder, lostBy, type Permission } from './permission.ts';
import { withoutRecoveryOf } from './recovery.ts';

/** What a member who manages the team does to another, or to themselves. */
export type TeamChange =
  | { readonly kind: 'permissions'; readonly memberId: string; readonly permissions: readonly Permission[] }
  | { readonly kind: 'remove'; readonly memberId: string }
  /** Someone lost what they sign in with: all of it ends, and a new invitation is mailed to them. */
  | { readonly kind: 'invite-again'; readonly memberId: string };

/**
 * `gone`: there is no such member any more. `last-manager`: after it no one could manage the team. `own`: no one lets themselves in anew, or a stolen session
 * could. `too-many`: the office mails no more invitations today.
 */
export type TeamRefusal = 'gone' | 'last-manager' | 'own' | 'too-many';

export type TeamOutcome =
  | { readonly kind: 'changed' | 'same' }
  | { readonly kind: 'refused'; readonly because: TeamRefusal }
  /** The member who asked may not do this any more. */
  | { readonly kind: 'not-allowed' };

/** What a change makes of an office, and what its history says of it. */
type Changed = { readonly office: Office; readonly act: Act; readonly invitationId?: string } | TeamRefusal | 'same';

/** Two people who change one office at once need a few tries. */
const MOST_TRIES = 5;

/** Changes what one member of an office may do. The office is read anew, and who asks must still manage it. */
export async function changeTeam(
  { office, member: asking }: Pick<AtDesk, 'office' | 'member'>,
  change: TeamChange,
  ports: InvitePorts,
  nowMs: number,
): Promise<TeamOutcome> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const current = await ports.offices.find(office.publisherId);
    const author = current && findMember(current, asking.memberId);
    if (!current || author?.standing !== asking.standing || !author.permissions.includes('manage'))
      return { kind: 'not-allowed' };
    const member = findMember(current, change.memberId);
    const changed = member ? changeOf(current, member, change, author, ports, nowMs) : 'gone';
    if (changed === 'same') return { kind: 'same' };
    if (typeof changed === 'string') return { kind: 'refused', because: changed };
    const by = { kind: 'member', memberId: author.memberId, name: author.name } as const;
    const entry = { entryId: ports.newId(), atMs: nowMs, author: by, ...changed.act };
    if ((await ports.offices.save(changed.office, [entry])) !== 'saved') continue;
    const { publisherId } = current;
    const { invitationId } = changed;
    if (invitationId !== undefined)
      await ports.enqueueInvited({ publisherId, memberId: change.memberId, invitationId });
    return { kind: 'changed' };
  }
  throw new Error(`The office ${office.publisherId} is changed by others again and again`);
}

function changeOf(
  office: Office,
  member: Member,
  change: TeamChange,
  author: Member,
  ports: Pick<InvitePorts, 'newId'>,
  nowMs: number,
): Changed {
  switch (change.kind) {
    case 'permissions':
      return withPermissions(office, member, inOrder(change.permissions));
    case 'remove':
      return without(office, member);
    case 'invite-again':
      return member.memberId === author.memberId ? 'own' : invitedAgain(office, member, author, ports.newId(), nowMs);
  }
}

function withPermissions(office: Office, member: Member, permissions: readonly Permission[]): Changed {
  const { name, permissions: before } = member;
  if (before.length === permissions.length && lostBy(before, permissions).length === 0) return 'same';
  // Who may do less is signed out at once; who may do more goes on.
  const standing = member.standing + (lostBy(before, permissions).length > 0 ? 1 : 0);
  const next = withMember(office, { ...member, permissions, standing });
  if (isWithoutManager(office, next)) return 'last-manager';
  return { office: next, act: { act: 'changed', name, before, permissions } };
}

function without(office: Office, { memberId, name, permissions }: Member): Changed {
  const others = { ...office, members: office.members.filter((one) => one.memberId !== memberId) };
  const next = withoutRecoveryOf(others, memberId);
  if (isWithoutManager(office, next)) return 'last-manager';
  return { office: next, act: { act: 'removed', name, permissions } };
}

function invitedAgain(office: Office, member: Member, author: Member, invitationId: string, nowMs: number): Changed {
  const mailed = mailOnce(office, nowMs);
  if (!mailed) return 'too-many';
  const invitation = { invitationId, invitedBy: author.name, expiresAtMs: nowMs + daysInMs(INVITATION_DAYS) };
  const { authenticator: _, ...without } = member;
  const next = withMember(withoutRecoveryOf(mailed, member.memberId), {
    ...without,
    standing: member.standing + 1,
    passkeys: [],
    invitation,
  });
  if (isWithoutManager(office, next)) return 'last-manager';
  return { office: next, act: { act: 'invited-again', name: member.name }, invitationId };
}

const isWithoutManager = (before: Office, after: Office): boolean =>
  whoMay(before, 'manage').length > 0 && whoMay(after, 'manage').length === 0;
