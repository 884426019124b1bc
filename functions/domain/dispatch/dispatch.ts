export {
  type AlertDispatch,
  type DigestAppeal,
  type DigestDispatch,
  type Dispatch,
  type DispatchStatus,
  HALTS,
  type Halt,
  type HaltKind,
  type LateEditions,
  type Lease,
  leaseOn,
  NO_COUNTS,
  REACHES,
  reachesEveryone,
  type Slice,
  type SliceCounts,
  type SliceId,
  UNCERTAIN_POLICIES,
  WAIT_REASONS,
  type WaitReason,
} from './dispatches.ts';
export type { BulkCall, MailEntry, Mailing } from './mailing.ts';
export { type AlertMail, type AlertMailingPorts, audienceOf, openAlertMailing } from './mailings/alert-mailing.ts';
export type { NewestVersions } from './mailings/digest-appeals.ts';
export { type DigestMail, openDigestMailing } from './mailings/digest-mailing.ts';
export { heldByMail, type ReachedPorts, wasReached } from './mailings/reached.ts';
export { type AlertPart, idOf, judge, type SkipReason, type Verdict } from './planning/audience.ts';
export { type AudienceCount, countAudience, countFollowers } from './planning/count-audience.ts';
export { estimateAlert } from './planning/estimate-alert.ts';
export { estimateDigest } from './planning/estimate-digest.ts';
export { atPace, type Line, newLine, type Turn } from './planning/line.ts';
export { planAlert, planLateEdition } from './planning/plan-alert.ts';
export { type SliceWake, sliceBitsFor } from './planning/plan-slices.ts';
export {
  PRACTICE_WAITS_MS,
  type StartingPorts,
  type StartingSettings,
  startDispatch,
} from './planning/start-dispatch.ts';
export { type StartDuePorts, type StartDueSettings, startDue } from './planning/start-due.ts';
export { subjectOf } from './planning/subject-of.ts';
export type {
  AppealDispatches,
  CallAnswer,
  Candidates,
  Dispatches,
  DispatchesOfAppeals,
  DueWork,
  EventsOfCall,
  Lines,
  People,
  Person,
  Receipts,
  SendingObserver,
  SesEvents,
  Slices,
  StoppingOutcome,
  Wakes,
  WrittenCall,
} from './ports.ts';
export {
  digestOfMails,
  formName,
  formOfName,
  type MailForm,
  type MailText,
  type RenderedMail,
} from './rendered-mail.ts';
export { CALL_ID_BYTES, callIdFrom, isCallId } from './sending/call-id.ts';
export { type EntryOutcome, foldReceipts, type Receipt } from './sending/receipts.ts';
export {
  findLeftInDoubt,
  type LeftInDoubt,
  type ResendingPorts,
  type ResendRefusal,
  resendDoubtful,
} from './sending/resend-doubtful.ts';
export { sendSlice } from './sending/send-slice.ts';
export { sendingSettings } from './sending/sending-settings.ts';
export type { SendingPorts } from './sending/slice-run.ts';
export {
  NOTHING_SUPERSEDED,
  type Superseding,
  stopsEarlier,
  supersede,
  supersedesEarlier,
} from './superseding/supersede.ts';
export { enqueueDueSlices, MOST_IN_LINE, type QueueingPorts } from './watching/enqueue-due-slices.ts';
export { type DispatchProgress, dispatchProgress } from './watching/progress.ts';
export { type SteeringEnd, type SteeringPorts, steerDispatch } from './watching/steer-dispatch.ts';
export { ofPublisher, steerForDesk } from './watching/steer-for-desk.ts';
export type { LaneWakes, Reopening, Steering, Watching } from './watching/steering-ports.ts';
export type { WakingSettings } from './watching/wake-slices.ts';
export type { WatchingPorts, WatchingSettings } from './watching/watch-dispatch.ts';
export { findFinishedUnheard, watchDue } from './watching/watch-due.ts';
export {
  FREE_AGAIN,
  type WelcomeOutcome,
  type WelcomeOutcomes,
  type WelcomeReceiptId,
  type WelcomeReceipts,
  welcomeDispatchOf,
  welcomeIntent,
  welcomeReceiptIdOf,
} from './welcome-dispatch.ts';
