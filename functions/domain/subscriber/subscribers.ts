import type { Language } from '../../contract/languages.ts';
import type { Follow, Frequency } from './follows/follow.ts';

/** When a subscriber's digests come: at an hour of their local time, weekly ones on one day. */
export interface DigestTime {
  readonly timeZone: string;
  readonly hour: number;
  /** ISO: Monday is 1. */
  readonly weekday: number;
}

/** The digests that a subscriber left for hearing of each appeal at once. */
export interface LastDigests {
  readonly slot: string;
  /** When the subscriber came to that slot, in epoch milliseconds. */
  readonly sinceMs: number;
}

/** Why mail to a subscriber was stopped without their asking. */
export const SUPPRESSIONS = ['bounce', 'complaint'] as const;
export type Suppression = (typeof SUPPRESSIONS)[number];

/** One person at one e-mail address, confirmed by double opt-in. */
export interface Subscriber {
  /** A random UUID: slices of an audience depend on its uniformity. */
  readonly subscriberId: string;
  /**
   * `unsubscribed` keeps everything until the undo runs out, and gets no mail but the notices of what ended. `suppressed` gets none at all: their
   * address refuses mail, or they called it spam. Signing up again makes both active again.
   */
  readonly status: 'active' | 'unsubscribed' | 'suppressed';
  /** Appeals published before this are not for them. */
  readonly confirmedAtMs: number;
  /** When they confirmed for the first time, in epoch milliseconds; left out while that is `confirmedAtMs`. Mails since then have links of theirs. */
  readonly firstConfirmedAtMs?: number;
  readonly frequency: Frequency;
  /** For everyone whose frequency is not immediate. */
  readonly digestTime?: DigestTime;
  /** When frequency or digest time last changed; left out, when they confirmed. */
  readonly cadenceSinceMs?: number;
  /** The slot whose digests still bring what was published before: only for a subscriber who hears at once and read digests before. */
  readonly lastDigests?: LastDigests;
  /**
   * Appeals whose alert ended later than this, in epoch milliseconds, may wait for this subscriber since before they came to their slot.
   * Left out until they come to a slot by a change of cadence.
   */
  readonly waitsSinceMs?: number;
  /** How pages and mails speak to them: the first of the languages that they read. */
  readonly language: Language;
  /** The others that they read, in order. An appeal's mail speaks the appeal's own language, if it is one of these. */
  readonly otherLanguages: readonly Language[];
  /** What is in none of these languages comes once it is, and not before, unless it is urgent. */
  readonly waitsForEdition: boolean;
  /** Mail to them shows nothing of what it is about, not even on a lock screen: its text waits behind a link. */
  readonly isDiscreet: boolean;
  /** No mail of any dispatch before this moment, in epoch milliseconds. */
  readonly pausedUntilMs?: number;
  /** The day that they named for it, `YYYY-MM-DD`. */
  readonly pausedUntilDay?: string;
  /** Rises with each write of this item, by no fixed step: each write names the one it saw. */
  readonly revision: number;
  readonly address: string;
  /**
   * When their mail moved to this address, in epoch milliseconds; left out while it is their first. The links in a mail name it, and work as
   * long as it is the same.
   */
  readonly addressSinceMs?: number;
  /** Which of their links to erase everything works: a move ends the one before, and so does a newer one. Left out for the first, 0. */
  readonly eraseLinkNumber?: number;
  /** When they last signed out everywhere, in epoch milliseconds: each time another moment, since what lets them in names it. */
  readonly signedOutAtMs?: number;
  /** How often all changes of address that waited were ended: by a sign-out everywhere, by the subscriber's coming back, or by themselves. Left out for never. */
  readonly changesEnded?: number;
  readonly follows: readonly Follow[];
  /** Ids of the appeals under whose cases rows of theirs may lie: of those that they follow, and of others until the rows are deleted. */
  readonly listedCases?: readonly string[];
  readonly unsubscribedAtMs?: number;
  readonly suppressedBecause?: Suppression;
}

/** Since when mails with links of theirs may lie in a mailbox, in epoch milliseconds. One who unsubscribed and came back keeps those of before. */
export const hasLinksSinceMs = ({
  firstConfirmedAtMs,
  confirmedAtMs,
}: Pick<Subscriber, 'firstConfirmedAtMs' | 'confirmedAtMs'>): number => firstConfirmedAtMs ?? confirmedAtMs;

/**
 * Whether their erasure has begun. A subscriber who unsubscribed has the time of it, and can come back; one who is being erased has none, and nothing
 * but the end of it is done with them.
 */
export const isBeingErased = ({ status, unsubscribedAtMs }: Pick<Subscriber, 'status' | 'unsubscribedAtMs'>): boolean =>
  status === 'unsubscribed' && unsubscribedAtMs === undefined;

/** What a link shown now carries; the one before it works no more once it is saved. */
export const nextEraseLink = ({ eraseLinkNumber = 0 }: Pick<Subscriber, 'eraseLinkNumber'>): number =>
  eraseLinkNumber + 1;

/** What ends all changes of address that they asked for so far, once it is saved. */
export const endingChanges = ({ changesEnded = 0 }: Pick<Subscriber, 'changesEnded'>) => ({
  changesEnded: changesEnded + 1,
});

/**
 * What a session or a link to sign in keeps of its subscriber as they stood when it was made. It lets them in as long as this is the same: they
 * neither moved away from a mailbox, perhaps since another person reads it, nor signed out everywhere. No clock decides it, since what begins
 * between such a press and its save is later than the press. Always of one length, so that its seal does not tell who did.
 */
export const accessEpochOf = ({
  addressSinceMs = 0,
  signedOutAtMs = 0,
}: Pick<Subscriber, 'addressSinceMs' | 'signedOutAtMs'>): string =>
  [addressSinceMs, signedOutAtMs].map((atMs) => String(atMs).padStart(13, '0')).join('-');

/** Whether a link is of a mail to an address that its subscriber moved away from. */
export const isOfFormerAddress = (
  link: { readonly addressSinceMs: number },
  { addressSinceMs = 0 }: Pick<Subscriber, 'addressSinceMs'>,
): boolean => link.addressSinceMs !== addressSinceMs;

/** Whether they asked for silence that lasts still: the moment that it ends at is no part of it. */
export const isPaused = <S extends Pick<Subscriber, 'pausedUntilMs'>>(
  subscriber: S,
  nowMs: number,
): subscriber is S & { readonly pausedUntilMs: number } =>
  subscriber.pausedUntilMs !== undefined && nowMs < subscriber.pausedUntilMs;
