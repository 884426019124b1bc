import type { AtDesk } from '../at-desk.ts';
import { type Act, newEntry } from '../entry.ts';
import { findMember, isRoomy, type Member, withMember } from '../office.ts';
import type { Offices } from '../ports.ts';
import type { MemberToTell } from '../tell-member.ts';

export interface WayInPorts {
  readonly offices: Offices;
  /** Asks for a mail to the member whose way in was changed. */
  enqueueTold(told: MemberToTell): Promise<void>;
  newId(): string;
}

/** `refused`: it does not hold, or comes too late, or a second time. */
export type AddOutcome<Refusal extends string = never> =
  | { readonly kind: 'added'; readonly joined: AtDesk }
  | { readonly kind: 'refused' | Refusal };

/** What is added, and by which name. */
type AddedWay = Omit<Extract<Act, { act: 'way-added' }>, 'act'>;

/**
 * Gives a member one more way to sign in: the first one lets them join, and uses up their invitation. They are told of each other one.
 * @param add - undefined where the member, as they are now, can't have it.
 */
export async function keepWayIn(
  { office, member }: Pick<AtDesk, 'office' | 'member'>,
  way: AddedWay,
  add: (now: Member, members: readonly Member[]) => Member | undefined,
  { offices, enqueueTold, newId }: WayInPorts,
  nowMs: number,
): Promise<AddOutcome> {
  const current = (await offices.find(office.publisherId)) ?? office;
  const now = findMember(current, member.memberId);
  const isOpen = now?.standing === member.standing && isRoomy(current);
  const added = now && isOpen ? add(now, current.members) : undefined;
  if (!added) return { kind: 'refused' };
  const { invitation, ...others } = added;
  // Who is let in by colleagues is new from the moment on at which they can do something; whom an operator brings back is not new by that.
  const { letIn } = others;
  const joined =
    invitation && letIn && !(invitation.isAgain && invitation.invitedBy === undefined)
      ? { ...others, letIn: { ...letIn, atMs: nowMs } }
      : others;
  const next = withMember(current, joined);
  const entry = newEntry(invitation ? { act: 'joined' } : { act: 'way-added', ...way }, joined, newId(), nowMs);
  if ((await offices.save(next, [entry])) !== 'saved') return { kind: 'refused' };
  const { entryId } = entry;
  const { memberId } = joined;
  if (!invitation) await enqueueTold({ publisherId: next.publisherId, memberId, entryId, told: `${way.way}-added` });
  return { kind: 'added', joined: { office: next, member: joined, proof: 'whole' } };
}
