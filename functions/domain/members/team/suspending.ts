import type { Permission } from '../../../contract/team-acts.ts';
import { daysInMs } from '../../time/time.ts';
import type { Act } from '../entry.ts';
import { findMember, hasJoined, type Member, type Office, rightsOf, whoMay, withMember } from '../office.ts';
import { inOrder } from '../permission.ts';

/** How long one manager alone can't suspend someone again, whose suspension no second one confirmed. */
const SPARED_DAYS = 7;

/** How many managers an office that asks for two can't go without. */
export const FEWEST_MANAGERS = 2;

/** The office in which a member may not do some things until a second manager confirms it, or the proposal ends. Undefined where one manager can't have it so. */
export function suspendedIn(
  office: Office,
  { memberId, permissions }: { readonly memberId: string; readonly permissions: readonly Permission[] },
  proposalId: string,
  nowMs: number,
): { readonly office: Office; readonly act: Act } | undefined {
  const member = findMember(office, memberId);
  const taken = inOrder(permissions.filter((one) => member?.permissions.includes(one)));
  if (!member || taken.length === 0 || member.suspended || nowMs < (member.sparedUntilMs ?? 0)) return undefined;
  const suspended = withMember(office, {
    ...member,
    permissions: member.permissions.filter((one) => !taken.includes(one)),
    standing: member.standing + 1,
    suspended: { proposalId, permissions: taken },
  });
  return { office: suspended, act: { act: 'suspended', name: member.name, permissions: taken } };
}

/** The office in which those may again do what they might, of whose suspension no proposal is left. */
export function givenBack(office: Office, nowMs: number): { readonly office: Office; readonly acts: readonly Act[] } {
  const open = new Set(office.proposals?.map(({ proposalId }) => proposalId));
  const isBack = ({ suspended }: Member) => suspended !== undefined && !open.has(suspended.proposalId);
  const back = office.members.filter(isBack);
  if (back.length === 0) return { office, acts: [] };
  const members = office.members.map((one) => (isBack(one) ? restored(one, nowMs) : one));
  return {
    office: { ...office, members },
    acts: back.map(({ name, suspended }) => ({
      act: 'given-back',
      name,
      permissions: inOrder(suspended?.permissions ?? []),
    })),
  };
}

/** The office in which a member has again what a proposal took from them for now, for a change that takes it for good, or more of it. */
export function withoutSuspension(office: Office, proposalId: string): Office {
  const isItsOwn = ({ suspended }: Member) => suspended?.proposalId === proposalId;
  const members = office.members.map((one) => (isItsOwn(one) ? asBefore(one) : one));
  return { ...office, members };
}

const asBefore = ({ suspended, ...member }: Member): Member => ({
  ...member,
  permissions: inOrder([...member.permissions, ...(suspended?.permissions ?? [])]),
});

const restored = (member: Member, nowMs: number): Member => ({
  ...asBefore(member),
  sparedUntilMs: nowMs + daysInMs(SPARED_DAYS),
});

/** Whether one manager is alone, since another is suspended, in an office that asks for two: they change nothing meanwhile. */
export const isFrozen = (office: Office): boolean =>
  office.needsTwo === true &&
  whoMay(office, 'manage').length < FEWEST_MANAGERS &&
  office.members.some(({ suspended }) => suspended?.permissions.includes('manage'));

/** Those who joined and manage the team, also who may not for now. */
export const managersOf = ({ members }: Office): Member[] =>
  members.filter((member) => hasJoined(member) && rightsOf(member).includes('manage'));
