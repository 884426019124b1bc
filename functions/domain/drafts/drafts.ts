export { ALSO_NAMED, alsoNamedRows, NOT_NAMES_FIELD, withoutOpenNames } from './answered-names.ts';
export { askedTimeIn, isOtherTime } from './brought/asked-time.ts';
export type { BroughtDraft, BroughtDrafts } from './brought/brought-draft.ts';
export { type ListBroughtPorts, listBrought } from './brought/list-brought.ts';
export { type TakeOnPorts, takeOnDraft } from './brought/take-on-draft.ts';
export { ENDED_HOW_FIELD, ENDED_PART, lacksCaseEnd } from './case-end.ts';
export { differencesOf, KEPT_IMAGE, merged, type PartDifference } from './compare.ts';
export { DAY_PARTS, dayIn, dayPartField, hasDay } from './day-fields.ts';
export {
  DELETED_KEPT_DAYS,
  DRAFT_KEPT_DAYS,
  type Draft,
  type DraftOverview,
  overviewOf,
  REVISION_KEPT_DAYS,
} from './draft.ts';
export { type DraftNote, type DraftNotes, MOST_NOTES, type OfDraft } from './draft-notes.ts';
export {
  type DraftTests,
  type LastTest,
  type SendTestPorts,
  sendTest,
  TEST_KEPT_DAYS,
  TESTS_A_DAY,
  type TestToMail,
} from './draft-test.ts';
export { type Behind, behindOf } from './editions/behind.ts';
export {
  begunEditionsOf,
  editionsOf,
  hiddenEditionOf,
  leaveOutField,
  leftOutEditionsOf,
  partsWithoutWords,
  sentEditionsOf,
  sharedWordFields,
  TRANSLATED,
} from './editions/editions.ts';
export { unansweredEditions, unchangedParts, withMadeFrom } from './editions/made-from.ts';
export { fieldOfPath, pathOf } from './field-of-path.ts';
export { ANSWERED_FIELD, type DraftFields, NO_IMAGE_FIELD, NONE_TICKED, TAKEN_FROM_FIELD, ticksIn } from './fields.ts';
export { type BeginFollowUpPorts, beginFollowUp } from './following-up/begin-follow-up.ts';
export { fieldsOfFollowUp } from './following-up/fields-of-follow-up.ts';
export { imageOf } from './image-of.ts';
export { type InWritingPorts, listInWriting } from './in-writing.ts';
export { looksLike } from './looks-like.ts';
export { type MailTestPorts, mailTest } from './mail-test.ts';
export type { DraftCleaning, Drafts } from './ports.ts';
export {
  type DraftMails,
  type DraftPreview,
  findPreview,
  missingParts,
  type PreviewDraftPorts,
  previewDraft,
} from './preview-draft.ts';
export type { Problem } from './problem.ts';
export { problemOfFault } from './problem-of-fault.ts';
export { followUpIn, NO_ONE, ownIdOf, requestOf } from './request-of.ts';
export { hasTooManyRows, rowField, rowsOf } from './rows.ts';
export { type DraftToSave, type SaveDraftPorts, type SaveOutcome, saveDraft } from './save-draft.ts';
export { formFor, partsIn, type ShowMail, type ShownMail } from './shown-mail.ts';
export { type DraftInput, type FormPart, withInput, withTyped } from './taking-in/draft-input.ts';
export { type NotTaken, putBack, type ReadInputPorts, readTextInto, takeImageInto } from './taking-in/read-input.ts';
export { MOST_FILE_BYTES } from './taking-in/read-text.ts';
export { countriesOfTitle, readingsOf, type Understood, understandDraft } from './understand.ts';
export { findWentOut, type WentOut, type WentOutPorts } from './went-out.ts';
export { fieldsWithout, namingFields, toClean } from './withdrawn/naming-fields.ts';
export { makePersonRemover } from './withdrawn/person-remover.ts';
export type { WithdrawnPerson } from './withdrawn/withdrawn-person.ts';
export { type Comparer, countOfWords, type Difference, makeComparer } from './word-differences.ts';
