import type { ConfirmationWanted } from '../../contract/messages.ts';
import { daysInMs } from '../time/spans.ts';
import { composeOffer, type OfferPorts } from './compose-offer.ts';
import {
  type ConfirmationBudgetPorts,
  type ConfirmationLimits,
  hashOfMailbox,
  takeConfirmation,
} from './confirmation-budgets.ts';
import type { NoticeOutcome } from './ports.ts';
import { type ComposedNotice, type SendOncePorts, sendOnce } from './send-once.ts';
import { isExpired, type SignUp } from './sign-up.ts';

export type MailAgainPorts = SendOncePorts & OfferPorts & ConfirmationBudgetPorts;

/** One reminder for one mailbox in as many days. */
const DAYS_BETWEEN_REMINDERS = 30;

/**
 * Mails a sign-up that waits once more: because somebody asks for it, or as its one reminder.
 * @throws as {@link sendOnce}.
 */
export async function mailAgain(
  wanted: ConfirmationWanted,
  ports: MailAgainPorts,
  limits: ConfirmationLimits,
  nowMs: number,
): Promise<NoticeOutcome | undefined> {
  const signUp = await ports.signUps.find(wanted.signUpId);
  // The ledger would keep a line for each id that somebody makes up.
  if (signUp?.status !== 'pending' || isExpired(signUp, nowMs)) return 'not-needed';
  const noticeId = noticeIdOf(wanted);
  const compose = async (): Promise<ComposedNotice> => {
    const taken = await takeOnce(noticeId, signUp, wanted.because, ports, limits, nowMs);
    if (taken !== 'ok') return { kind: 'none', because: taken };
    return composeOffer(signUp, wanted.because === 'reminder' ? 'reminder' : 'asked', ports, nowMs);
  };
  return sendOnce(noticeId, compose, ports, nowMs);
}

const noticeIdOf = ({ because, signUpId, wishId }: ConfirmationWanted) =>
  because === 'reminder' ? `reminder#${signUpId}` : `again#${signUpId}#${wishId}`;

/** Takes this mail out of its budgets. A message that comes again, because its mail had to wait, has had its share. */
async function takeOnce(
  noticeId: string,
  { address, expiresAtMs }: SignUp,
  because: ConfirmationWanted['because'],
  ports: MailAgainPorts,
  limits: ConfirmationLimits,
  nowMs: number,
): Promise<'ok' | NoticeOutcome> {
  const { budgets } = ports;
  if (!(await budgets.take(`shares#${noticeId}`, { name: 'once', endsAtMs: expiresAtMs }, 1))) return 'ok';
  const mailboxHash = await hashOfMailbox(address, ports.hashOfAddress);
  if (because === 'reminder') {
    // Its window has one name for ever: it ends when the table forgets it, never sooner than it says.
    const window = { name: 'once', endsAtMs: nowMs + daysInMs(DAYS_BETWEEN_REMINDERS) };
    if (!(await budgets.take(`reminders#${mailboxHash}`, window, 1))) return 'not-needed';
  }
  return takeConfirmation({ mailboxHash }, ports, limits, nowMs);
}
