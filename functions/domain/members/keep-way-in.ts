import type { AtDesk } from './at-desk.ts';
import { findMember, type Member, withMember } from './office.ts';
import type { Offices } from './ports.ts';

export interface WayInPorts {
  readonly offices: Offices;
  newId(): string;
}

/** `refused`: it does not hold, or comes too late, or a second time. */
export type AddOutcome<Refusal extends string = never> =
  | { readonly kind: 'added'; readonly joined: AtDesk }
  | { readonly kind: 'refused' | Refusal };

/**
 * Gives a member one more way to sign in: the first one lets them join, and uses up their invitation.
 * @param add - undefined where the member, as they are now, can't have it.
 */
export async function keepWayIn(
  { office, member }: Pick<AtDesk, 'office' | 'member'>,
  add: (now: Member, members: readonly Member[]) => Member | undefined,
  { offices, newId }: WayInPorts,
  nowMs: number,
): Promise<AddOutcome> {
  const current = (await offices.find(office.publisherId)) ?? office;
  const now = findMember(current, member.memberId);
  const added = now && now.standing === member.standing ? add(now, current.members) : undefined;
  if (!added) return { kind: 'refused' };
  const { invitation: _, ...joined } = added;
  const next = withMember(current, joined);
  const { memberId, name } = joined;
  const author = { kind: 'member', memberId, name } as const;
  const saved = await offices.save(next, [{ entryId: newId(), atMs: nowMs, author, act: 'joined' }]);
  return saved === 'saved'
    ? { kind: 'added', joined: { office: next, member: joined, proof: 'whole' } }
    : { kind: 'refused' };
}
