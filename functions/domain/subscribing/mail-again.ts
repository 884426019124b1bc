import type { ConfirmationWanted } from '../../contract/messages.ts';
import { daysInMs, hoursInMs } from '../time/spans.ts';
import { composeOffer, type OfferPorts } from './compose-offer.ts';
import {
  type ConfirmationBudgetPorts,
  type ConfirmationLimits,
  hashOfMailbox,
  isKeptBack,
  takeConfirmation,
  takeNotice,
} from './confirmation-budgets.ts';
import type { NoticeOutcome } from './ports.ts';
import { type ComposedNotice, type SendOncePorts, sendOnce } from './send-once.ts';
import { isExpired, type SignUp } from './sign-up.ts';

export type MailAgainPorts = SendOncePorts & OfferPorts & ConfirmationBudgetPorts;

/** One reminder for one mailbox in as many days. */
export const DAYS_BETWEEN_REMINDERS = 30;

/** A reminder that the breaker keeps back is due again after this. */
const PUT_OFF_HOURS = 6;

/**
 * Mails a sign-up that waits once more: because somebody asks for it, or as its one reminder. While the breaker is open a reminder is
 * put off, since nobody is there to ask for it again.
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
  if (wanted.because === 'reminder' && (await isKeptBack(ports, limits, nowMs))) {
    await putOff(signUp, ports, nowMs);
    return 'breaker-open';
  }
  const noticeId = noticeIdOf(wanted);
  const compose = async (): Promise<ComposedNotice> => {
    const taken = await takeOnce(noticeId, signUp, wanted.because, ports, limits, nowMs);
    if (taken !== 'ok') return { kind: 'none', because: taken };
    return composeOffer(signUp, wanted.because === 'reminder' ? 'reminder' : 'asked', ports, nowMs);
  };
  return sendOnce(noticeId, compose, ports, nowMs);
}

/** The ledger knows nothing of it yet: the reminder is one that is still to come. */
async function putOff({ signUpId, expiresAtMs }: SignUp, { signUps }: MailAgainPorts, nowMs: number): Promise<void> {
  const remindAtMs = nowMs + hoursInMs(PUT_OFF_HOURS);
  if (remindAtMs < expiresAtMs) await signUps.remindAt(signUpId, remindAtMs);
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
    return (await takeNotice('confirmations', { mailboxHash }, ports, limits, nowMs)) ? 'ok' : 'over-budget';
  }
  return takeConfirmation({ mailboxHash }, ports, limits, nowMs);
}
