import type {
  ComposedNotice,
  NoticeBudgetLimits,
  NoticeBudgetPorts,
  NoticeOutcome,
  SendOncePorts,
} from '../../notices/notices.ts';
import { hashOfMailbox, sendOnce, takeNotice, takeOfNetwork } from '../../notices/notices.ts';
import type { AddressHasher, NetworkHasher } from '../../subscriber/subscriber.ts';
import { uuidOf } from '../../uuid-of.ts';
import type { Member } from '../office.ts';
import type { DeskSignInRequest } from './desk-sign-in-request.ts';

/** A member of an office who goes by an address. */
export interface MemberOfOffice {
  readonly publisherId: string;
  readonly member: Member;
}

export interface MailDeskLinksPorts extends SendOncePorts, NoticeBudgetPorts {
  readonly hashOfAddress: AddressHasher;
  readonly networks: NetworkHasher;
  /** Of all offices. */
  membersOf(address: string): Promise<MemberOfOffice[]>;
}

/**
 * Mails a link to the member of an address, out of sight of the visitor who asked for it: to each, where it is of several offices. To an address of no
 * member, or of one without an authenticator app, goes nothing. Each request takes its shares of the budgets, whether the address is known or not.
 * @throws as {@link sendOnce}.
 */
export async function mailDeskLinks(
  requestId: string,
  request: DeskSignInRequest,
  ports: MailDeskLinksPorts,
  limits: NoticeBudgetLimits,
  nowMs: number,
): Promise<NoticeOutcome | undefined> {
  const networks = await ports.networks.hashesOfLate(request.network, nowMs);
  if (!(await takeOfNetwork('desk-sign-ins', { requestId, networks }, ports, limits, nowMs))) return 'over-budget';
  const mailboxHash = await hashOfMailbox(request.address, ports.hashOfAddress);
  const compose = async (): Promise<ComposedNotice> => {
    const room = await takeNotice('desk-sign-ins', { mailboxHash, networks }, ports, limits, nowMs);
    return room === 'ok' ? { kind: 'none', because: 'not-needed' } : { kind: 'later', because: room };
  };
  // The request has a line of its own: a message that comes again takes its shares once, and goes on with the mails.
  const room = await sendOnce({ signInId: requestId, name: 'desk-sign-in' }, compose, ports, nowMs);
  if (room !== undefined && room !== 'not-needed') return room;
  const members = (await ports.membersOf(request.address)).filter(({ member }) => member.authenticator !== undefined);
  const outcomes: (NoticeOutcome | undefined)[] = [];
  for (const one of members) outcomes.push(await mailLink(requestId, one, request, ports, nowMs));
  return outcomes.find((outcome) => outcome !== undefined) ?? room;
}

function mailLink(
  requestId: string,
  { publisherId, member }: MemberOfOffice,
  { language, to }: DeskSignInRequest,
  ports: MailDeskLinksPorts,
  nowMs: number,
): Promise<NoticeOutcome | undefined> {
  const { memberId, standing, address } = member;
  const linkId = uuidOf([requestId, publisherId, memberId]);
  const link = { publisherId, memberId, linkId, standing, mailedAtMs: nowMs };
  const notice = {
    kind: 'desk-sign-in',
    address,
    language,
    isDiscreet: true,
    link,
    ...(to !== undefined && { to }),
  } as const;
  return sendOnce({ signInId: linkId, name: 'desk-link' }, async () => ({ kind: 'notice', notice }), ports, nowMs);
}
