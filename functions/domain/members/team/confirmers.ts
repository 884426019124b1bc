import { findMember, hasJoined, type Member, type Office } from '../office.ts';
import { isOneHand } from '../second-person.ts';
import type { Proposal } from './proposal.ts';

/** The second person is another one than the first, of another hand, and lets neither themselves in again nor themselves do more. */
export function mayConfirm({ proposed, authorId }: Proposal, office: Office, decider: Member, nowMs: number): boolean {
  const isForThemselves =
    (proposed.kind === 'grant' || proposed.kind === 'invite-again') && proposed.memberId === decider.memberId;
  const author = findMember(office, authorId);
  const isOther = author !== undefined && authorId !== decider.memberId && !isOneHand(author, decider, nowMs);
  return decider.permissions.includes('manage') && hasJoined(decider) && isOther && !isForThemselves;
}

/** Managers who may confirm a proposal. */
export const confirmersOf = (office: Office, proposal: Proposal, nowMs: number): Member[] =>
  office.members.filter((one) => mayConfirm(proposal, office, one, nowMs));
