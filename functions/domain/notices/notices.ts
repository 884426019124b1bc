export {
  BREAKER_HOURS,
  type Confirmations,
  firstHourAt,
  hourOf,
  type LateConfirmations,
  type ReturnedKind,
  type ReturnedMail,
  type ShutOut,
  UNKNOWN_SOURCE,
} from './breaker.ts';
export {
  type CodeLacking,
  type CodeOutcome,
  type CodePorts,
  codeDigits,
  codeOf,
  type MailedCode,
  offerTriesAgain,
  tryCode,
  tryCodeUnseen,
} from './code.ts';
export {
  type ConfirmationBudgetPorts,
  type ConfirmationLimits,
  hashOfMailbox,
  mayWait,
  type NoticeBudgetLimits,
  type NoticeBudgetPorts,
  type NoticeRoom,
  type NoticeShare,
  remindersOf,
  takeNotice,
  takeOfNetwork,
  takeUnproven,
} from './confirmation-budgets.ts';
export { countingMailer } from './counting-mailer.ts';
export { PUT_OFF_HOURS } from './due-again.ts';
export { isUndoneEarly, needsCode, type Press } from './gateway-guard.ts';
export { makeImitation } from './imitation.ts';
export { findKeptBack, type KeptBack, type UnprovenMail } from './keep-back.ts';
export { digitsOf, type MailSource, readSource, recipientDigitsOf, writeSource } from './mail-source.ts';
export { isHeldAgainstAsker, type NamedWithoutConsent, type Notice, type NoticeKind, type NoticeOf } from './notice.ts';
export { NoticeNotSentError } from './notice-not-sent.ts';
export { pacedMailer } from './paced-mailer.ts';
export type {
  Budgets,
  BudgetsOf,
  BudgetWindow,
  InvitationNoticeId,
  NoticeId,
  NoticeMailer,
  NoticeOutcome,
  Notices,
  SendOutcome,
  SignUpNoticeId,
  SubscriberNoticeId,
} from './ports.ts';
export {
  budgetNameOf,
  giveEachBack,
  giveShareBack,
  type RollingBudget,
  type RollingBudgets,
  type TakenShares,
  takeEach,
  takeShare,
} from './rolling-budget.ts';
export { type ComposedNotice, RetryLaterError, type SendOncePorts, sendOnce } from './send-once.ts';
