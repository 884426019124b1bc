import { findMember, hasJoined, type Member, type Office } from '../members/office.ts';
import type { AskedSending, SendingProposal } from './sending-proposal.ts';

/** Why a member can't decide on a proposal. `rewrote`: they returned the draft, and wrote of it since. */
export type CantDecide = 'own' | 'not-allowed' | 'not-urgent' | 'rewrote';

type Asked = Pick<AskedSending, 'author' | 'isUrgent'>;

/** Whether a member of an office may decide on what another asks. @param writersSince - who wrote of the draft since they returned it. */
export function cantDecide(
  { author, isUrgent }: Asked,
  { memberId, permissions }: Pick<Member, 'memberId' | 'permissions'>,
  writersSince: ReadonlySet<string> = new Set(),
): CantDecide | undefined {
  if (author.memberId === memberId) return 'own';
  if (!permissions.includes('decide')) return 'not-allowed';
  if (isUrgent && !permissions.includes('send-urgent')) return 'not-urgent';
  return writersSince.has(memberId) ? 'rewrote' : undefined;
}

/** Whom a proposal is mailed to: who joined and may decide on it. */
export const whoDecides = ({ members }: Office, asked: Asked): Member[] =>
  members.filter((member) => hasJoined(member) && cantDecide(asked, member) === undefined);

/** Whether an approval holds still: who gave it is a member who may. */
export function holdsStill(proposal: SendingProposal, office: Office): boolean {
  const decider = proposal.decision && findMember(office, proposal.decision.by.memberId);
  return decider !== undefined && cantDecide(proposal, decider) === undefined;
}
