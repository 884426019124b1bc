import type { ColleagueActed } from '../../contract/messages.ts';
import { type MailActedPorts, mailColleagueActed } from '../members/members.ts';
import type { NoticeOutcome } from '../notices/notices.ts';
import { daysInMs } from '../time/time.ts';
import { type StandsPorts, standsAsAsked, waitsToTell } from './ended-requests.ts';
import type { SendingProposals } from './ports.ts';
import { type RequestMailPorts, takeRequestMail } from './request-mails.ts';
import { isAskedAgain, waitsForRoom } from './sending-proposal.ts';

export interface MailRequestOverPorts extends MailActedPorts, RequestMailPorts, StandsPorts {
  readonly proposals: Pick<SendingProposals, 'find' | 'ofDraft'>;
}

const ENDS: ReadonlySet<ColleagueActed['did']> = new Set([
  'draft-changed',
  'request-taken-back',
  'request-replaced',
  'sending-stopped',
]);

/** Whether a message says that there is nothing left to decide: two members can cause as many as they like. */
export const isRequestOver = ({ did }: Pick<ColleagueActed, 'did'>): boolean => ENDS.has(did);

/** Tells a member until when what was approved waits now. If that is later than the message says, another message says so. @throws as {@link mailColleagueActed}. */
export async function mailWaits(
  acted: ColleagueActed,
  ports: MailRequestOverPorts,
  nowMs: number,
): Promise<NoticeOutcome | undefined> {
  const { publisherId, about, atMs } = acted;
  const proposal = await ports.proposals.find({ publisherId, proposalId: about });
  if (!proposal || !waitsForRoom(proposal)) return 'not-needed';
  const { goesOutAtMs = nowMs } = proposal;
  if (goesOutAtMs > (atMs ?? 0) || !(await standsAsAsked(proposal, ports))) return 'not-needed';
  return mailColleagueActed({ ...acted, ...waitsToTell(proposal, goesOutAtMs) }, ports, nowMs);
}

/**
 * Tells a member that a request is over, within what a member is mailed of requests. Of what has waited, the newest of each draft is told, within a day.
 * @throws as {@link mailColleagueActed}.
 */
export async function mailRequestOver(
  acted: ColleagueActed,
  ports: MailRequestOverPorts,
  nowMs: number,
): Promise<NoticeOutcome | undefined> {
  const { publisherId, memberId, by = '', about, isLater = false } = acted;
  if (isLater && (await isPast({ publisherId, proposalId: about }, ports, nowMs))) return 'not-needed';
  const kind = acted.did === 'sending-stopped' ? 'stopped' : 'over';
  const may = await takeRequestMail({ memberId, by, kind }, ports, nowMs);
  if (may === 'now') return mailColleagueActed(acted, ports, nowMs);
  await ports.enqueueLater({ ...acted, isLater: true }, may.laterMs);
  return undefined;
}

async function isPast(
  ref: { readonly publisherId: string; readonly proposalId: string },
  { proposals }: Pick<MailRequestOverPorts, 'proposals'>,
  nowMs: number,
): Promise<boolean> {
  const over = await proposals.find(ref);
  if (!over || nowMs >= (over.stopped?.atMs ?? over.askedAtMs) + daysInMs(1)) return true;
  return isAskedAgain(over, await proposals.ofDraft(over.publisherId, over.draftId));
}
