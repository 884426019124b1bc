import * as z from 'zod';
import { CanaryRun } from './deployment/canaries.ts';

// A message may have more than this version knows of: while a deployment runs, the next version writes what this one reads.

/** Wakes a worker for one slice. It carries no truth: the slice's item does. */
export const SliceWakeUp = z.object({
  dispatchId: z.uuid(),
  bits: z.string().regex(/^[01]{0,32}$/),
});
export type SliceWakeUp = z.infer<typeof SliceWakeUp>;

/**
 * Asks a channel's function to mail SES's simulator: the event that follows proves the channel. `run` is of an operator's rehearsal;
 * without it the clock asks, and the mail goes to the mailbox `success`.
 */
export const CanaryCall = z.object({ kind: z.literal('canary'), run: CanaryRun.optional() });
export type CanaryCall = z.infer<typeof CanaryCall>;

/** A version of an appeal stands where feeds find it: the hub is to be told. It carries no truth: the appeal's listing does. */
export const FeedsChanged = z.object({ appealId: z.uuid() });
export type FeedsChanged = z.infer<typeof FeedsChanged>;

export const LaneMessage = z.union([SliceWakeUp, CanaryCall]);
export type LaneMessage = z.infer<typeof LaneMessage>;

/** A request to sign up, encrypted by the page's function, which can't read it back. */
export const SignUpRequested = z.object({
  kind: z.literal('sign-up-requested'),
  requestId: z.uuid(),
  requestedAtMs: z.number().int().positive(),
  /** KMS ciphertext, base64. */
  sealedRequest: z.base64(),
});
export type SignUpRequested = z.infer<typeof SignUpRequested>;

/** A subscriber unsubscribed, by page or by one click: they get one notice with an undo. */
export const SubscriberUnsubscribed = z.object({
  kind: z.literal('subscriber-unsubscribed'),
  subscriberId: z.uuid(),
  unsubscribedAtMs: z.number().int().positive(),
});
export type SubscriberUnsubscribed = z.infer<typeof SubscriberUnsubscribed>;

/** A mailed link stopped one follow: its owner gets one notice with an undo. */
export const FollowStopped = z.object({
  kind: z.literal('follow-stopped'),
  subscriberId: z.uuid(),
  /** It tells nothing of what was followed. */
  followId: z.string().min(1),
  stoppedAtMs: z.number().int().positive(),
});
export type FollowStopped = z.infer<typeof FollowStopped>;

/** A visitor asks for the mail of a sign-up again, from the page after its form; or its reminder is due, or its first mail, which was kept back. */
export const ConfirmationWanted = z.object({
  kind: z.literal('confirmation-wanted'),
  /** Of this press of the button, or of the reminder: a message that comes twice sends one mail. */
  wishId: z.uuid(),
  signUpId: z.uuid(),
  because: z.enum(['asked-again', 'reminder', 'kept-back']),
  /** Of the visitor who asks again, hashed, and as it was hashed yesterday: the sign-up may be gone. */
  networks: z.array(z.object({ day: z.string(), hash: z.string() })).optional(),
});
export type ConfirmationWanted = z.infer<typeof ConfirmationWanted>;

/** A subscriber confirmed: they get a welcome with the appeals that are still open among what they follow. */
export const SubscriberConfirmed = z.object({
  kind: z.literal('subscriber-confirmed'),
  subscriberId: z.uuid(),
  /** The sign-up that was confirmed. */
  signUpId: z.uuid(),
});
export type SubscriberConfirmed = z.infer<typeof SubscriberConfirmed>;

/** An address asks for a link to its preferences; encrypted by the page's function, which can't read it back. */
export const SignInRequested = z.object({
  kind: z.literal('sign-in-requested'),
  requestId: z.uuid(),
  requestedAtMs: z.number().int().positive(),
  sealedRequest: z.base64(),
});
export type SignInRequested = z.infer<typeof SignInRequested>;

/** An address asks for a link to the desk; encrypted by the page's function, which can't read it back. */
export const DeskSignInRequested = z.object({
  kind: z.literal('desk-sign-in-requested'),
  requestId: z.uuid(),
  requestedAtMs: z.number().int().positive(),
  sealedRequest: z.base64(),
});
export type DeskSignInRequested = z.infer<typeof DeskSignInRequested>;

/** A new address waits to be verified by a mail to it. */
export const AddressChangeRequested = z.object({
  kind: z.literal('address-change-requested'),
  changeId: z.uuid(),
});
export type AddressChangeRequested = z.infer<typeof AddressChangeRequested>;

/** An address was changed: the old one is told. The change holds it, until it expires. */
export const AddressChanged = z.object({ kind: z.literal('address-changed'), changeId: z.uuid() });
export type AddressChanged = z.infer<typeof AddressChanged>;

/** A person was invited to a publisher's office: they get the link by which they join. */
export const MemberInvited = z.object({
  kind: z.literal('member-invited'),
  publisherId: z.uuid(),
  memberId: z.uuid(),
  invitationId: z.uuid(),
});
export type MemberInvited = z.infer<typeof MemberInvited>;

/** An operator asked for a new invitation for a member: each address of the office can stop it. */
export const RecoveryAsked = z.object({
  kind: z.literal('recovery-asked'),
  publisherId: z.uuid(),
  recoveryId: z.uuid(),
  to: z.union([z.literal('contact'), z.uuid()]),
});

/** What a member is told of: a thief who adds a way in is noticed. */
const TOLD = ['passkey-added', 'app-added', 'identity-added', 'passkey-ended', 'app-ended', 'identity-ended'] as const;
export type Told = (typeof TOLD)[number];

/** A way in of a member was added or ended: they are told. */
export const MemberTold = z.object({
  kind: z.literal('member-told'),
  publisherId: z.uuid(),
  memberId: z.uuid(),
  entryId: z.uuid(),
  told: z.enum(TOLD),
});

/** A change of an office's team waits for a second manager: those who may confirm it are told. */
export const TeamProposed = z.object({
  kind: z.literal('team-proposed'),
  publisherId: z.uuid(),
  proposalId: z.uuid(),
  memberId: z.uuid(),
});

/** The team of an office was changed: each colleague is mailed the entry of the history that says what was done. */
export const TeamChanged = z.object({
  kind: z.literal('team-changed'),
  publisherId: z.uuid(),
  memberId: z.uuid(),
  entryId: z.uuid(),
  /** The line’s own moment, by which it is found. */
  atMs: z.number().int().positive(),
});
export type TeamChanged = z.infer<typeof TeamChanged>;

/** A draft's mail is to be sent to one member of its office, who asked for it or whose colleague did. */
export const DraftTestWanted = z.object({
  kind: z.literal('draft-test-wanted'),
  publisherId: z.uuid(),
  testId: z.uuid(),
  memberId: z.uuid(),
});
export type DraftTestWanted = z.infer<typeof DraftTestWanted>;

/** Its member had such a mail a moment ago: it waited on purpose. */
const isLater = z.boolean().optional();

/** A member asks colleagues to decide on a draft: one of them is mailed it. */
export const SendingAsked = z.object({
  kind: z.literal('sending-asked'),
  publisherId: z.uuid(),
  proposalId: z.uuid(),
  memberId: z.uuid(),
  /** A colleague approved it who is no second person yet. */
  isApproved: z.boolean().optional(),
  isLater,
});

/** What is told to members of an office: what a colleague did alone, and what became of a draft or a request that concerns them. */
const COLLEAGUE_ACTS = [
  'appeal-withdrawn',
  'appeal-taken-down',
  'name-taken-out',
  'draft-returned',
  'note-written',
  'draft-changed',
  'request-taken-back',
  'request-replaced',
  'sending-stopped',
  'sending-approved',
  'sending-waits',
  'sending-held',
  'sending-alone',
  'requests-wait',
  'case-ended',
  'case-opened',
  'published-by-key',
] as const;

/** A member did something that a colleague is told of, who finds the rest behind the sign-in. */
export const ColleagueActed = z.object({
  kind: z.literal('colleague-acted'),
  publisherId: z.uuid(),
  /** Who is told, and who did it; a key of the organisation's is no one's. */
  memberId: z.uuid(),
  by: z.uuid().optional(),
  /** Of what was done: each member is told of it once. */
  actId: z.uuid(),
  did: z.enum(COLLEAGUE_ACTS),
  /** The appeal, the proposal, or the line of the history. */
  about: z.uuid(),
  /** When what waits goes out. */
  atMs: z.number().optional(),
  isLater,
});
export type ColleagueActed = z.infer<typeof ColleagueActed>;

/** A proposal that was approved is to go out. It carries no truth: the proposal does. */
export const SendingDue = z.object({ publisherId: z.uuid(), proposalId: z.uuid() });
export type SendingDue = z.infer<typeof SendingDue>;

/** What the sign-ups queue carries: mails that any stranger can ask for, to any address. No flood of them stands before a subscriber's notice. */
export type SignUpMessage = SignUpRequested | ConfirmationWanted;

/** What the function of notices reads: the notices queue's own, and {@link SignUpMessage}. */
export const NoticeMessage = z.discriminatedUnion('kind', [
  SignUpRequested,
  ConfirmationWanted,
  SubscriberConfirmed,
  SignInRequested,
  DeskSignInRequested,
  AddressChangeRequested,
  AddressChanged,
  SubscriberUnsubscribed,
  FollowStopped,
  MemberInvited,
  MemberTold,
  RecoveryAsked,
  TeamProposed,
  TeamChanged,
  DraftTestWanted,
  SendingAsked,
  ColleagueActed,
  CanaryCall,
]);
export type NoticeMessage = z.infer<typeof NoticeMessage>;
