import { type ComposedNotice, type NoticeOutcome, type SendOncePorts, sendOnce } from '../../notices/notices.ts';
import { findMember } from '../office.ts';
import type { Offices } from '../ports.ts';
import { confirmersOf } from './confirmers.ts';
import { officeAt, toldOf } from './office-at.ts';
import { endsAtMs } from './proposal.ts';

/** Which proposal is to be mailed to which manager. */
export interface ProposalToMail {
  readonly publisherId: string;
  readonly proposalId: string;
  readonly memberId: string;
}

/** Tells a manager, once, that a proposal waits for them; with whom it would let in, nothing when it was answered before. @throws as {@link sendOnce}. */
export async function mailProposal(
  { publisherId, proposalId, memberId }: ProposalToMail,
  ports: SendOncePorts & { readonly offices: Pick<Offices, 'find'> },
  nowMs: number,
): Promise<NoticeOutcome | undefined> {
  const compose = async (): Promise<ComposedNotice> => {
    const found = await ports.offices.find(publisherId);
    const office = found && officeAt(found, nowMs);
    const proposal = office?.proposals?.find((one) => one.proposalId === proposalId);
    const reader = office && proposal && confirmersOf(office, proposal, nowMs).find((one) => one.memberId === memberId);
    if (!office || !proposal || !reader) return { kind: 'none', because: 'not-needed' };
    const { address, language, name } = reader;
    const proposer = findMember(office, proposal.authorId)?.name ?? '';
    const proposed = toldOf(proposal.proposed, office);
    const said = { office: office.name, name, proposer, proposed, untilMs: endsAtMs(proposal) };
    return { kind: 'notice', notice: { kind: 'team-proposed', address, language, isDiscreet: false, ...said } };
  };
  return sendOnce({ invitationId: proposalId, name: `team-proposed#${memberId}` }, compose, ports, nowMs);
}
