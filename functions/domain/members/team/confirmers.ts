import { findMember, hasJoined, type Member, type Office } from '../office.ts';
import { isOneHand, isSecondManager } from '../second-person.ts';
import { isTaking, type Proposal } from './proposal.ts';

/** The second person is another one than the first, of another hand, has managed the team for a week, and lets neither themselves in again nor themselves do more. */
export function mayConfirm({ proposed, authorId }: Proposal, office: Office, decider: Member, nowMs: number): boolean {
  const isForThemselves =
    (proposed.kind === 'grant' || proposed.kind === 'invite-again') && proposed.memberId === decider.memberId;
  const author = findMember(office, authorId);
  const isOther = author !== undefined && authorId !== decider.memberId && isSecondManager(author, decider, nowMs);
  const manages = decider.permissions.includes('manage') && hasJoined(decider);
  return manages && isOther && !isForThemselves;
}

/** Who may take a proposal back: its author, and other managers, but of what takes something from a member neither they nor who is of one hand with them. */
export function mayDecline({ proposed, authorId }: Proposal, office: Office, decider: Member, nowMs: number): boolean {
  if (!decider.permissions.includes('manage')) return false;
  if (decider.memberId === authorId || !isTaking(proposed)) return true;
  const target = findMember(office, proposed.memberId);
  return target === undefined || (target.memberId !== decider.memberId && !isOneHand(target, decider, nowMs));
}

/** Managers who may confirm a proposal. */
export const confirmersOf = (office: Office, proposal: Proposal, nowMs: number): Member[] =>
  office.members.filter((one) => mayConfirm(proposal, office, one, nowMs));
