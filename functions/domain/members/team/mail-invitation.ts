import { type ComposedNotice, type NoticeOutcome, type SendOncePorts, sendOnce } from '../../notices/notices.ts';
import { findMember } from '../office.ts';
import type { Offices } from '../ports.ts';

export interface MailInvitationPorts extends SendOncePorts {
  readonly offices: Pick<Offices, 'find'>;
}

/** Which invitation is to be mailed. */
export interface InvitationToMail {
  readonly publisherId: string;
  readonly memberId: string;
  readonly invitationId: string;
}

/** Mails an invitation to whom it is for, once, unless it was used or taken back before. @throws as {@link sendOnce}. */
export async function mailInvitation(
  { publisherId, memberId, invitationId }: InvitationToMail,
  ports: MailInvitationPorts,
  nowMs: number,
): Promise<NoticeOutcome | undefined> {
  const compose = async (): Promise<ComposedNotice> => {
    const office = await ports.offices.find(publisherId);
    const member = office && findMember(office, memberId);
    if (!office || member?.invitation?.invitationId !== invitationId) return { kind: 'none', because: 'not-needed' };
    const { address, language, name, invitation } = member;
    const said = { office: office.name, name, inviter: invitation.invitedBy, isAgain: invitation.isAgain === true };
    return {
      kind: 'notice',
      notice: { kind: 'member-invited', publisherId, invitationId, address, language, isDiscreet: false, ...said },
    };
  };
  return sendOnce({ invitationId, name: 'member-invited' }, compose, ports, nowMs);
}
