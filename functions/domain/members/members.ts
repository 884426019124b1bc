export { asksForTwoOf } from './asks-for-two.ts';
export { type AtDesk, findAtDesk, type SignedIn } from './at-desk.ts';
export { DESK_PROOFS, DESK_SESSION_HOURS, type DeskProof, newDeskSession } from './desk-session.ts';
export { endOwnedKey } from './end-owned-key.ts';
export {
  type Act,
  ENTRY,
  type Entry,
  LISTED_BECAUSE,
  type ListedBecause,
  memberAuthor,
  newEntry,
  newOperatorEntry,
  type TakenOut,
} from './entry.ts';
export { type EntryRun, runsOf } from './entry-runs.ts';
export { addIdentity } from './identity/add-identity.ts';
export {
  CEREMONY_MINUTES,
  type Ceremony,
  type CeremonyUse,
  newCeremony,
  readCeremony,
  secretsOf,
} from './identity/ceremony.ts';
export type {
  IdentityProvider,
  IdentityReading,
  MemberInOffice,
  MembersByIdentity,
  ProvenIdentity,
} from './identity/provider.ts';
export { type IdentityPorts, signInByIdentity } from './identity/sign-in-by-identity.ts';
export {
  type ActToTell,
  actsToTell,
  type MailActedPorts,
  mailColleagueActed,
  othersOf,
} from './mail-colleague-acted.ts';
export { memberName } from './member-name.ts';
export {
  findMember,
  hasAddress,
  hasJoined,
  isColleague,
  type Member,
  MOST_MEMBERS,
  type Office,
  type OwnedKey,
  type Passkey,
  whoMay,
} from './office.ts';
export { type ActingKey, actorIn, actorOf, type KeyActor, keysOf, mayOwn, withOwnedKey } from './owned-keys.ts';
export type {
  DeskSessions,
  EndedKeys,
  EntryPlace,
  MadePasskey,
  OfficeEntries,
  Offices,
  PasskeyCeremonies,
  SpentOnce,
} from './ports.ts';
export { type AskedRecovery, type AskRecoveryPorts, askRecovery } from './recovery/ask-recovery.ts';
export { carryOutRecoveries } from './recovery/carry-out-recoveries.ts';
export { type MailRecoveryPorts, mailRecovery } from './recovery/mail-recovery.ts';
export { type RecoveryId, recoveringName } from './recovery/recovery.ts';
export { findRecovery, stopRecovery } from './recovery/stop-recovery.ts';
export { isSecondManager, NOT_SECOND, type NotSecond, secondFromMs, whyNotSecond } from './second-person.ts';
export { changeTeam, keepTwo, type TeamOutcome, type TeamPorts } from './team/change-team.ts';
export { confirmersOf, mayConfirm, mayDecline } from './team/confirmers.ts';
export { decideProposal } from './team/decide-proposal.ts';
export { INVITATION_DAYS } from './team/invitation-days.ts';
export { type Invited, type InvitePorts, invite } from './team/invite.ts';
export { addPasskey, findInvited, type InvitedMember, type PasskeyPorts } from './team/join.ts';
export { type InvitationToMail, type MailInvitationPorts, mailInvitation } from './team/mail-invitation.ts';
export { mailProposal, type ProposalToMail } from './team/mail-proposal.ts';
export { nextDueMs, toldOf } from './team/office-at.ts';
export { endsAtMs, PROPOSAL, type Proposal } from './team/proposal.ts';
export { type DueOffices, settleDueOffices } from './team/settle-due-offices.ts';
export type { TeamChange, TeamRefusal } from './team/team-change.ts';
export { type MailTeamChangedPorts, mailTeamChanged, type TeamChangeToMail } from './team/tell-team.ts';
export { type MemberToTell, tellMember } from './tell-member.ts';
export { addApp } from './ways-in/add-app.ts';
export { APP_SECRET_BYTES, appUri, newAppSecret } from './ways-in/authenticator-app.ts';
export { formIdOf, newChallenge } from './ways-in/challenge.ts';
export { changeWayIn, type WayInChange } from './ways-in/change-ways-in.ts';
export { DeskSignInRequest } from './ways-in/desk-sign-in-request.ts';
export type { WayInPorts } from './ways-in/keep-way-in.ts';
export {
  deskActedUrl,
  deskInvitationUrl,
  deskLinkUrl,
  deskProposalUrl,
  deskRecoveryUrl,
  deskTeamUrl,
  deskYouUrl,
  pageOfAct,
} from './ways-in/links.ts';
export { type MailDeskLinksPorts, mailDeskLinks } from './ways-in/mail-desk-links.ts';
export { DESK_LINK_MINUTES, isLinkOpen, type LinkSignInPorts, signInByLink } from './ways-in/sign-in-by-link.ts';
export { type PasskeySignInPorts, signInByPasskey } from './ways-in/sign-in-by-passkey.ts';
export { whileOfficeChanges } from './while-office-changes.ts';
