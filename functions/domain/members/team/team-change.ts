import { daysInMs } from '../../time/spans.ts';
import { type Act, memberAuthor } from '../entry.ts';
import { findMember, type Member, type Office, whoMay, withMember, withoutWaysIn } from '../office.ts';
import { inOrder, lostBy, type Permission } from '../permission.ts';
import { withoutRecoveryOf } from '../recovery/recovery.ts';
import { INVITATION_DAYS } from './invitation-days.ts';
import { type Invited, invitedInto, type Mailed, mailOnce } from './invite.ts';

/** What a member who manages the team does to another, to themselves, or to the office. */
export type TeamChange =
  | { readonly kind: 'permissions'; readonly memberId: string; readonly permissions: readonly Permission[] }
  | { readonly kind: 'remove'; readonly memberId: string }
  /** Someone lost what they sign in with: all of it ends, and a new invitation is mailed to them. */
  | { readonly kind: 'invite-again'; readonly memberId: string }
  | ({ readonly kind: 'invite' } & Invited)
  /** Whether sensitive changes of the team need a second manager. */
  | { readonly kind: 'two-decide'; readonly isOn: boolean }
  /** Whether one who may decide may send what they wrote without a colleague. */
  | { readonly kind: 'sends-alone'; readonly isOn: boolean };

/**
 * `gone`: there is no such member any more. `last-manager`: after it no one could manage the team. `own`: no one lets themselves in again, or a stolen session
 * could. `too-many`: the office mails no more invitations today, or has no more places. `same-address`: a member has it. `same-name`: a member’s looks like it. `too-few`: there is no second
 * manager. `two-decide`: the office asks for two people.
 */
export type TeamRefusal =
  | 'gone'
  | 'last-manager'
  | 'own'
  | 'too-many'
  | 'same-address'
  | 'same-name'
  | 'too-few'
  | 'two-decide';

/** What a change makes of an office, what its history says of it, and whom it mails an invitation. */
export type Changed = { readonly office: Office; readonly act: Act; readonly mailed?: Mailed } | TeamRefusal | 'same';

export interface ChangeContext {
  readonly author: Member;
  newId(): string;
  readonly nowMs: number;
}

/** What a change would make of an office; it writes nothing. */
export function changeOf(office: Office, change: TeamChange, context: ChangeContext): Changed {
  if (change.kind === 'two-decide') return withTwo(office, change.isOn);
  if (change.kind === 'sends-alone') return withAlone(office, change.isOn);
  if (change.kind === 'invite') return invitedInto(office, change, memberAuthor(context.author), context);
  const member = findMember(office, change.memberId);
  if (!member) return 'gone';
  switch (change.kind) {
    case 'permissions':
      return withPermissions(office, member, inOrder(change.permissions));
    case 'remove':
      return without(office, member);
    case 'invite-again':
      return member.memberId === context.author.memberId ? 'own' : invitedAgain(office, member, context);
  }
}

const TWO = 2;

function withTwo({ needsTwo = false, ...office }: Office, isOn: boolean): Changed {
  if (needsTwo === isOn) return 'same';
  if (isOn && whoMay(office, 'manage').length < TWO) return 'too-few';
  // An office that asks for two lets no one send alone.
  const { sendsAlone: _, ...strict } = office;
  return { office: isOn ? { ...strict, needsTwo: true } : office, act: { act: 'two-decide', isOn } };
}

function withAlone({ sendsAlone = false, ...office }: Office, isOn: boolean): Changed {
  if (sendsAlone === isOn) return 'same';
  if (isOn && office.needsTwo) return 'two-decide';
  return { office: isOn ? { ...office, sendsAlone: true } : office, act: { act: 'sends-alone', isOn } };
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

function invitedAgain(office: Office, member: Member, { author, newId, nowMs }: ChangeContext): Changed {
  const counted = mailOnce(office, nowMs);
  if (!counted) return 'too-many';
  const { memberId, name } = member;
  const invitationId = newId();
  const invitation = { invitationId, invitedBy: author.name, expiresAtMs: nowMs + daysInMs(INVITATION_DAYS) };
  const invited = { ...withoutWaysIn(member), invitation };
  const next = withMember(withoutRecoveryOf(counted, memberId), invited);
  if (isWithoutManager(office, next)) return 'last-manager';
  return { office: next, act: { act: 'invited-again', name }, mailed: { memberId, invitationId } };
}

const isWithoutManager = (before: Office, after: Office): boolean =>
  whoMay(before, 'manage').length > 0 && whoMay(after, 'manage').length === 0;
