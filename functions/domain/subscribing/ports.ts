import type { FollowStopped, SubscriberLeft } from '../../contract/messages.ts';
import type { Topic } from '../follows/topics.ts';
import type { Ending } from './ending.ts';
import type { Notice } from './notice.ts';
import type { SignUp } from './sign-up.ts';
import type { StoppedFollow } from './stopped-follow.ts';
import type { Subscriber } from './subscriber.ts';

/** One change of a subscriber, written whole or not at all. */
export interface SubscriberChange {
  /** As they shall be. Its revision is one more than that of what was read, or 1 for somebody new. */
  readonly subscriber: Subscriber;
  readonly addressHash: string;
  /** What it ends or takes back, recorded with it; `undefined` when it does neither. */
  readonly ending: Ending | undefined;
  /** When all that is known of them is deleted, in epoch milliseconds: for someone who left. */
  readonly expiresAtMs?: number;
  /** When the sweep finishes their erasure, if nobody has by then, in epoch milliseconds: for someone whose erasure begins. */
  readonly finishErasingAtMs?: number;
  /** The sign-up that this change confirms. */
  readonly confirmed?: { readonly signUpId: string };
  /** The change of address that this is, the hash of the address that leads to them no more, and the moment, in epoch milliseconds. */
  readonly moved?: { readonly changeId: string; readonly formerAddressHash: string; readonly atMs: number };
  /** A follow that this change takes away and that is kept for its undo. */
  readonly stopped?: StoppedFollow;
  /** A follow that this change brings back: what was kept of it goes. */
  readonly restored?: StoppedFollow;
}

export interface Subscribers {
  /** The newest state, never an older copy. */
  find(subscriberId: string): Promise<Subscriber | undefined>;
  findIdByAddress(addressHash: string): Promise<string | undefined>;
  /** @returns `changed` when somebody else wrote first, and nothing was written: read again and decide again. */
  save(change: SubscriberChange): Promise<'saved' | 'changed'>;
}

/** Subscribers for callers that change nothing about them. */
export type SubscriberReads = Omit<Subscribers, 'save'>;

/** The index from topics to people. Rows are candidates: the subscriber decides. */
export interface TopicRows {
  /** Rows that this revision of the subscriber wants; may run twice. */
  put(subscriberId: string, topics: readonly Topic[], revision: number): Promise<void>;
  /**
   * Lets rows expire in a day, so that whoever pages through them now skips nobody. Rows that a revision after
   * `revision` put are left alone: they are wanted again.
   */
  retire(subscriberId: string, topics: readonly Topic[], revision: number, nowMs: number): Promise<void>;
}

/** A mail of a sign-up that nobody has to ask for: its one reminder, or the first mail when that was kept back. */
export interface DueMail {
  readonly because: 'reminder' | 'kept-back';
  /** In epoch milliseconds. */
  readonly atMs: number;
}

/** What is stored with a sign-up for as long as it waits. */
export interface WaitingAs {
  /** The way to it from its address. */
  readonly addressHash: string;
  readonly due: DueMail;
}

export interface SignUps {
  find(signUpId: string): Promise<SignUp | undefined>;
  /** Stores a sign-up, and the way to it from its address, unless it is there already. */
  create(signUp: SignUp, waiting: WaitingAs): Promise<void>;
  /**
   * Counts one more mail of it, as leaving at this moment: from now on the code of this mail is the one that counts.
   * @returns the mail's number, from 1, or `undefined` when it waits no longer.
   */
  countMail(signUpId: string, nowMs: number): Promise<number | undefined>;
  /** Keeps one that waits until then, if it would be gone sooner, and the way to it from its address. */
  keepUntil(signUpId: string, addressHash: string, untilMs: number): Promise<void>;
  /** Lets this mail be what is due of it next, if it still waits. */
  mailAt(signUpId: string, due: DueMail): Promise<void>;
}

/** Mailboxes whose owners said that they had asked for nothing: a stranger's wish sends them no mail for a while. */
export interface DisownedMailboxes {
  has(mailboxHash: string, nowMs: number): Promise<boolean>;
  /** Until when one is disowned, in epoch milliseconds; what is over may be kept for a while still. */
  findEnd(mailboxHash: string): Promise<number | undefined>;
  add(mailboxHash: string, untilMs: number): Promise<void>;
  remove(mailboxHash: string): Promise<void>;
}

/** `gone`: its subscriber is erased, and nothing was written. */
export type NoticeClaim = 'claimed' | 'finished' | 'busy' | 'gone';

/** What became of a notice; it is kept with it. */
export type NoticeOutcome =
  | 'sent'
  | 'refused'
  | 'not-allowed'
  /** Of its mailbox, or of its network. */
  | 'over-budget'
  /** Of everybody together. */
  | 'over-budget-of-all'
  | 'breaker-open'
  /** Kept back for what became of others of its network, or of its recipient. */
  | 'shut-out'
  | 'not-needed'
  /** Its request lay for so long that nobody waits for it any more. */
  | 'too-late';

/** A notice that is about a subscriber, who is erased with it. */
export interface SubscriberNoticeId {
  readonly subscriberId: string;
  /** Its own among those of this subscriber. */
  readonly name: string;
}

/** Which notice: of a subscriber, or by the id of what it is about. */
export type NoticeId = string | SubscriberNoticeId;

/** The ledger of notices: each is claimed, sent and marked, since a queue may deliver its message twice. */
export interface Notices {
  /** `busy` means that another worker has it: come back later. */
  claim(noticeId: NoticeId, nowMs: number): Promise<NoticeClaim>;
  /** Gives a claim back at once, for a retry. Of one whose subscriber was erased meanwhile nothing comes back. */
  release(noticeId: NoticeId): Promise<void>;
  /** Marks a claim as done. Of one whose subscriber was erased meanwhile nothing comes back. */
  finish(noticeId: NoticeId, outcome: NoticeOutcome, nowMs: number): Promise<void>;
}

/** The span of time that a budget is for. */
export interface BudgetWindow {
  readonly name: string;
  readonly endsAtMs: number;
}

export interface Budgets {
  /**
   * Takes one from a budget.
   * @returns false when nothing is left of it.
   */
  take(scope: string, window: BudgetWindow, limit: number): Promise<boolean>;
  /** Gives one back that was taken and not used. */
  giveBack(scope: string, window: Pick<BudgetWindow, 'name'>): Promise<void>;
  /** Makes all of a budget there again. */
  refill(scope: string, window: Pick<BudgetWindow, 'name'>): Promise<void>;
}

export type SendOutcome =
  | { readonly kind: 'accepted' }
  /** The provider asks to send later. */
  | { readonly kind: 'throttled' }
  /** This address or mail is refused for good. */
  | { readonly kind: 'refused' }
  /** The deployment may not mail this address. */
  | { readonly kind: 'not-allowed' };

export interface NoticeMailer {
  /** @throws when the answer is unknown or the deployment is set up wrongly. */
  send(notice: Notice): Promise<SendOutcome>;
}

/** Asks the queue of notices for the mails that tell of what was ended. */
export interface Announcer {
  announceLeft(left: SubscriberLeft): Promise<void>;
  announceStopped(stopped: FollowStopped): Promise<void>;
}
