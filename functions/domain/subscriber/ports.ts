import type { Ending } from './ending.ts';
import type { StoppedFollow } from './follows/stopped-follow.ts';
import type { Topic } from './follows/topics.ts';
import type { Subscriber } from './subscribers.ts';

/** One change of a subscriber, written whole or not at all. */
export interface SubscriberChange {
  /** As they shall be, with the revision that comes after what was read. */
  readonly subscriber: Subscriber;
  /** Of what was read; left out when there was no subscriber. */
  readonly seenRevision?: number;
  readonly addressHash: string;
  /** What it ends or takes back, recorded with it; `undefined` when it does neither. */
  readonly ending: Ending | undefined;
  /** When all that is known of them is deleted, in epoch milliseconds: for someone who unsubscribed. */
  readonly expiresAtMs?: number;
  /** When the sweep finishes their erasure, if it is not finished by then, in epoch milliseconds: for someone whose erasure begins. */
  readonly finishErasingAtMs?: number;
  readonly confirmed?: { readonly signUpId: string };
  /** The change of address that this is, the hash of the address that leads to them no more, and the moment, in epoch milliseconds. */
  readonly moved?: { readonly changeId: string; readonly formerAddressHash: string; readonly atMs: number };
  readonly stopped?: StoppedFollow;
  readonly restored?: StoppedFollow;
}

export interface Subscribers {
  /** The newest state, never an older copy. */
  find(subscriberId: string): Promise<Subscriber | undefined>;
  findIdByAddress(addressHash: string): Promise<string | undefined>;
  /** The revision that a change has: the same for all who read the same, and no count. @param seen - what was read; without a revision for a new subscriber. */
  nextRevision(seen: Pick<Subscriber, 'subscriberId'> & { readonly revision?: number }): Promise<number>;
  /** @returns `changed` when another writer was first, and nothing was written: read again and decide again. */
  save(change: SubscriberChange): Promise<'saved' | 'changed'>;
}

/** Subscribers for callers that change nothing about them. */
export type SubscriberReads = Pick<Subscribers, 'find' | 'findIdByAddress'>;

/** Subscribers for callers that change one whose id they know. */
export type KnownSubscribers = Omit<Subscribers, 'findIdByAddress'>;

/** The index from topics to people. Rows are candidates: the subscriber decides. */
export interface TopicRows {
  /** Rows that this revision of the subscriber wants; may run twice. */
  put(subscriberId: string, topics: readonly Topic[], revision: number): Promise<void>;
  /**
   * Lets rows be deleted in a while, so that a worker who pages through them now skips no subscriber. Rows that a revision after
   * `revision` put are left alone: they are wanted again.
   */
  retire(subscriberId: string, topics: readonly Topic[], revision: number, nowMs: number): Promise<void>;
}

/** Mails that bounced for now, kept for a month after the last of them. */
export interface TransientBounces {
  /** Keeps one, once for each call. @returns when the mails were sent that are kept of this person, in no order. */
  note(subscriberId: string, callId: string, mailedAtMs: number, nowMs: number): Promise<number[]>;
  /** When the mails were sent that are kept of a person, in no order. */
  listOf(subscriberId: string): Promise<number[]>;
}
