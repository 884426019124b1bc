import type { Doubt } from '../../contract/api.ts';
import type { CaseEnd } from '../../contract/case-endings.ts';
import type { Language } from '../../contract/languages.ts';
import { type AppealKind, type AppealVersion, contentHash, type Subject } from '../appeal/appeal.ts';
import type { NotSecond } from '../members/members.ts';
import type { NamedWithoutConsent } from '../notices/notices.ts';
import type { PublishedAppeal, PublishingBudget } from '../publishing/publishing.ts';
import { daysInMs } from '../time/time.ts';

/**
 * `open` until a member decides; `approved` until it goes out; `sent`, `returned` and `stopped` for good. `held`: it could not go out at its time, and
 * has to be asked for again.
 */
export const SENDING_STATUSES = ['open', 'approved', 'returned', 'stopped', 'sent', 'held'] as const;
export type SendingStatus = (typeof SENDING_STATUSES)[number];

/**
 * Why an approved proposal did not go out. `changed`: what it comes to is not what was approved any more. `no-decider`: who approved it may not decide any more,
 * or not alone. `author-left`: who asked for it is no member any more. `act-by-over`: its last day to act is over, or will be before there is room. `told-changed`: it was sent without a colleague, and not all who were told of it can stop it still.
 * `other`: publishing would refuse it now.
 */
export const SENDING_HOLDS = [
  'late',
  'changed',
  'no-decider',
  'author-left',
  'act-by-over',
  'told-changed',
  'over-budget',
  'likely-the-same',
  'restored',
  'other',
] as const;
export type SendingHold = (typeof SENDING_HOLDS)[number];

/** A member, by the name that they had then. */
export interface NamedMember {
  readonly memberId: string;
  readonly name: string;
}

/** When an appeal is to go out: once it is approved, or at a time on the clock of a place. */
export type SendingTime =
  | { readonly kind: 'at-once' }
  /** @param local - such as `2026-12-01T09:00`. */
  | { readonly kind: 'at'; readonly local: string; readonly zone: string; readonly atMs: number };

/** What a proposal is about, as far as it decides who gets it. */
export interface ProposedVersion extends Pick<AppealVersion, 'appealId' | 'version'> {
  readonly kind: AppealKind;
  readonly subject: Subject;
}

/** Something about an answer that a member should look at, and the field of it. */
export type AskedDoubt = Pick<Doubt, 'about' | 'field'>;

/** What one member asks another to send. It never changes; what becomes of it stands beside it. */
export interface AskedSending {
  readonly publisherId: string;
  /** A UUID. */
  readonly proposalId: string;
  readonly draftId: string;
  readonly revision: number;
  readonly author: NamedMember;
  /** Of the author’s key, by which it was asked. Left out where the author asked at the desk. */
  readonly keyId?: string;
  /** What the author writes to who decides. */
  readonly note?: string;
  /** Its author sends it without a colleague, and why. Left out where a colleague decides. */
  readonly alone?: {
    readonly reason: string;
    /** What each member who was told stood for then, by their id: another number is someone who may do less, or has to come in again. */
    readonly standings: Readonly<Record<string, number>>;
  };
  readonly askedAtMs: number;
  readonly when: SendingTime;
  readonly isUrgent: boolean;
  /** Of the original. */
  readonly title: string;
  /** Of its editions, the original's first. */
  readonly languages: readonly Language[];
  readonly version: ProposedVersion;
  /** In which there has to be room for it. */
  readonly budgets: readonly PublishingBudget[];
  /** Names of its people that may be given. */
  readonly named: readonly string[];
  /** People whom it names without consent, and why; left out where there are none. */
  readonly withoutConsent?: readonly NamedWithoutConsent[];
  /** Of what its author answered, what is doubtful; left out where nothing is. */
  readonly doubts?: readonly AskedDoubt[];
  /** Ids of published appeals that it looks like, and that its author says it is none of; left out where there are none. */
  readonly toldApartFrom?: readonly string[];
  /** Of what the version says, its images and addresses too. */
  readonly contentHash: string;
  /** Over all that is decided on. */
  readonly digest: string;
  /** Members who were mailed it. */
  readonly mailedTo: readonly string[];
  /** Which revision of the draft each member was mailed last before. */
  readonly lookedAt: Readonly<Record<string, number>>;
}

/** Why a yes is no second person's, and what each member who was told of it stood for then, by their id: another number is someone who may do less, or has to come in again. */
export interface AsOne {
  readonly because: NotSecond;
  readonly standings: Readonly<Record<string, number>>;
}

/** What a member made of a proposal. */
export interface SendingDecision {
  readonly by: NamedMember;
  readonly atMs: number;
  readonly reason?: string;
  /** Of an approval that is no second person's: it goes out as what one person sends alone. */
  readonly asOne?: AsOne;
}

/** Who ended a proposal before it went out. */
export interface SendingStop extends SendingDecision {
  /** The newer proposal of the same revision that took its place. */
  readonly replacedBy?: string;
}

export interface SendingProposal extends AskedSending {
  readonly status: SendingStatus;
  /** Left out while it is open. Of what its author sends without a colleague it is theirs. */
  readonly decision?: SendingDecision;
  /** The colleague who looked at what was sent without one, before it went out or after. */
  readonly looked?: SendingDecision;
  /** From this moment on it may go out, in epoch milliseconds, once it is approved. */
  readonly goesOutAtMs?: number;
  readonly stopped?: SendingStop;
  readonly held?: SendingHold;
  readonly heldAtMs?: number;
  /** It was held, and a worker has still to tell the members concerned. */
  readonly isUntold?: boolean;
  /** Since when it waits for room in its publisher's budgets, in epoch milliseconds. It stays approved; {@link goesOutAtMs} is when the worker tries again. */
  readonly waitsSinceMs?: number;
  /** Of the times until which it waited, the latest that both members were mailed, in epoch milliseconds. */
  readonly promisedMs?: number;
  readonly published?: PublishedAppeal;
}

/** Whether no second person approved it: its author sends it without a colleague, or the one who approved it is none. */
export const isAlone = ({ alone, decision }: Pick<SendingProposal, 'alone' | 'decision'>): boolean =>
  alone !== undefined || decision?.asOne !== undefined;

/** More than anyone sends so, and no flood of mail: all of it is mailed at once, however much a member is mailed else. */
const MOST_ALONE_A_DAY = 10;

/** Whether a member had as many approved without a second person in a day as they may, what was stopped too: all of it was mailed. @param proposals - all of the office. */
export const isAloneSpent = (proposals: readonly SendingProposal[], memberId: string, nowMs: number): boolean =>
  proposals.filter(
    (one) => isAlone(one) && one.decision?.by.memberId === memberId && nowMs < one.decision.atMs + daysInMs(1),
  ).length >= MOST_ALONE_A_DAY;

/** Members who were mailed what goes out without a second person. */
export const toldAlone = ({ alone, mailedTo, decision }: SendingProposal): readonly string[] =>
  decision?.asOne ? Object.keys(decision.asOne.standings) : alone ? mailedTo : [];

/** Whether it was sent, or is to go out, without a second person, and none has looked at it yet. */
export const isUnlooked = (proposal: SendingProposal): boolean =>
  isAlone(proposal) && proposal.looked === undefined && (proposal.status === 'approved' || proposal.status === 'sent');

/** Whether it waits for a decision, or was approved and is to go out. */
export const isPending = ({ status }: Pick<SendingProposal, 'status'>): boolean =>
  status === 'open' || status === 'approved';

/** Whether it was approved, and waits for room in its publisher's budgets. */
export const waitsForRoom = ({
  status,
  waitsSinceMs,
}: {
  readonly status: SendingStatus;
  readonly waitsSinceMs?: number | undefined;
}): boolean => status === 'approved' && waitsSinceMs !== undefined;

/** Whether a time until which a proposal waits is later than any that its members were mailed. */
export const isLaterThanTold = (atMs: number, { promisedMs = 0 }: Pick<SendingProposal, 'promisedMs'>): boolean =>
  atMs > promisedMs;

/** Whether a member asked for the draft of a proposal again since. @param asked - of its draft or its office, the newest first. */
export const isAskedAgain = (
  { draftId, proposalId }: Pick<SendingProposal, 'draftId' | 'proposalId'>,
  asked: readonly SendingProposal[],
): boolean => asked.find((one) => one.draftId === draftId)?.proposalId !== proposalId;

/** Its author ended it before a colleague decided. */
export const isTakenBack = ({ stopped, decision, author }: Pick<SendingProposal, 'stopped' | 'decision' | 'author'>) =>
  stopped?.by.memberId === author.memberId && stopped.replacedBy === undefined && decision === undefined;

/** Whether a colleague said no to a revision: then no hand sends it alone. @param asked - all that was asked of its draft. @param by - whose own no counts for nothing. */
export const isAnswered = (asked: readonly SendingProposal[], revision: number, by: readonly string[]): boolean =>
  asked.some((one) => one.revision === revision && isRefusedByOther(one, by));

/** Who asks in the place of another says no to nothing. */
function isRefusedByOther({ status, decision, stopped }: SendingProposal, by: readonly string[]): boolean {
  const isOther = (one: SendingDecision | undefined) => one !== undefined && !by.includes(one.by.memberId);
  if (status === 'returned') return isOther(decision);
  return status === 'stopped' && isOther(stopped) && stopped?.replacedBy === undefined;
}

/** Whom it names and who agreed: who is named without consent is told of apart, with the reason. */
export const namedWithConsent = ({ named, withoutConsent = [] }: Pick<AskedSending, 'named' | 'withoutConsent'>) =>
  named.filter((name) => !withoutConsent.some((one) => one.name === name));

/** Names a proposal. */
export type SendingRef = Pick<AskedSending, 'publisherId' | 'proposalId'>;

/** What a digest is made of: another letter, code, name or minute makes another one. */
export interface DecidedOn
  extends Pick<AskedSending, 'named' | 'withoutConsent' | 'contentHash' | 'when' | 'isUrgent'> {
  /** Over the subject, HTML and text of each mail. */
  readonly mailsDigest: string;
  readonly subject: Subject;
  /** How its case ended, where it says so. */
  readonly ended?: CaseEnd;
}

/** SHA-256, in hexadecimal, of all that a member decides on. */
export const digestOfSending = ({
  mailsDigest,
  subject,
  named,
  withoutConsent = [],
  contentHash: of,
  when,
  isUrgent,
  ended,
}: DecidedOn): string =>
  contentHash([
    mailsDigest,
    [...subject.countries].sort(),
    [...subject.themes].sort(),
    [...named].sort(),
    of,
    when.kind === 'at-once' ? when.kind : [when.local, when.zone, when.atMs],
    isUrgent,
    ...(ended ? [[ended.how, ended.on]] : []),
    ...(withoutConsent.length > 0 ? [withoutConsent.map(({ name, because }) => [name, because])] : []),
  ]);
