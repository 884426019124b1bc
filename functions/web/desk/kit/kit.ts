export { asShown, day, type Field, hidden, oneOf, textArea, withErrors, words } from '../../kit/kit.ts';
export { withDeskSession, withoutDeskSession } from './desk-cookie.ts';
export { deskForm } from './desk-form.ts';
export { type AtDeskHere, type DeskPage, deskPage, RECOVERY_FIELD, recoveryInWords } from './desk-frame.ts';
export {
  type DeskRoutePath,
  deskHref,
  deskPath,
  hasOneOf,
  mayOpen,
  pathWithIds,
  type Rights,
  seesUnpublished,
  WRITES_OR_DECIDES,
} from './desk-rights.ts';
export { askedForLine, type EnteredWhen, timeAskedFor } from './drafts/asked-for.ts';
export { differenceMarkup, quotes } from './drafts/markup.ts';
export { droppedInWords, findingInWords, hiddenInWords, unansweredInWords } from './drafts/open-in-words.ts';
export { missingInWords, partInWords } from './drafts/part-in-words.ts';
export { EDITION_FIELD, idOf, problemsInWords } from './drafts/problems-in-words.ts';
export { differenceInWords } from './drafts/value-in-words.ts';
export { type NotDone, wentOutAnswer, wentOutPage } from './drafts/went-out.ts';
export { isDraftId } from './is-draft-id.ts';
export { changedNote, type Mailed, mailedPart, SHOWN_FIELD, shownOf } from './mailed-part.ts';
export { type AudienceSection, answerInWords, audienceSection } from './mails/audience-section.ts';
export { lackingOfEdition } from './mails/lacking.ts';
export {
  type LookedAt,
  lookedAtIn,
  lookedAtPath,
  mailLookedAt,
  queryOf,
  type ShownAs,
  wholeLook,
} from './mails/looked-at.ts';
export { inListOfMails, mailFrames, mailTabs } from './mails/mail-views.ts';
export { type NoMails, noMailReasons, whyNoMail } from './mails/no-mail-reasons.ts';
export { type CountPorts, countAudience, findWhomItReaches, type WhomItReaches } from './mails/whom-it-reaches.ts';
export { deskAct, idsIn, type MemberRoute, memberRoutes, type Outcome } from './member-routes.ts';
export { permissionList } from './permission-list.ts';
export { invitationOverPage, notAllowedPage } from './refused-pages.ts';
export { type AskedInList, broughtRow, type LikenessesInList, rowsOr, sentRow, writingRow } from './rows.ts';
export {
  ENTER_PATH,
  INVITATION_PATH,
  LINK_ASKED_PATH,
  pathBackIn,
  RECOVERY_PATH,
  SIGN_IN_IDENTITY_PATH,
  SIGN_IN_LINK_PATH,
  SIGN_IN_PASSKEY_PATH,
  SIGN_IN_PATH,
  signInAgainPath,
  signInPathFor,
  wayOnFrom,
  withWayBack,
} from './ways-in.ts';
export { figuresInWords, goingOutInWords, whyNoMore } from './words/figures-in-words.ts';
export { reachedInWords, whoInWords } from './words/reached-in-words.ts';
export { cameBackBefore, cameBackNote, standingInWords } from './words/standing-in-words.ts';
