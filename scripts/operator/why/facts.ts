import { type AccountPorts, accountOf, storedOfAddress } from '../../../functions/domain/account/account.ts';
import type { AppealVersion } from '../../../functions/domain/appeal/appeal.ts';
import type {
  AlertDispatch,
  Dispatch,
  EntryOutcome,
  Receipt,
  Slice,
  SliceId,
  Slices,
  Verdict,
} from '../../../functions/domain/dispatch/dispatch.ts';
import {
  type AlertMailingPorts,
  audienceOf,
  heldByMail,
  judge,
  subjectOf,
  welcomeDispatchOf,
} from '../../../functions/domain/dispatch/dispatch.ts';
import { EVENT_KINDS, type EventKind, type FeedbackLedger } from '../../../functions/domain/feedback/feedback.ts';
import { rangeOf, sliceOf } from '../../../functions/domain/matching/matching.ts';
import type { SignUp } from '../../../functions/domain/signing-up/signing-up.ts';
import {
  type CaseNames,
  type Follow,
  findByAddress,
  isBeingErased,
  matchingFollows,
  readingOf,
  type Subscriber,
  type Subscribers,
} from '../../../functions/domain/subscriber/subscriber.ts';

/** One mail of a mailing to a person, or the attempt at one. */
export interface MailFacts {
  readonly atMs: number;
  readonly outcome: EntryOutcome;
  /** What SES told of it since. */
  readonly told: readonly EventKind[];
}

/** What a mailing that carries the appeal did for a person. */
export interface MailingFacts {
  readonly dispatch: Dispatch;
  /** What brought it to them was their welcome. */
  readonly isWelcome: boolean;
  /** Of the appeal, as the mailing carries it. */
  readonly version: AppealVersion;
  /** Oldest first. */
  readonly mails: readonly MailFacts[];
  /** The part of the mailing that they would be in; undefined before it is cut into parts. */
  readonly slice?: Slice;
  /** Of an alert: what it would do now. */
  readonly verdict?: Verdict;
}

export interface SubscriberFacts {
  readonly subscriber: Subscriber;
  readonly newestVersion: number;
  /** What they follow now of what the newest version is about. */
  readonly matching: readonly Follow[];
  readonly cases: CaseNames;
  /** When the mails were sent that their mailbox could not take for now. */
  readonly bouncedMailsMs: readonly number[];
  /** Oldest version first. Digests of other readers are left out. */
  readonly mailings: readonly MailingFacts[];
}

/** What is kept of a person and an appeal: of who was erased, as of who was never known, that they are no one. */
export type WhyFacts =
  | { readonly kind: 'subscriber'; readonly facts: SubscriberFacts }
  | { readonly kind: 'no-one'; readonly signUps: readonly SignUp[] };

export interface WhyPorts extends AccountPorts, Pick<AlertMailingPorts, 'appeals' | 'allows' | 'nowMs'> {
  readonly subscribers: Pick<Subscribers, 'find' | 'findIdByAddress'>;
  readonly appealDispatches: AlertMailingPorts['appealDispatches'];
  readonly dispatches: AlertMailingPorts['dispatches'];
  readonly receipts: AlertMailingPorts['receipts'];
  readonly slices: Pick<Slices, 'find'>;
  readonly ledger: Pick<FeedbackLedger, 'find'>;
  findNewest(appealId: string): Promise<AppealVersion | undefined>;
}

/** Reads what is kept about why the owner of an address got an appeal, or did not. @throws {RangeError} when it is no address. */
export async function whyFacts(address: string, newest: AppealVersion, ports: WhyPorts): Promise<WhyFacts> {
  const subscriber = await findByAddress(address, ports);
  if (!subscriber || isBeingErased(subscriber)) {
    const { signUps } = await storedOfAddress(address, ports);
    return { kind: 'no-one', signUps: subscriber ? [] : signUps };
  }
  const { cases, bouncedMailsMs } = await accountOf(subscriber, ports);
  const matching = matchingFollows(subscriber.follows, await subjectOf(newest, ports.appeals));
  const mailings = await mailingsOf(subscriber, newest.appealId, ports);
  return {
    kind: 'subscriber',
    facts: { subscriber, newestVersion: newest.version, matching, cases, bouncedMailsMs, mailings },
  };
}

async function mailingsOf(subscriber: Subscriber, appealId: string, ports: WhyPorts): Promise<MailingFacts[]> {
  const mailings: MailingFacts[] = [];
  for (const { dispatchId, version } of await ports.appealDispatches.of(appealId)) {
    const dispatch = await ports.dispatches.find(dispatchId);
    if (!dispatch) continue;
    const facts = await mailingFacts(subscriber, appealId, version, dispatch, ports);
    const isOfOthers = dispatch.kind === 'digest' && dispatch.slot !== readingOf(subscriber)?.slot;
    if (facts.mails.length > 0 || !(isOfOthers || facts.isWelcome)) mailings.push(facts);
  }
  return mailings;
}

async function mailingFacts(
  subscriber: Subscriber,
  appealId: string,
  version: number,
  dispatch: Dispatch,
  ports: WhyPorts,
): Promise<MailingFacts> {
  const { subscriberId } = subscriber;
  const { dispatchId, sliceBits } = dispatch;
  const bits = sliceOf(subscriberId, sliceBits ?? 0);
  const isInMail = heldByMail(dispatch, appealId);
  const mails: MailFacts[] = [];
  for (const receipt of await ports.receipts.list({ dispatchId, bits })) {
    const index = receipt.people.indexOf(subscriberId);
    if (index === -1 || !isInMail(receipt, index)) continue;
    const told = await toldOf({ dispatchId, bits }, receipt, index, ports.ledger);
    mails.push({ atMs: receipt.intentAtMs, outcome: receipt.outcomes[index] ?? 'uncertain', told });
  }
  const published = await ports.appeals.getVersion(appealId, version);
  return {
    dispatch,
    version: published,
    isWelcome: dispatchId === welcomeDispatchOf(published).dispatchId,
    mails: mails.toSorted((one, other) => one.atMs - other.atMs),
    slice: sliceBits === undefined ? undefined : await ports.slices.find({ dispatchId, bits }),
    verdict: dispatch.kind === 'alert' ? await verdictOn(subscriber, dispatch, bits, ports) : undefined,
  };
}

async function toldOf(
  slice: SliceId,
  { callId }: Receipt,
  index: number,
  ledger: WhyPorts['ledger'],
): Promise<EventKind[]> {
  const kept = (await ledger.find(slice, [callId])).found.get(callId);
  return EVENT_KINDS.filter((kind) => kept?.entries[kind].has(index));
}

async function verdictOn(subscriber: Subscriber, dispatch: AlertDispatch, bits: string, ports: WhyPorts) {
  return judge({ kind: 'subscriber', subscriber }, await audienceOf(dispatch, rangeOf(bits), ports));
}
