import { findMember, type Member, type Office, type Offices } from '../members/members.ts';
import type { ComposedNotice, InvitationNoticeId, Notice, NoticeOutcome, SendOncePorts } from '../notices/notices.ts';
import { sendOnce } from '../notices/notices.ts';
import type { AskedToMail } from './ask-to-send.ts';
import { type StandsPorts, standsAsAsked } from './ended-requests.ts';
import { cantDecide, mayStop, whyAsOne } from './may-decide.ts';
import type { SendingProposals, ShownText } from './ports.ts';
import { giveRequestMailBack, type RequestMail, type RequestMailPorts, takeRequestMail } from './request-mails.ts';
import { isUnlooked, namedWithConsent, type SendingProposal } from './sending-proposal.ts';

export interface MailAskedPorts extends SendOncePorts, RequestMailPorts, StandsPorts {
  readonly offices: Pick<Offices, 'find'>;
  readonly proposals: Pick<SendingProposals, 'find' | 'list' | 'ofDraft' | 'shown'>;
}

/**
 * Mails a member what a colleague asks them to decide on, or what goes out without a second person, once, while it is open or can be stopped and they may. It holds
 * what readers would get and no more: notes, evidence and who agreed stay behind the sign-in, and its link decides nothing.
 *
 * Of requests, a member has one mail in five minutes: what is asked meanwhile is mailed together after them. What goes out without a second person is mailed at once.
 * @throws as {@link sendOnce}.
 */
export async function mailAsked(
  asked: AskedToMail,
  ports: MailAskedPorts,
  nowMs: number,
): Promise<NoticeOutcome | undefined> {
  const { publisherId, proposalId, memberId, isApproved = false } = asked;
  const ref = { publisherId, proposalId };
  const ledgerId = isApproved
    ? { invitationId: proposalId, name: `sending-alone-${memberId}` }
    : askedId(proposalId, memberId);
  const taken: RequestMail[] = [];
  const others: SendingProposal[] = [];
  const compose = async (): Promise<ComposedNotice> => {
    const [office, proposal] = await Promise.all([ports.offices.find(publisherId), ports.proposals.find(ref)]);
    const member = office && findMember(office, memberId);
    if (!office || !member || !proposal || !isConcerned(office, member, proposal, nowMs)) return NOT_NEEDED;
    if (proposal.status === 'open') {
      if (!(await standsAsAsked(proposal, ports))) return NOT_NEEDED;
      const mail = mailOf(office, member, proposal);
      const may = await takeRequestMail(mail, ports, nowMs);
      if (may !== 'now') {
        await ports.enqueueLater({ kind: 'sending-asked', ...asked, isLater: true }, may.laterMs);
        return { kind: 'later', because: 'not-needed' };
      }
      taken.push(mail);
      if (asked.isLater) others.push(...(await othersFor(office, member, proposal, ports, nowMs)));
    }
    return { kind: 'notice', notice: await noticeOf(office, member, proposal, others.length > 0, ports, nowMs) };
  };
  try {
    const outcome = await sendOnce(ledgerId, compose, ports, nowMs);
    for (const one of others) await ports.notices.finish(askedId(one.proposalId, memberId), nowMs);
    return outcome;
  } catch (error) {
    for (const one of others) await ports.notices.release(askedId(one.proposalId, memberId));
    for (const mail of taken) await giveRequestMailBack(mail, ports, nowMs);
    throw error;
  }
}

/** What is asked as urgent counts as that by those who may send it. */
function mailOf(office: Office, { memberId }: Member, { author, isUrgent }: SendingProposal): RequestMail {
  const mayUrge = findMember(office, author.memberId)?.permissions.includes('send-urgent') === true;
  return { memberId, by: author.memberId, kind: isUrgent && mayUrge ? 'asked-urgent' : 'asked' };
}

const NOT_NEEDED: ComposedNotice = { kind: 'none', because: 'not-needed' };

const askedId = (proposalId: string, memberId: string): InvitationNoticeId => ({
  invitationId: proposalId,
  name: `sending-asked-${memberId}`,
});

/** What else waits for a member and was not mailed to them: from here on it is this mail’s. */
async function othersFor(
  office: Office,
  member: Member,
  { proposalId, isUrgent, author }: SendingProposal,
  ports: MailAskedPorts,
  nowMs: number,
): Promise<SendingProposal[]> {
  const waiting = (await ports.proposals.list(office.publisherId)).filter(
    (one) =>
      one.status === 'open' &&
      one.proposalId !== proposalId &&
      one.isUrgent === isUrgent &&
      one.author.memberId === author.memberId &&
      one.mailedTo.includes(member.memberId) &&
      isConcerned(office, member, one, nowMs),
  );
  const claimed: SendingProposal[] = [];
  for (const one of waiting)
    if ((await standsAsAsked(one, ports)) && (await claims(one, member, ports, nowMs))) claimed.push(one);
  return claimed;
}

const claims = async (
  { proposalId }: SendingProposal,
  { memberId }: Member,
  { notices }: MailAskedPorts,
  nowMs: number,
): Promise<boolean> => (await notices.claim(askedId(proposalId, memberId), nowMs)) === 'claimed';

/** Whether a member is to be mailed it as it is now: while it is open, who may decide; while it waits to go out without a second person, who can stop it. */
function isConcerned(office: Office, member: Member, proposal: SendingProposal, nowMs: number): boolean {
  if (proposal.status === 'open') return cantDecide(office, proposal, member, nowMs) === undefined;
  return proposal.status === 'approved' && isUnlooked(proposal) && mayStop({ member });
}

/** @param isOneOfMany - several requests wait: the mail leads to the desk and quotes none. */
async function noticeOf(
  office: Office,
  member: Member,
  proposal: SendingProposal,
  isOneOfMany: boolean,
  { proposals }: Pick<MailAskedPorts, 'proposals'>,
  nowMs: number,
): Promise<Notice> {
  const {
    proposalId,
    author,
    keyId,
    note,
    digest,
    alone,
    decision,
    when,
    isUrgent,
    version,
    withoutConsent = [],
    goesOutAtMs = nowMs,
  } = proposal;
  const named = namedWithConsent(proposal);
  const { address, language, name } = member;
  const to = { address, language, isDiscreet: false, office: office.name, name } as const;
  if (isOneOfMany)
    return { kind: 'colleague-acted', ...to, colleague: author.name, did: 'requests-wait', about: proposalId };
  const texts: readonly ShownText[] = await proposals.shown(proposal);
  const said = {
    proposalId,
    author: author.name,
    thing: version.kind,
    digest,
    texts,
    ...(when.kind === 'at' && { embargo: when }),
  };
  if (isUnlooked(proposal)) {
    const why = alone ? { reason: alone.reason } : { approver: decision?.by.name ?? '' };
    return { kind: 'sending-alone', ...to, ...said, ...why, named, withoutConsent, leavesAtMs: goesOutAtMs };
  }
  return {
    kind: 'sending-asked',
    ...to,
    ...said,
    ...{ isUrgent, named, withoutConsent },
    ...(whyAsOne(office, proposal, member, nowMs) && { waits: true }),
    ...(note !== undefined && { note }),
    ...(keyId !== undefined && { keyId }),
  };
}
