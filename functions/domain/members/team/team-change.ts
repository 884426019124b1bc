import type { Permission } from '../../../contract/team-acts.ts';
import { daysInMs, UTC } from '../../time/time.ts';
import { type Act, memberAuthor } from '../entry.ts';
import {
  findMember,
  isColleague,
  type Member,
  type Office,
  rightsOf,
  whoMay,
  withMember,
  withoutWaysIn,
} from '../office.ts';
import { inOrder, lostBy } from '../permission.ts';
import { withoutRecoveryOf } from '../recovery/recovery.ts';
import { isOneHand, letInBy, managesLately } from '../second-person.ts';
import { INVITATION_DAYS } from './invitation-days.ts';
import { type Invited, invitedInto, type Mailed, mailOnce } from './invite.ts';
import { FEWEST_MANAGERS, managersOf } from './suspending.ts';

/** What a member who manages the team does to another, to themselves, or to the office. */
export type TeamChange =
  | { readonly kind: 'permissions'; readonly memberId: string; readonly permissions: readonly Permission[] }
  | { readonly kind: 'remove'; readonly memberId: string }
  /** Someone lost what they sign in with: all of it ends, and a new invitation is mailed to them. */
  | { readonly kind: 'invite-again'; readonly memberId: string }
  | ({ readonly kind: 'invite' } & Invited)
  /** Whether sensitive changes of the team need a second manager. To need none any more takes a day, in which anyone can stop it. */
  | { readonly kind: 'two-decide'; readonly isOn: boolean }
  /** Whether one who may decide may send what they wrote without a colleague. */
  | { readonly kind: 'sends-alone'; readonly isOn: boolean }
  /** By whose clock the office's pages show times. */
  | { readonly kind: 'clock'; readonly zone: string };

/**
 * `gone`: there is no such member any more. `last-manager`: after it no one could manage the team. `last-two`: after it the office, which asks for two, had one
 * manager. `own`: no one lets themselves in again, or a stolen session
 * could. `accused`: it would take something from them, or from one whom they let in. `not-second`: one who confirms and one who proposed let the other in lately. `too-many-open`: the member has as many proposals open as may. `too-many`: the office mails no more of
 * this today, or has no more places. `same-address`: a member has it. `same-name`: a member’s looks like it. `too-few`: there is no second
 * manager. `one-hand`: colleagues let one of those who manage the team in, or let them manage it, lately. `two-decide`: the office asks for two people. `frozen`: the other manager is suspended.
 */
export type TeamRefusal =
  | 'gone'
  | 'last-manager'
  | 'last-two'
  | 'own'
  | 'not-second'
  | 'accused'
  | 'too-many'
  | 'too-many-open'
  | 'same-address'
  | 'same-name'
  | 'too-few'
  | 'one-hand'
  | 'two-decide'
  | 'frozen';

/** What a change makes of an office, what its history says of it, whom it is about, and whom it mails an invitation. */
export type Changed = Change | TeamRefusal | 'same';

export interface Change {
  readonly office: Office;
  readonly act: Act;
  /** A member, also one who is removed by it. */
  readonly whom?: string;
  readonly mailed?: Mailed;
}

export interface ChangeContext {
  readonly author: Member;
  /** The second manager, of what needed one. */
  readonly confirmer?: Member;
  newId(): string;
  readonly nowMs: number;
}

/** What a change would make of an office; it writes nothing. */
export function changeOf(office: Office, change: TeamChange, context: ChangeContext): Changed {
  if (change.kind === 'two-decide') return withTwo(office, change.isOn, context);
  if (change.kind === 'sends-alone') return withAlone(office, change.isOn, context);
  if (change.kind === 'clock') return withClock(office, change.zone);
  if (change.kind === 'invite') {
    const { author, confirmer } = context;
    const letIn = letInBy(office, confirmer ? [author, confirmer] : [author], context.nowMs);
    return invitedInto(office, { ...change, letIn }, memberAuthor(author), context);
  }
  const member = findMember(office, change.memberId);
  if (!member) return 'gone';
  switch (change.kind) {
    case 'permissions':
      return withPermissions(office, member, inOrder(change.permissions), context);
    case 'remove':
      return without(office, member, context);
    case 'invite-again':
      return member.memberId === context.author.memberId ? 'own' : invitedAgain(office, member, context);
  }
}

/** How long an office that asks for two does so still, once two managers want it otherwise. */
const TWO_ENDS_DAYS = 1;

function withTwo({ needsTwo = false, ...office }: Office, isOn: boolean, { nowMs }: ChangeContext): Changed {
  if (needsTwo === isOn) return 'same';
  if (!isOn) {
    if (office.twoEnds) return 'same';
    const dueAtMs = nowMs + daysInMs(TWO_ENDS_DAYS);
    return { office: { ...office, needsTwo, twoEnds: { dueAtMs } }, act: { act: 'two-ends', dueAtMs } };
  }
  const managers = whoMay(office, 'manage');
  if (managers.length < FEWEST_MANAGERS) return 'too-few';
  // Whom one manager let in, or lets in yet, would confirm what that one proposes once the week is over, and no other could remove them any more.
  const managing = office.members.filter((one) => rightsOf(one).includes('manage'));
  const isNew = (one: Member) => managing.some((other) => one !== other && isOneHand(one, other, nowMs));
  if (managing.some((one) => isNew(one) || managesLately(one, nowMs))) return 'one-hand';
  // An office that asks for two lets no one send alone.
  const { sendsAlone: _, ...strict } = office;
  return { office: { ...strict, needsTwo: true }, act: { act: 'two-decide', isOn } };
}

function withAlone({ sendsAlone = false, ...office }: Office, isOn: boolean, { nowMs }: ChangeContext): Changed {
  if (sendsAlone === isOn) return 'same';
  if (!isOn) return { office, act: { act: 'sends-alone', isOn } };
  if (office.needsTwo) return 'two-decide';
  const counted = mailOnce(office, nowMs);
  return counted ? { office: { ...counted, sendsAlone: true }, act: { act: 'sends-alone', isOn } } : 'too-many';
}

const withClock = (office: Office, zone: string): Changed =>
  (office.zone ?? UTC) === zone ? 'same' : { office: { ...office, zone }, act: { act: 'clock', zone } };

function withPermissions(
  office: Office,
  member: Member,
  permissions: readonly Permission[],
  { nowMs }: ChangeContext,
): Changed {
  const { name, memberId, permissions: before } = member;
  const [gained, lost] = [lostBy(permissions, before), lostBy(before, permissions)];
  if (gained.length === 0 && lost.length === 0) return 'same';
  // Each change is mailed to all colleagues, and no one floods their mailboxes. To take everything from someone is never refused.
  const counted = mailOnce(office, nowMs) ?? (permissions.length === 0 ? office : undefined);
  if (!counted) return 'too-many';
  const gainedAtMs = { ...member.gainedAtMs, ...Object.fromEntries(gained.map((one) => [one, nowMs])) };
  // Who may do less is signed out at once; who may do more goes on.
  const standing = member.standing + (lost.length > 0 ? 1 : 0);
  const changed = { ...member, permissions, standing, ...(gained.length > 0 && { gainedAtMs }) };
  const next = withMember(counted, changed);
  return (
    fewerManagers(office, next) ?? { office: next, act: { act: 'changed', name, before, permissions }, whom: memberId }
  );
}

function without(office: Office, member: Member, { nowMs }: ChangeContext): Changed {
  const { memberId, name, address, language } = member;
  const others = { ...office, members: office.members.filter((one) => one.memberId !== memberId) };
  const next = withoutRecoveryOf(others, memberId);
  const former = [...(office.former ?? []), { memberId, name, address, language, removedAtMs: nowMs }];
  const act = { act: 'removed', name, permissions: inOrder(rightsOf(member)) } as const;
  // Who never joined is told by no mail: the link of their invitation says that it is over.
  const kept = isColleague(member) ? { ...next, former } : next;
  return fewerManagers(office, next) ?? { office: kept, act, whom: memberId };
}

function invitedAgain(office: Office, member: Member, { author, confirmer, newId, nowMs }: ChangeContext): Changed {
  const counted = mailOnce(office, nowMs);
  if (!counted) return 'too-many';
  const { memberId, name } = member;
  const invitationId = newId();
  const expiresAtMs = nowMs + daysInMs(INVITATION_DAYS);
  const isAgain = isColleague(member) && { isAgain: true as const };
  const invitation = { invitationId, invitedBy: author.name, expiresAtMs, ...isAgain };
  const letIn = letInBy(office, confirmer ? [author, confirmer] : [author], nowMs, member.letIn);
  const invited = { ...withoutWaysIn(member), invitation, letIn };
  const next = withMember(withoutRecoveryOf(counted, memberId), invited);
  if (isWithoutManager(office, next)) return 'last-manager';
  return { office: next, act: { act: 'invited-again', name }, whom: memberId, mailed: { memberId, invitationId } };
}

function fewerManagers(before: Office, after: Office): 'last-manager' | 'last-two' | undefined {
  if (isWithoutManager(before, after)) return 'last-manager';
  const isShort = managersOf(after).length < Math.min(FEWEST_MANAGERS, managersOf(before).length);
  return before.needsTwo && isShort ? 'last-two' : undefined;
}

export const isWithoutManager = (before: Office, after: Office): boolean =>
  whoMay(before, 'manage').length > 0 && whoMay(after, 'manage').length === 0;
