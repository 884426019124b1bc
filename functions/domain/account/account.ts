export { type AddressChange, type AddressChanges, CHANGE_ADDRESS_HOURS, waitingChangesOf } from './address-change.ts';
export { type CadencePorts, changeCadence } from './change-cadence.ts';
export {
  endAddressChanges,
  type PreferencePorts,
  pause,
  renewEraseLink,
  resume,
  setDiscreet,
  setLanguages,
  signOutEverywhere,
} from './change-preferences.ts';
export { addToFollows, editFollow, isFollowed } from './edit-follows.ts';
export { dayOfPause, readPause, yearsOfPause, zoneOfPause } from './entered-pause.ts';
export { type ErasePorts, type Erasure, erase, eraseByLink } from './erase.ts';
export { type EraseAddressPorts, type ErasedOfAddress, eraseAddress } from './erase-address.ts';
export { exportAccount } from './export-account.ts';
export { type DueErasures, finishDueErasures } from './finish-erasures.ts';
export { type DueMoves, finishDueMoves, finishMove } from './finish-moves.ts';
export { type MailChangePorts, mailNewAddress, mailOldAddress } from './mail-address-change.ts';
export { type MailSignInPorts, mailSignIn } from './mail-sign-in.ts';
export { readStoredOfAddress, type StoredOfAddressPorts } from './read-stored-of-address.ts';
export { type RequestChangeOutcome, type RequestChangePorts, requestAddressChange } from './request-address-change.ts';
export {
  type FormStanding,
  formStanding,
  isClosed,
  SESSION_MINUTES,
  type Sessions,
  SHOWN_AS_DONE_MINUTES,
  sessionHashOf,
} from './session.ts';
export {
  findOpenSignIn,
  SIGN_IN_MAIL_NUMBER,
  SIGN_IN_MINUTES,
  type SignInOutcome,
  type SignInPorts,
  type SignIns,
  signInBy,
} from './sign-in.ts';
export { LEADS_TO, type LeadsTo, SignInRequest, signInRequestIdOf } from './sign-in-request.ts';
export { type AccountPorts, accountOf, storedOfAddress } from './stored-account.ts';
export { canVerify, type VerifyAddressOutcome, type VerifyAddressPorts, verifyAddress } from './verify-address.ts';
