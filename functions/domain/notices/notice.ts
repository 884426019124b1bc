import type { Language } from '../../contract/languages.ts';
import type { ColleagueActed, Told } from '../../contract/messages.ts';
import type { TeamEntry, ToldProposal } from '../../contract/team-acts.ts';
import type { AppealKind, AppealVersion } from '../appeal/appeal.ts';
import type { Cadence, CaseNames, Follow, LinkOwner } from '../subscriber/subscriber.ts';
import type { DeskLink } from '../tokens/tokens.ts';
import type { MailSource } from './mail-source.ts';

/** A person who is named without consent. */
export interface NamedWithoutConsent {
  readonly name: string;
  readonly because: string;
}

/** What readers see of a mail, as it is sent. */
interface MailText {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

interface ToOnePerson {
  readonly address: string;
  readonly language: Language;
  /** Whether its sender, its subject and its text must tell nothing of what it is about: that waits behind its link. */
  readonly isDiscreet: boolean;
}

/** Its links act for its reader, until they move away from the address that it goes to. */
type ToSubscriber = ToOnePerson & LinkOwner;

/** To an address that a stranger may have typed. */
interface ToUnproven extends ToOnePerson {
  /** It goes along as a tag, so that what becomes of the mail counts against who asked for it. */
  readonly source: MailSource;
}

/**
 * It holds nothing of what was chosen, and nothing by which its reader differs from another: a stranger may have typed the address. The page behind its
 * link reads all that.
 */
interface Offer extends ToUnproven {
  readonly isDiscreet: true;
  readonly signUpId: string;
  /** Which mail of its sign-up it is, from 1: what its code is made of. */
  readonly mailNumber: number;
  /** Whole days until it can't be confirmed any more; 0 on the last. */
  readonly expiresInDays: number;
}

/** A transactional mail before it has words: whom it is for and what its link is about. */
export type Notice =
  | (Offer & { readonly kind: 'confirm' })
  /** The same once more, to a reader who has not answered. */
  | (Offer & { readonly kind: 'reminder' })
  /** Offers to add to what a subscriber follows, by the same mail as `confirm`. */
  | (Offer & { readonly kind: 'already-subscribed' })
  /** To a new address: whether mail shall go there. It is one mail for every reader, as another subscriber may have typed the address. */
  | (ToUnproven & {
      readonly kind: 'verify-address';
      readonly isDiscreet: true;
      readonly changeId: string;
      readonly mailNumber: number;
    })
  /** To an old address: alerts go elsewhere now. */
  | (ToOnePerson & { readonly kind: 'address-changed' })
  /** To a subscriber who just confirmed: what they follow, when mail comes, and the open appeals that they came too late for, newest first. */
  | (ToSubscriber & {
      readonly kind: 'welcome';
      /** That the reader reads beside `language`, in order: each appeal is told of in the first that it is written in. */
      readonly otherLanguages: readonly Language[];
      readonly follows: readonly Follow[];
      /** How the cases among them may be named; left out where there are none. */
      readonly cases?: CaseNames;
      readonly cadence: Cadence;
      readonly appeals: readonly AppealVersion[];
      readonly mailedAtMs: number;
    })
  /** A link to what a subscriber set, that works once. It is one mail for every reader, as a stranger may have asked for it. */
  | (ToOnePerson & { readonly kind: 'sign-in'; readonly isDiscreet: true; readonly signInId: string })
  /** A link to the desk, that works once and with a code of its reader’s app. It is one mail for every reader, as a stranger may have asked for it. */
  | (ToOnePerson & {
      readonly kind: 'desk-sign-in';
      readonly isDiscreet: true;
      readonly link: DeskLink;
      /** The page of the desk that was asked for. */
      readonly to?: string;
    })
  | (ToSubscriber & {
      readonly kind: 'unsubscribed';
      readonly unsubscribedAtMs: number;
      readonly mailedAtMs: number;
    })
  /** To a person who is invited to the office of a publisher, with the names that they read there. */
  | (ToOnePerson & {
      readonly kind: 'member-invited';
      readonly isDiscreet: false;
      readonly publisherId: string;
      readonly invitationId: string;
      readonly office: string;
      readonly name: string;
      /** Who invites; left out for an operator. */
      readonly inviter?: string;
      /** To one who was a member before, and all of whose ways in ended. */
      readonly isAgain: boolean;
    })
  /** To each address of an office, in which a member is to be let in again. */
  | (ToOnePerson & {
      readonly kind: 'recovery-asked';
      readonly isDiscreet: false;
      readonly publisherId: string;
      readonly recoveryId: string;
      readonly office: string;
      /** Of the member who is let in again. */
      readonly name: string;
      readonly dueAtMs: number;
    })
  /** To a member of an office, of whose ways in one was added or ended. */
  | (ToOnePerson & {
      readonly kind: 'member-told';
      readonly isDiscreet: false;
      readonly office: string;
      readonly name: string;
      readonly told: Told;
    })
  /** To a manager of an office, in which a change of the team waits for a second one. */
  | (ToOnePerson & {
      readonly kind: 'team-proposed';
      readonly isDiscreet: false;
      readonly office: string;
      readonly name: string;
      readonly proposer: string;
      readonly proposed: ToldProposal;
      readonly untilMs: number;
    })
  /** To a member of an office whose team was changed, or who was removed from it. */
  | (ToOnePerson & {
      readonly kind: 'team-changed';
      readonly isDiscreet: false;
      readonly office: string;
      readonly name: string;
      readonly entry: TeamEntry;
    })
  /** To a member of an office, whom a colleague asks to decide on a draft: with its text as readers would get it. */
  | (ToOnePerson & {
      readonly kind: 'sending-asked';
      readonly isDiscreet: false;
      readonly proposalId: string;
      readonly office: string;
      readonly name: string;
      readonly author: string;
      /** What it is that readers would get. */
      readonly thing: AppealKind;
      /** Of the author’s key, by which it was asked. */
      readonly keyId?: string;
      readonly isUrgent: boolean;
      /** After a yes of its reader it waits, for that is no second person’s. */
      readonly waits?: true;
      /** Names of the case that may be given. */
      readonly named: readonly string[];
      /** Whom it names without consent. */
      readonly withoutConsent: readonly NamedWithoutConsent[];
      readonly note?: string;
      /** Until when it is not to be passed on, by the clock of a place. */
      readonly embargo?: { readonly local: string; readonly zone: string };
      readonly digest: string;
      readonly texts: readonly { readonly language: Language; readonly subject: string; readonly text: string }[];
    })
  /** To a member of an office, of which a colleague sends an appeal without another: with its text as readers would get it, and until when it can be stopped. */
  | (ToOnePerson & {
      readonly kind: 'sending-alone';
      readonly isDiscreet: false;
      readonly proposalId: string;
      readonly office: string;
      readonly name: string;
      readonly author: string;
      /** What it is that readers would get. */
      readonly thing: AppealKind;
      /** Its author's, who has it sent without a colleague. */
      readonly reason?: string;
      /** Who approved it, and is no second person yet. */
      readonly approver?: string;
      /** Names of the case that may be given. */
      readonly named: readonly string[];
      /** Whom it names without consent. */
      readonly withoutConsent: readonly NamedWithoutConsent[];
      readonly leavesAtMs: number;
      /** Until when it is not to be passed on, by the clock of a place. */
      readonly embargo?: { readonly local: string; readonly zone: string };
      readonly digest: string;
      readonly texts: readonly { readonly language: Language; readonly subject: string; readonly text: string }[];
    })
  /** To a member of an office: a colleague did something alone, or decided on a draft of theirs. */
  | (ToOnePerson & {
      readonly kind: 'colleague-acted';
      readonly isDiscreet: false;
      readonly office: string;
      readonly name: string;
      readonly colleague: string;
      readonly did: ColleagueActed['did'];
      readonly about: string;
      /** Of the appeal that it is about. */
      readonly title?: string;
      /** When what waits goes out. */
      readonly atMs?: number;
      /** Names that an appeal gives and no one answered for. */
      readonly unanswered?: readonly string[];
    })
  /** To a member of an office: a draft's mail as readers would get it. It is as discreet as the mail that it tries out. */
  | (ToOnePerson & { readonly kind: 'draft-test'; readonly mail: MailText })
  /** To the subscriber whose link stopped one of their follows. */
  | (ToSubscriber & {
      readonly kind: 'stopped';
      readonly follow: Follow;
      /** How it may be named, where it is a case. */
      readonly cases?: CaseNames;
      readonly stoppedAtMs: number;
      readonly mailedAtMs: number;
    });

export type NoticeKind = Notice['kind'];
export type NoticeOf<Kind extends NoticeKind> = Extract<Notice, { readonly kind: Kind }>;

/**
 * What is held for proven when a notice leaves: nothing, as a stranger can type an address; that its address is its reader's, but not that they
 * asked for this mail; or both.
 */
type Proof = 'nothing' | 'address' | 'wish';

const PROOF_BEFORE = {
  confirm: 'nothing',
  reminder: 'nothing',
  'verify-address': 'nothing',
  // Its address is proven. It counts as `confirm` does: else a copy of the counters tells which of the two a stranger had sent.
  'already-subscribed': 'nothing',
  'sign-in': 'address',
  'desk-sign-in': 'address',
  welcome: 'wish',
  'address-changed': 'wish',
  unsubscribed: 'wish',
  // No stranger can have it sent: a colleague, or an operator, gave the address and answers for it.
  'member-invited': 'wish',
  'member-told': 'wish',
  'recovery-asked': 'wish',
  'team-proposed': 'wish',
  'team-changed': 'wish',
  'sending-asked': 'wish',
  'sending-alone': 'wish',
  'colleague-acted': 'wish',
  'draft-test': 'wish',
  stopped: 'wish',
} as const satisfies Record<NoticeKind, Proof>;

type ProofBefore = typeof PROOF_BEFORE;

/** Notices that a stranger can have sent to an address by typing it: they say nothing of what was chosen, and lead to a page that does. */
export type BeforeProofKind = {
  [Kind in NoticeKind]: ProofBefore[Kind] extends 'wish' ? never : Kind;
}[NoticeKind];

const PROOF_OF_TAG: ReadonlyMap<string, Proof> = new Map(Object.entries(PROOF_BEFORE));

/**
 * Whether what becomes of a notice is held against the network that asked for it, as if its address were not proven. A kind that is not known counts as such: the breaker must miss no mail.
 * @param noticeKind - of a notice, or of the tag on its mail.
 */
export const isHeldAgainstAsker = (noticeKind: string): boolean =>
  (PROOF_OF_TAG.get(noticeKind) ?? 'nothing') === 'nothing';
