export { chosenOf } from './chosen-of.ts';
export { confirmByCode, confirmByPress, type PressPorts, type TypedCodeOutcome } from './confirm-by-press.ts';
export {
  type CadenceGiven,
  type ConfirmPorts,
  isFollowedStill,
  type MailSettings,
  showSignUp,
} from './confirm-sign-up.ts';
export { countOf90Days } from './count-of-90-days.ts';
export { DEFAULT_CADENCE, type EnteredCadence, faultsOfTime, readCadence } from './entered-cadence.ts';
export { casesIn, EMPTY_FOLLOW, type EnteredFollow, enteredOf, readFollow, readFollows } from './entered-follow.ts';
export { issueFormToken, readFormToken } from './form-token.ts';
export { NOT_ME_DAYS, sayNotMe } from './not-me.ts';
export type { DueMail, NotMeMailboxes, SignUps } from './ports.ts';
export { type NotMeOutcome, type PressNotMePorts, pressNotMe } from './press-not-me.ts';
export { type ReceiveLimits, type ReceivePorts, receiveSignUp } from './receive-sign-up.ts';
export { DAYS_BETWEEN_REMINDERS, resendMail } from './resend-confirmation.ts';
export { isExpired, type SignUp } from './sign-up.ts';
export {
  EMPTY_FORM,
  type EnteredForm,
  type FormFault,
  type FormReading,
  inLanguage,
  readLanguages,
  readSignUpForm,
} from './sign-up-form.ts';
export { ChosenFollow, followOf, requestIdOf, SignUpRequest } from './sign-up-request.ts';
