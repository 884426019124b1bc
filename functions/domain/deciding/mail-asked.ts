import { findMember, type Member, type Office } from '../members/office.ts';
import type { Offices } from '../members/ports.ts';
import type { NoticeOutcome } from '../notices/ports.ts';
import { type ComposedNotice, type SendOncePorts, sendOnce } from '../notices/send-once.ts';
import type { AskedToMail } from './ask-to-send.ts';
import { cantDecide, mayStop } from './may-decide.ts';
import type { SendingProposals } from './ports.ts';
import { isUnlooked, type SendingProposal } from './sending-proposal.ts';

export interface MailAskedPorts extends SendOncePorts {
  readonly offices: Pick<Offices, 'find'>;
  readonly proposals: Pick<SendingProposals, 'find' | 'shown'>;
}

/**
 * Mails a member what a colleague asks them to decide on, or sends without them, once, while it is open or can be stopped and they may. It holds what readers would get and no more: notes, evidence and who
 * agreed stay behind the sign-in, and its link decides nothing. @throws as {@link sendOnce}.
 */
export async function mailAsked(
  { publisherId, proposalId, memberId, isApproved = false }: AskedToMail,
  ports: MailAskedPorts,
  nowMs: number,
): Promise<NoticeOutcome | undefined> {
  const ref = { publisherId, proposalId };
  const compose = async (): Promise<ComposedNotice> => {
    const [office, proposal, texts] = await Promise.all([
      ports.offices.find(publisherId),
      ports.proposals.find(ref),
      ports.proposals.shown(ref),
    ]);
    const member = office && findMember(office, memberId);
    if (!office || !member || !proposal || !isConcerned(office, member, proposal, nowMs))
      return { kind: 'none', because: 'not-needed' };
    const { address, language, name } = member;
    const { author, keyId, note, digest, alone, when, isUrgent, named, goesOutAtMs = nowMs } = proposal;
    const said = {
      proposalId,
      office: office.name,
      name,
      author: author.name,
      digest,
      texts,
      ...(when.kind === 'at' && { embargo: when }),
    };
    const to = { address, language, isDiscreet: false } as const;
    if (isUnlooked(proposal)) {
      const why = alone ? { reason: alone.reason } : { approver: proposal.decision?.by.name ?? '' };
      return { kind: 'notice', notice: { kind: 'sending-alone', ...to, ...said, ...why, leavesAtMs: goesOutAtMs } };
    }
    return {
      kind: 'notice',
      notice: {
        kind: 'sending-asked',
        ...to,
        ...said,
        isUrgent,
        named,
        ...(note !== undefined && { note }),
        ...(keyId !== undefined && { keyId }),
      },
    };
  };
  // Who was asked may be told afterwards that it goes out without a second person.
  const name = isApproved ? `sending-alone-${memberId}` : `sending-asked-${memberId}`;
  return sendOnce({ invitationId: proposalId, name }, compose, ports, nowMs);
}

/** Whether a member is to be mailed it as it is now: while it is open, who may decide; while it waits to go out without a second person, who can stop it. */
function isConcerned(office: Office, member: Member, proposal: SendingProposal, nowMs: number): boolean {
  if (proposal.status === 'open') return cantDecide(office, proposal, member, nowMs) === undefined;
  return proposal.status === 'approved' && isUnlooked(proposal) && mayStop({ member });
}
