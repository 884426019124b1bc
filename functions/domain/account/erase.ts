import { hashOfMailbox } from '../notices/notices.ts';
import type { AddressHasher, KnownSubscribers, Subscriber, Topic } from '../subscriber/subscriber.ts';
import {
  isBeingErased,
  topicsOfListedCases,
  topicsOfSubscriber,
  unsubscribeIsFinalAtMs,
  untilSaved,
} from '../subscriber/subscriber.ts';
import { minutesInMs } from '../time/time.ts';

interface Traces {
  readonly subscriberId: string;
  /** Of their address, as the ways to its sign-ups lie under it. */
  readonly signUpsHash: string;
  /** As {@link hashOfMailbox} makes it: that they were reminded is kept under it. */
  readonly mailboxHash: string;
  /** Those that they lie under by what they chose last, and of cases that they chose before. */
  readonly topics: readonly Topic[];
}

/** What takes a person out of storage. */
export interface Erasure {
  /**
   * Deletes their rows in the index of topics, under all that they ever chose; sign-ups of their address, changes of it, that it was
   * reminded, their bounces and notices, removals of theirs that an operator holds, and follows that they stopped; may run twice. That the owner of
   * an address wants no mail stays: it is about the address, and protects it.
   */
  deleteTraces(traces: Traces): Promise<void>;
  /** Deletes the sign-ups of an address that leads to no subscriber any more: once it is forgotten, they can't be found and erased. */
  deleteSignUpsOf(signUpsHash: string): Promise<void>;
  /**
   * Deletes their item and the way from their address to it, and leaves a job that makes receipts forget them; all of it or nothing.
   * @param revision - what was read last.
   * @param cases - topics under which rows of theirs may lie that no vocabulary has: the job deletes there once more.
   * @returns `changed` when another writer changed or deleted it since.
   */
  deleteSubscriber(
    subscriberId: string,
    addressHash: string,
    revision: number,
    nowMs: number,
    cases?: readonly Topic[],
  ): Promise<'deleted' | 'changed'>;
  /** Deletes what came since, such as a line of the ledger of notices. Once their item is gone, no notice of theirs is claimed, and none that was comes back. */
  deleteLateTraces(subscriberId: string): Promise<void>;
  /**
   * Deletes what lies under an id long after its item is gone: what an erasure that died left, and what a function that was under way
   * wrote late. It may run twice.
   * @param cases - as the erasure knew them.
   */
  deleteRest(subscriberId: string, cases?: readonly Topic[]): Promise<void>;
}

export interface ErasePorts {
  readonly subscribers: KnownSubscribers;
  readonly erasure: Erasure;
  readonly hashOfAddress: AddressHasher;
}

export interface EraseOutcome {
  /** Whether there was a subscriber to erase. */
  readonly isNew: boolean;
}

/** Longer than the function takes that erases: from then on the sweep finishes what it left. */
const FINISHED_BY_THE_SWEEP_AFTER_MS = minutesInMs(2);

const NO_SUBSCRIBER: EraseOutcome = { isNew: false };

/**
 * Erases a subscriber, in any status, at once and for good. First one write ends all mail to them; their item, which alone knows
 * where the rest lies, goes last, so that a press after a failure finishes the work, or else the sweep. No mail follows: one that
 * waits finds no subscriber.
 *
 * What still names their random id is forgotten by a job, within a day: receipts of what was mailed.
 */
export function erase(subscriberId: string, ports: ErasePorts, nowMs: number): Promise<EraseOutcome> {
  return untilSaved(subscriberId, async () => {
    const current = await ports.subscribers.find(subscriberId);
    return current ? eraseAs(current, ports, nowMs) : NO_SUBSCRIBER;
  });
}

/**
 * {@link erase} by a link that was kept elsewhere, unless a move or a newer link ended it.
 * @param linkNumber - of the link.
 */
export function eraseByLink(
  subscriberId: string,
  linkNumber: number,
  ports: ErasePorts,
  nowMs: number,
): Promise<EraseOutcome | 'link-over'> {
  return untilSaved<EraseOutcome | 'link-over'>(subscriberId, async () => {
    const current = await ports.subscribers.find(subscriberId);
    if (!current) return NO_SUBSCRIBER;
    const isOver = (current.eraseLinkNumber ?? 0) !== linkNumber && !isBeingErased(current);
    return isOver ? 'link-over' : eraseAs(current, ports, nowMs);
  });
}

/** Finishes an erasure that was begun, and erases a subscriber who unsubscribed for good; every other one is left alone. */
export function finishErasing(subscriberId: string, ports: ErasePorts, nowMs: number): Promise<EraseOutcome> {
  return untilSaved(subscriberId, async () => {
    const current = await ports.subscribers.find(subscriberId);
    return current && isToBeErased(current, nowMs) ? eraseAs(current, ports, nowMs) : NO_SUBSCRIBER;
  });
}

const isToBeErased = (current: Subscriber, nowMs: number): boolean =>
  isBeingErased(current) ||
  (current.status === 'unsubscribed' &&
    current.unsubscribedAtMs !== undefined &&
    nowMs >= unsubscribeIsFinalAtMs(current.unsubscribedAtMs));

/** Erases someone who was just read; `undefined` when they have changed since. */
async function eraseAs(current: Subscriber, ports: ErasePorts, nowMs: number): Promise<EraseOutcome | undefined> {
  const { subscriberId, address } = current;
  const addressHash = await ports.hashOfAddress(address);
  const last = isBeingErased(current) ? current : await endAllMail(current, addressHash, ports, nowMs);
  if (!last) return undefined;
  const signUpsHash = await ports.hashOfAddress(address, 'sign-ups');
  const mailboxHash = await hashOfMailbox(address, ports.hashOfAddress);
  const cases = topicsOfListedCases(last);
  const topics = [...topicsOfSubscriber(last), ...cases];
  await ports.erasure.deleteTraces({ subscriberId, signUpsHash, mailboxHash, topics });
  const end = await ports.erasure.deleteSubscriber(subscriberId, addressHash, last.revision, nowMs, cases);
  if (end !== 'deleted') return undefined;
  // A notice may have been claimed since the traces were listed.
  await ports.erasure.deleteLateTraces(subscriberId);
  return { isNew: true };
}

async function endAllMail(
  current: Subscriber,
  addressHash: string,
  { subscribers }: ErasePorts,
  nowMs: number,
): Promise<Subscriber | undefined> {
  const { unsubscribedAtMs: _, ...kept } = current;
  const revision = await subscribers.nextRevision(current);
  const subscriber: Subscriber = { ...kept, status: 'unsubscribed', revision };
  const finishErasingAtMs = nowMs + FINISHED_BY_THE_SWEEP_AFTER_MS;
  const ending = { kind: 'erased', atMs: nowMs } as const;
  const change = { subscriber, seenRevision: current.revision, addressHash, ending, finishErasingAtMs };
  const saved = await subscribers.save(change);
  return saved === 'saved' ? subscriber : undefined;
}
