import type { Language } from '../../contract/languages.ts';
import type { HashedNetwork, Subscriber } from '../subscriber/subscriber.ts';

/** How long a new address has to be verified in. */
export const CHANGE_ADDRESS_HOURS = 24;

/** A new address that a subscriber gave for their alerts. Nothing goes there but one mail, until that mail's button is pressed. */
export interface AddressChange {
  /** A UUID that its subscriber did not choose: the subject of its token. */
  readonly changeId: string;
  readonly subscriberId: string;
  readonly status: 'pending' | 'changed';
  /** Where alerts went when it was asked for: told of the change, and the change is void when it is no longer so. */
  readonly oldAddress: string;
  readonly newAddress: string;
  /** The `changesEnded` of its subscriber when it was asked for, 0 for none: the change is void when it is no longer so. */
  readonly changesEnded: number;
  readonly requestedFrom: HashedNetwork;
  /** Of the page that it was asked for on, and so of the mail to the new address: its reader is unknown. */
  readonly language: Language;
  /** 1 once its mail went out; 0 before. */
  readonly mailsSent: number;
  /** From this moment on it can't be verified, in epoch milliseconds. */
  readonly expiresAtMs: number;
}

export interface AddressChanges {
  find(changeId: string): Promise<AddressChange | undefined>;
  /** All that a subscriber asked for of late. */
  listOf(subscriberId: string): Promise<AddressChange[]>;
  /**
   * Keeps a change, unless it is kept already.
   * @returns `no-alerts` when the subscriber who asked for it gets no alerts any more, perhaps since they are being erased: then it is not kept.
   */
  create(change: AddressChange): Promise<'kept' | 'no-alerts'>;
  /** Notes that all that follows a change was done: the sweep need not do it. */
  settle(changeId: string): Promise<void>;
  /** Notes that its mail leaves now. */
  noteMailed(changeId: string, mailsSent: number): Promise<void>;
}

/** Whether no change of the same person was asked for after this one: a newer wish takes the older ones back. Each lasts as long. */
export async function isNewest(
  { subscriberId, expiresAtMs }: AddressChange,
  addressChanges: Pick<AddressChanges, 'listOf'>,
): Promise<boolean> {
  const all = await addressChanges.listOf(subscriberId);
  return all.every((other) => other.expiresAtMs <= expiresAtMs);
}

/**
 * Whether a subscriber still means a change, but for newer ones. Who unsubscribed since, moved elsewhere by another link, came back or ended the change
 * does not.
 */
export const isMeantBy = (
  { oldAddress, changesEnded }: Pick<AddressChange, 'oldAddress' | 'changesEnded'>,
  subscriber: Pick<Subscriber, 'status' | 'address' | 'changesEnded'>,
): boolean =>
  subscriber.status === 'active' &&
  subscriber.address === oldAddress &&
  (subscriber.changesEnded ?? 0) === changesEnded;

/** The change of a subscriber that waits for its button; more than one if they were asked for in the same millisecond. */
export async function waitingChangesOf(
  subscriber: Subscriber,
  addressChanges: Pick<AddressChanges, 'listOf'>,
  nowMs: number,
): Promise<AddressChange[]> {
  const all = await addressChanges.listOf(subscriber.subscriberId);
  const newestMs = Math.max(...all.map(({ expiresAtMs }) => expiresAtMs));
  if (nowMs >= newestMs) return [];
  return all.filter(
    (change) => change.expiresAtMs === newestMs && change.status === 'pending' && isMeantBy(change, subscriber),
  );
}

/** Asks the queue of notices for the two mails of a change. */
export interface AddressChangeQueue {
  enqueueChangeRequested(changeId: string): Promise<void>;
  enqueueChanged(changeId: string): Promise<void>;
}
