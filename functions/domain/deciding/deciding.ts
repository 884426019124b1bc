export { type AskedToMail, type AskOutcome, askToSend } from './ask-to-send.ts';
export { findAsking, rewritersOf } from './asking.ts';
export { type BesideMails, type BesidePorts, besideMails } from './beside-mails.ts';
export { type CameBack, cameBackIn, newestOfDrafts } from './came-back.ts';
export { type Answer, type DecideOutcome, type DecidePorts, decideSending, whyNotAsOne } from './decide-sending.ts';
export { type DeleteDraftPorts, deleteDraft, findKeeping, type NotDeleted } from './delete-draft.ts';
export {
  findTalk,
  type NoteOutcome,
  type SaidOfDraft,
  type TalkPorts,
  talkOf,
  type WriteNotePorts,
  writeNote,
} from './draft-talk.ts';
export { findRoom, type RoomPorts } from './find-room.ts';
export {
  type Gate,
  gateOf,
  type Halt,
  type Open,
  openIn,
  type Seen,
  seenOf,
  type Warning,
  warningsIn,
} from './gate.ts';
export { type MailAskedPorts, mailAsked } from './mail-asked.ts';
export { isRequestOver, mailRequestOver, mailWaits } from './mail-request-over.ts';
export {
  fits,
  isToGoOut,
  type Matter,
  type MatterFilter,
  mattersOf,
  STANDINGS,
  type Standing,
} from './matters.ts';
export {
  type CantDecide,
  cantDecide,
  cantLook,
  maySendAlone,
  mayStop,
  whoStops,
  whyAsOne,
  whyLost,
} from './may-decide.ts';
export { placeAgain } from './place-again.ts';
export type { Replaced, SendingMove, SendingProposals, ShownText, Unchanged } from './ports.ts';
export { type ProposedByKey, proposeByKey } from './propose-by-key.ts';
export { findReady } from './ready-to-ask.ts';
export {
  type FindStandingPorts,
  findStanding,
  type SaveOverOutcome,
  type SaveOverPorts,
  saveOverProposal,
  standingIn,
} from './save-over-proposal.ts';
export { type AloneOutcome, type AlonePorts, isReason, sendAlone } from './send-alone.ts';
export { type SendApprovedPorts, type SentOutcome, sendApproved } from './send-approved.ts';
export {
  type AskedSending,
  isAlone,
  isLaterThanTold,
  isPending,
  isTakenBack,
  isUnlooked,
  namedWithConsent,
  SENDING_HOLDS,
  SENDING_STATUSES,
  type SendingDecision,
  type SendingHold,
  type SendingProposal,
  type SendingRef,
  type SendingStop,
  type SendingTime,
  toldAlone,
  waitsForRoom,
} from './sending-proposal.ts';
export { type EnteredTime, readSendingTime } from './sending-time.ts';
export { stopSending } from './stop-sending.ts';
export { type TakeInOutcome, type TakeInPorts, takeIn, takeInAsTyped } from './take-in.ts';
export { type TitlePorts, titleOfAct } from './title-of-act.ts';
export { type WaitingPorts, waitingProposals } from './waiting-proposals.ts';
export { type WakePorts, wakeDueSendings } from './wake-due-sendings.ts';
export { type FindSendingPorts, findSending } from './watching/find-sending.ts';
export { type GoingOut, type GoingOutPorts, listGoingOut } from './watching/going-out.ts';
export { largestReached } from './watching/largest-reached.ts';
export { isOver, type SendingReport } from './watching/sending-report.ts';
export { type AppealSendingsPorts, type SentVersion, sendingsOfAppeal } from './watching/sendings-of-appeal.ts';
