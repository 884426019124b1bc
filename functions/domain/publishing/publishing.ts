export type { AddresseeBook } from './addressee-book.ts';
export { faultsOfContent, hashOfContent } from './appeal-content.ts';
export type { Approval } from './approval.ts';
export { type BudgetRoom, budgetsHolding } from './budget-room.ts';
export {
  type ConsentChanges,
  type ConsentRecord,
  consentsEnded,
  consentsOf,
  namesUnanswered,
  type PersonConsent,
} from './consents.ts';
export {
  type Busy,
  type Considered,
  type ConsideringPorts,
  considerRequest,
  type Refusal,
} from './consider-request.ts';
export { countForDesk } from './count-for-desk.ts';
export type { Decision } from './decide.ts';
export { type EndCasePorts, endCase } from './ending/end-case.ts';
export { faultsOfNames, shownTexts } from './faults/faults-of-names.ts';
export { textOfFixedRetraction } from './fixed-retraction.ts';
export { partsToBeginWith } from './following/carried-parts.ts';
export { type DroppedPart, droppedParts } from './following/dropped-parts.ts';
export { lackingParts, lettersTooLong } from './following/lacking-parts.ts';
export { type LastEdition, lastEditions, withEditions } from './following/last-editions.ts';
export { withDigestsOf } from './following/made-from.ts';
export { holdsWords, wordsTyped } from './holds-words.ts';
export { type ImageFile, takeImage } from './images/take-image.ts';
export type { AppealInput } from './input/appeal-input.ts';
export { closestWord, foldWord } from './input/closest-word.ts';
export { type InputAnswer, sureValues } from './input/input-answer.ts';
export { lastDayOnEarth } from './input/last-day-on-earth.ts';
export type { PartAnswers } from './input/part-answers.ts';
export { isOpenTheme, isUsedUnanswered, type ThemeAnswer, usedThemes } from './input/theme-answers.ts';
export {
  foldedTitle,
  isNearlyTitled,
  type Likely,
  type Likeness,
  LOOKED_BACK_MS,
  likelySame,
  likenessOf,
} from './likely-same.ts';
export { type AskedOfList, isAbout, type ListPage, type Place, pageThrough, SHOWN_A_PAGE } from './list-page.ts';
export { findOwnAppeal, type OwnAppeal, type OwnAppealPorts } from './own-appeal.ts';
export type { DraftLine, FirstOf, OwnAppeals, PublishedDraft } from './own-appeals.ts';
export { partsWithout } from './parts-without.ts';
export { findPlaces, type InLine, type PlaceInLine } from './place-in-line.ts';
export type {
  AppealDraft,
  AppealStore,
  CaseNumber,
  ExternalId,
  KeyEndings,
  KnownAppeal,
  Publication,
  PublicationEnd,
  PublisherKeys,
  PublisherProfiles,
  PublisherStore,
} from './ports.ts';
export { rewritten } from './ports.ts';
export { type AppealPreview, type PreviewPorts, previewAppeal } from './preview-appeal.ts';
export { publishAppeal, refusalOfSize } from './publish-appeal.ts';
export { describePublisher, type ProfilePorts, unlistUnused } from './publishers/manage-profiles.ts';
export {
  addKey,
  createPublisher,
  type IssuedKey,
  KeyEndingUnrecordedError,
  listPublishers,
  type PublisherPorts,
  type PublisherWithKeys,
  type RotatePorts,
  revokeKey,
  rotateKey,
  setLimits,
} from './publishers/manage-publishers.ts';
export type { Publisher, PublisherKey } from './publishers/publisher.ts';
export { expiresSoon, isExpired, opensKey, readKeyText } from './publishers/publisher-key.ts';
export { PublisherNameError, publisherName } from './publishers/publisher-name.ts';
export { ProfileChanges, type PublisherProfile } from './publishers/publisher-profile.ts';
export {
  type BudgetDraw,
  type BudgetWindow,
  behind,
  type DraftDraw,
  drawOf,
  hourAt,
  type KeptBack,
  PUBLISHING_BUDGETS,
  type PublishingBudget,
  type PublishingLimits,
} from './publishing-budgets.ts';
export { holdOfKey } from './releases/hold-of-key.ts';
export { openReleases } from './releases/open-releases.ts';
export type { OpenReleases, ReleaseMove, ReleaseObserver, Releases, ReleasingPorts } from './releases/ports.ts';
export type {
  HoldReason,
  Release,
  ReleaseRef,
  ReleaseRequest,
  ReleaseStatus,
  WholeRelease,
} from './releases/release.ts';
export { releaseDue } from './releases/release-due.ts';
export { momentInWords } from './releases/release-time.ts';
export { hasEnded } from './releases/room-to-wait.ts';
export { type ScheduleOutcome, type SchedulingPorts, scheduleRelease } from './releases/schedule-release.ts';
export { cancelRelease, releaseAtOnce } from './releases/steer-release.ts';
export { takeBack } from './taking-back/take-back.ts';
export { makeNameRemover } from './taking-out/name-taken-out.ts';
export type { PartPlace } from './taking-out/part-remover.ts';
export { makePartRemover, makePlaceFinder, othersNamedIn } from './taking-out/part-remover.ts';
export type { TextRemover } from './taking-out/text-remover.ts';
export { versionOf } from './version-of.ts';
export { writeEditions } from './write-editions.ts';
export {
  BY_KEY,
  type PublishedAppeal,
  type Publishing,
  type VersionPorts,
  writeNextVersion,
} from './write-next-version.ts';
