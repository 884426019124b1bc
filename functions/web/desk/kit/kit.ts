export { asShown, day, type Field, hidden, oneOf, textArea, withErrors, words } from '../../kit/kit.ts';
export { withDeskSession, withoutDeskSession } from './desk-cookie.ts';
export { type Acted, deskForm, deskPageOfActs } from './desk-form.ts';
export {
  type Asked,
  type AtDeskHere,
  type DeskPage,
  deskPage,
  type InWords,
  postForm,
  RECOVERY_FIELD,
  recoveryInWords,
} from './desk-frame.ts';
export {
  DESK_RIGHTS,
  type DeskMethod,
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
export { gateSection, type InDraft, openInWords, warningInWords } from './drafts/gate-in-words.ts';
export { notesList, notesSection } from './drafts/notes-section.ts';
export { findingInWords } from './drafts/open-in-words.ts';
export {
  ACTION_KINDS,
  EDITION_FIELD,
  fieldInWords,
  idOf,
  missingInWords,
  partInWords,
  problemsInWords,
} from './drafts/part-in-words.ts';
export { differenceInWords, differenceMarkup, quotes } from './drafts/value-in-words.ts';
export { type NotDone, wentOutAnswer, wentOutPage } from './drafts/went-out.ts';
export { changedNote, type Mailed, mailedPart, SHOWN_FIELD, shownOf } from './mailed-part.ts';
export {
  type AudienceSection,
  answerInWords,
  audienceSection,
  type CountedAudience,
  type CountPorts,
  countAudience,
  findWhomItReaches,
  type WhomItReaches,
} from './mails/audience-section.ts';
export {
  type LookedAt,
  lookedAtIn,
  lookedAtPath,
  mailLookedAt,
  queryOf,
  type ShownAs,
  wholeLook,
} from './mails/looked-at.ts';
export { framedMails, inListOfMails, lackingOfEdition, mailFrame, mailFrames, mailTabs } from './mails/mail-views.ts';
export {
  askedBy,
  deskAct,
  idsIn,
  type MemberPorts,
  type MemberRoute,
  memberRoutes,
  type Outcome,
} from './member-routes.ts';
export { isDraftId, ownDraftIn } from './own-draft.ts';
export { invitationOverPage, notAllowedPage, notice } from './refused-pages.ts';
export {
  type AskedInList,
  broughtRow,
  draftPath,
  type LikenessesInList,
  permissionList,
  rowsOr,
  sentRow,
  titleOfCard,
  writingRow,
} from './rows.ts';
export {
  ENTER_PATH,
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
export { dayAndTime, utcTimeOf } from './words/day-and-time.ts';
export {
  figuresInWords,
  goingOutInWords,
  reachedInWords,
  stepsInWords,
  whoInWords,
  whyInSteps,
} from './words/figures-in-words.ts';
export { officeMoment, officeTimeOf, utcBeside } from './words/office-moment.ts';
export { cameBackBefore, cameBackNote, cameBackWhy, standingInWords } from './words/standing-in-words.ts';
