import type { AskedFor } from '../tokens/tokens.ts';
import type { Notice } from './notice.ts';

/** `gone`: its subscriber is erased, and nothing was written. */
export type NoticeClaim = 'claimed' | 'finished' | 'busy' | 'gone';

/** What became of a notice. */
export type NoticeOutcome =
  | 'sent'
  | 'refused'
  | 'not-allowed'
  /** Of its mailbox, or of its network. */
  | 'over-budget'
  /** Of all recipients together. */
  | 'over-budget-of-all'
  | 'breaker-open'
  /** Kept back for what became of others of its network, or of its recipient. */
  | 'shut-out'
  | 'not-needed'
  /** Its request lay for so long that its reader does not wait for it any more. */
  | 'too-late';

/** A notice that is about a subscriber, who is erased with it. */
export interface SubscriberNoticeId {
  readonly subscriberId: string;
  /** Its own among those of this subscriber. */
  readonly name: string;
}

/**
 * Of a link to sign in. Its line lies by itself: strangers ask for links, and so many lines in one place would mark the subscriber. There is one too
 * where an address has no subscriber, so that it names none.
 */
export interface SignInNoticeId {
  readonly signInId: string;
  readonly name: string;
}

/** A notice that is about a sign-up, which an erasure of its address takes along. */
export interface SignUpNoticeId {
  readonly signUpId: string;
  /** Its own among those of this sign-up. */
  readonly name: string;
}

/** Of an invitation to a publisher's office. */
export interface InvitationNoticeId {
  readonly invitationId: string;
  readonly name: string;
}

export type NoticeId = SubscriberNoticeId | SignUpNoticeId | SignInNoticeId | InvitationNoticeId;

/** The ledger of notices: each is claimed, sent and marked, since a queue may deliver its message twice. */
export interface Notices {
  /** `busy` means that another worker has it: come back later. */
  claim(noticeId: NoticeId, nowMs: number): Promise<NoticeClaim>;
  /** Gives a claim back at once, for a retry. Of one whose subscriber was erased meanwhile nothing comes back. */
  release(noticeId: NoticeId): Promise<void>;
  /** Marks a claim as done; what became of it is not kept, or a copy of the table would tell. Of one whose subscriber was erased meanwhile nothing comes back. */
  finish(noticeId: NoticeId, nowMs: number): Promise<void>;
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
  refill(scope: string, window: Pick<BudgetWindow, 'name'>): Promise<void>;
}

/**
 * Budgets of one sign-up, of one change of address or of one subscriber: no counter names it, and an erasure that deletes it deletes them.
 * @param subjectId - its UUID.
 */
export type BudgetsOf = (of: 'subscriber' | AskedFor, subjectId: string) => Budgets;

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
