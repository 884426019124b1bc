import { MOST_CONFIRM_WITHIN_DAYS } from '../../contract/limits.ts';
import type { ConfirmationWanted } from '../../contract/messages.ts';
import type {
  Budgets,
  BudgetsOf,
  BudgetWindow,
  ComposedNotice,
  ConfirmationBudgetPorts,
  NoticeOutcome,
  NoticeRoom,
  NoticeShare,
  SendOncePorts,
  SignUpNoticeId,
  UnprovenMail,
} from '../notices/notices.ts';
import {
  findKeptBack,
  hashOfMailbox,
  PUT_OFF_HOURS,
  recipientDigitsOf,
  remindersOf,
  sendOnce,
  takeNotice,
  takeOfNetwork,
  takeUnproven,
} from '../notices/notices.ts';
import { daysInMs, hoursInMs } from '../time/time.ts';
import { composeSignUpMail, type OfferPorts } from './compose-sign-up-mail.ts';
import type { DueMail } from './ports.ts';
import type { ReceiveLimits } from './receive-sign-up.ts';
import type { SignUp } from './sign-up.ts';

export type MailAgainPorts = SendOncePorts &
  OfferPorts &
  ConfirmationBudgetPorts & { readonly budgets: Budgets; readonly budgetsOf: BudgetsOf };
export type MailAgainLimits = Omit<ReceiveLimits, 'confirmWithinDays'>;

/** One reminder for one mailbox in as many days. */
export const DAYS_BETWEEN_REMINDERS = 30;

/** One mail of a sign-up that waits, and when it is asked for. */
interface WantedMail {
  readonly signUp: SignUp;
  readonly noticeId: SignUpNoticeId;
  readonly because: ConfirmationWanted['because'];
  readonly nowMs: number;
}

/**
 * Mails a sign-up once more, if it waits: because a visitor asks for it, as its one reminder, or for the first time when its first mail was
 * kept back. For the latter two no person is there to ask again: while they are kept back, or the budget of all is used up, they are put off.
 *
 * One that was confirmed or disowned, or ran out, takes the same shares and leaves the same lines, and only its mail stays out. Else one copy of the
 * table tells a stranger who planted it, and asks so often that its lines are known by their number, what became of it.
 * @throws as {@link sendOnce}.
 */
export async function resendMail(
  wanted: ConfirmationWanted,
  ports: MailAgainPorts,
  limits: MailAgainLimits,
  nowMs: number,
): Promise<NoticeOutcome | undefined> {
  // Before the look-up: whether a sign-up still waits depends on what the mailbox's owner did.
  if (wanted.because === 'asked-again' && !(await takeWish(wanted, ports, limits, nowMs))) return 'over-budget';
  const signUp = await ports.signUps.find(wanted.signUpId);
  // The ledger would keep a line for each id that a visitor makes up.
  if (!signUp) return 'not-needed';
  const { because } = wanted;
  const mail: WantedMail = { signUp, noticeId: noticeIdOf(wanted), because, nowMs };
  if (because === 'asked-again') return sendOnce(mail.noticeId, () => composeAsked(mail, ports, limits), ports, nowMs);

  const keptBack = because === 'reminder' ? await findReminderKeptBack(mail, ports, limits) : undefined;
  const outcome = keptBack ?? (await sendOnce(mail.noticeId, () => composeDue(mail, ports, limits), ports, nowMs));
  const next = nextMail(because, outcome, limits, nowMs);
  if (next && next.atMs < signUp.expiresAtMs) await ports.signUps.mailAt(signUp.signUpId, next);
  return outcome;
}

/** Before its shares: a reminder takes none of the few that leave while others are kept back. */
const findReminderKeptBack = async (
  { signUp, nowMs }: WantedMail,
  ports: MailAgainPorts,
  { breaker }: MailAgainLimits,
) => findKeptBack({ ...(await unprovenMailOf(signUp, ports)), canWait: true }, ports, breaker, nowMs);

const takeWish = (
  { signUpId, wishId, networks = [] }: ConfirmationWanted,
  ports: MailAgainPorts,
  limits: MailAgainLimits,
  nowMs: number,
) => takeOfNetwork('confirmations', { requestId: `${signUpId}#${wishId}`, networks }, ports, limits, nowMs);

/** A sign-up has one reminder, and one first mail that was kept back, but as many as are asked for. */
const noticeIdOf = ({ because, signUpId, wishId }: ConfirmationWanted): SignUpNoticeId => ({
  signUpId,
  name: because === 'asked-again' ? `${because}#${wishId}` : because,
});

/** What is due of a sign-up after this: the same later when there was no room for it, and a reminder after its first mail. */
function nextMail(
  because: DueMail['because'],
  outcome: NoticeOutcome | undefined,
  { remindAfterHours }: MailAgainLimits,
  nowMs: number,
): DueMail | undefined {
  if (outcome === 'breaker-open' || outcome === 'shut-out' || outcome === 'over-budget-of-all')
    return { because, atMs: nowMs + hoursInMs(PUT_OFF_HOURS[outcome]) };
  if (because === 'reminder' || outcome === undefined) return undefined;
  return { because: 'reminder', atMs: nowMs + hoursInMs(remindAfterHours) };
}

async function composeAsked(mail: WantedMail, ports: MailAgainPorts, limits: MailAgainLimits): Promise<ComposedNotice> {
  const { signUp, nowMs } = mail;
  if (await isFirstTry(mail, ports)) {
    const share = { mailboxHash: await mailboxHashOf(mail, ports), ...(await unprovenMailOf(signUp, ports)) };
    const room = await takeUnproven('confirmations', share, ports, limits, nowMs);
    if (room !== 'ok') return notNow(mail, room, ports);
  }
  return composeSignUpMail(signUp, 'asked-again', ports, nowMs);
}

async function composeDue(mail: WantedMail, ports: MailAgainPorts, limits: MailAgainLimits): Promise<ComposedNotice> {
  const { signUp, because, nowMs } = mail;
  if (await isFirstTry(mail, ports)) {
    // A visitor asked for it meanwhile.
    if (because === 'kept-back' && signUp.mailsSent > 0) return { kind: 'none', because: 'not-needed' };
    // The network had its share when the sign-up came; a reminder is of no network’s asking.
    const from = await unprovenMailOf(signUp, ports);
    const share = { mailboxHash: await mailboxHashOf(mail, ports), ...from, networks: [] };
    const room =
      because === 'reminder'
        ? await takeReminder(share, ports, limits, nowMs)
        : await takeUnproven('confirmations', share, ports, limits, nowMs, from);
    if (room === 'over-budget' || room === 'not-needed') return { kind: 'none', because: room };
    if (room !== 'ok') return notNow(mail, room, ports);
  }
  return composeSignUpMail(signUp, because === 'reminder' ? 'reminder' : 'asked', ports, nowMs);
}

const mailboxHashOf = ({ signUp }: WantedMail, { hashOfAddress }: MailAgainPorts) =>
  hashOfMailbox(signUp.address, hashOfAddress);

async function unprovenMailOf(
  { address, requestedFrom }: SignUp,
  { hashOfAddress }: MailAgainPorts,
): Promise<UnprovenMail> {
  return { networks: [requestedFrom], recipient: await recipientDigitsOf(address, hashOfAddress) };
}

/** What may happen once. Its window has one name for ever: it ends when the table forgets it, never sooner than it says. */
const ONCE = { name: 'once' };

/** Kept for as long as the line of its mail. The end of the sign-up would tell one that was disowned. */
const triesOf = ({ noticeId, nowMs }: WantedMail): { scope: string; window: BudgetWindow } => ({
  scope: `shares#${noticeId.name}`,
  window: { ...ONCE, endsAtMs: nowMs + daysInMs(MOST_CONFIRM_WITHIN_DAYS) },
});

/** Whether this mail has not had its shares yet. A message that comes again, because its mail had to wait, has had them. */
function isFirstTry(mail: WantedMail, { budgetsOf }: MailAgainPorts): Promise<boolean> {
  const { scope, window } = triesOf(mail);
  return budgetsOf('sign-up', mail.signUp.signUpId).take(scope, window, 1);
}

/** No mail now: a visitor who asks again starts from the beginning. */
async function notNow(
  mail: WantedMail,
  because: NoticeOutcome,
  { budgetsOf }: MailAgainPorts,
): Promise<ComposedNotice> {
  await budgetsOf('sign-up', mail.signUp.signUpId).giveBack(triesOf(mail).scope, ONCE);
  return { kind: 'later', because };
}

async function takeReminder(
  share: NoticeShare,
  ports: MailAgainPorts,
  limits: MailAgainLimits,
  nowMs: number,
): Promise<NoticeRoom | 'not-needed'> {
  const { scope, windowName: name } = remindersOf(share.mailboxHash);
  const window = { name, endsAtMs: nowMs + daysInMs(DAYS_BETWEEN_REMINDERS) };
  if (!(await ports.budgets.take(scope, window, 1))) return 'not-needed';
  const room = await takeNotice('confirmations', share, ports, limits, nowMs);
  if (room === 'over-budget-of-all') await ports.budgets.giveBack(scope, window);
  return room;
}
