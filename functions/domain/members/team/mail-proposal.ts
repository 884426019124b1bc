import type { NoticeOutcome } from '../../notices/ports.ts';
import { type ComposedNotice, type SendOncePorts, sendOnce } from '../../notices/send-once.ts';
import { daysInMs } from '../../time/spans.ts';
import { findMember, hasJoined, type Office } from '../office.ts';
import type { Offices } from '../ports.ts';
import { withOpenProposals } from './open-proposals.ts';
import { mayConfirm, PROPOSAL_DAYS, type Proposal } from './proposal.ts';

/** Which proposal is to be mailed to which manager. */
export interface ProposalToMail {
  readonly publisherId: string;
  readonly proposalId: string;
  readonly memberId: string;
}

/** Managers who may confirm a proposal. */
export const confirmersOf = (office: Office, { proposed, authorId }: Proposal) =>
  office.members.filter(
    (one) => one.permissions.includes('manage') && hasJoined(one) && mayConfirm(proposed, authorId, one.memberId),
  );

/** Tells a manager, once, that a proposal waits for them; nothing when it was answered before. The mail does not say what is proposed. @throws as {@link sendOnce}. */
export async function mailProposal(
  { publisherId, proposalId, memberId }: ProposalToMail,
  ports: SendOncePorts & { readonly offices: Pick<Offices, 'find'> },
  nowMs: number,
): Promise<NoticeOutcome | undefined> {
  const compose = async (): Promise<ComposedNotice> => {
    const found = await ports.offices.find(publisherId);
    const office = found && withOpenProposals(found, nowMs);
    const proposal = office?.proposals?.find((one) => one.proposalId === proposalId);
    const reader = office && proposal && confirmersOf(office, proposal).find((one) => one.memberId === memberId);
    if (!office || !proposal || !reader) return { kind: 'none', because: 'not-needed' };
    const { address, language, name } = reader;
    const proposer = findMember(office, proposal.authorId)?.name ?? '';
    const said = { office: office.name, name, proposer, untilMs: proposal.atMs + daysInMs(PROPOSAL_DAYS) };
    return { kind: 'notice', notice: { kind: 'team-proposed', address, language, isDiscreet: false, ...said } };
  };
  return sendOnce({ invitationId: proposalId, name: `team-proposed#${memberId}` }, compose, ports, nowMs);
}
