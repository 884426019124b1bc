import type { Language } from '../../contract/languages.ts';
import type { RenderedMail } from '../dispatch/dispatch.ts';
import type { Entry } from '../members/members.ts';
import type {
  AskedSending,
  SendingDecision,
  SendingHold,
  SendingProposal,
  SendingRef,
  SendingStop,
} from './sending-proposal.ts';

/** An edition's text as readers get it, in the mail to who decides. */
export interface ShownText {
  readonly language: Language;
  readonly subject: string;
  readonly text: string;
  /** That readers may send, where this edition has one of its own. */
  readonly letter?: string;
}

/** What must not have changed in the same transaction. */
export interface Unchanged {
  /** Of the office, as it was read. */
  readonly officeRevision: number;
  /** Of the draft, the newest. */
  readonly draft: Pick<AskedSending, 'draftId' | 'revision'>;
}

/** Approved by its own author. */
export type AloneMove = Extract<SendingMove, { readonly to: 'approved' }>;

/** An open proposal whose place a newer one takes, with what becomes of it. */
export interface Replaced {
  readonly proposal: SendingProposal;
  readonly move: Extract<SendingMove, { readonly to: 'stopped' }>;
  readonly entry: Entry;
}

/** What becomes of a proposal. */
export type SendingMove =
  | { readonly to: 'approved'; readonly decision: SendingDecision; readonly goesOutAtMs: number }
  | { readonly to: 'returned'; readonly decision: SendingDecision }
  /** If it waited, the sweep wakes it until {@link SendingProposals.told}, so that its room is given to what waits behind it. */
  | { readonly to: 'stopped'; readonly stopped: SendingStop }
  /** The sweep keeps waking it until {@link SendingProposals.told}, so that a worker that dies keeps no member from being told. */
  | { readonly to: 'held'; readonly held: SendingHold; readonly heldAtMs: number }
  /** It stays approved. The sweep keeps waking it as above, if it waits until later than its members were mailed. */
  | {
      readonly to: 'waits';
      readonly waitsSinceMs: number;
      readonly goesOutAtMs: number;
      /** Of the line in which the worker found its place, as it was read: no other was given a time since. */
      readonly lineRevision: number;
    };

/** What waits for room in an office's budgets. */
export interface WaitingLine {
  /** Each time that one of these is given raises it. */
  readonly revision: number;
  readonly proposals: readonly SendingProposal[];
}

/** Proposals of all offices, each sealed. */
export interface SendingProposals {
  /** Read consistently. */
  find(ref: SendingRef): Promise<SendingProposal | undefined>;
  /** An office's, the newest first, read consistently. */
  list(publisherId: string): Promise<readonly SendingProposal[]>;
  /** What of an office waits for room, of what can be read, with the line's revision before it was read. No other proposal is opened. */
  waiting(publisherId: string): Promise<WaitingLine>;
  /** Those of one draft, the newest first, read consistently; what the office asked of other drafts is not read for it. */
  ofDraft(publisherId: string, draftId: string): Promise<readonly SendingProposal[]>;
  /** What readers get, by name: each mail as it was rendered when it was asked for. */
  mails(ref: SendingRef): Promise<readonly RenderedMail[]>;
  /** What members who decide are mailed. */
  shown(ref: SendingRef): Promise<readonly ShownText[]>;
  /**
   * Keeps a proposal with its mails and its entry, together or not at all, while what it is made of is as it was read.
   * @param alone - of what its author sends without a colleague: it is approved from its first moment on.
   * @param replaced - they end together with it, while each is open.
   */
  ask(
    asked: AskedSending,
    mails: readonly RenderedMail[],
    shown: readonly ShownText[],
    entry: Entry,
    unchanged: Unchanged,
    alone?: AloneMove,
    replaced?: readonly Replaced[],
  ): Promise<'asked' | 'changed meanwhile' | 'too large'>;
  /**
   * Moves a proposal on, with the entry of it, while it is as it was read.
   * @param unchanged - what must hold beside that; left out, nothing: what stops a sending waits for nothing.
   * @returns false when another call was first.
   */
  move(proposal: SendingProposal, move: SendingMove, entry: Entry | undefined, unchanged?: Unchanged): Promise<boolean>;
  /** Notes that the members concerned were told of a hold, or until when a proposal waits, or that the room of a stopped one was given on: the sweep wakes it at its time or no more. */
  told(proposal: SendingProposal): Promise<void>;
  /** Keeps who looked at what was sent without a colleague, once, while its standing is as it was read. @returns false when another call was first. */
  look(proposal: SendingProposal, looked: SendingDecision, entry: Entry, unchanged?: Unchanged): Promise<boolean>;
}
