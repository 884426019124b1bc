import type { AudienceCount } from '../dispatch/dispatch.ts';
import type { BlurredParts } from './sending-parts.ts';

/** What is kept of a sending for whoever may see its numbers; without parts, its month had as many as are shown before it ended. */
export interface ShownSending {
  readonly parts?: BlurredParts;
}

/** What is kept of a month of UTC: the sums of what is kept of its sendings. */
export interface ShownMonth {
  /** `YYYY-MM` */
  readonly month: string;
  readonly sendings: number;
  /** How many of them have numbers. */
  readonly shown: number;
  readonly sums: BlurredParts;
  /** Blurred: distinct people who followed what the publisher's newest appeals were about, when its first sending of the month had ended. */
  readonly followers?: number;
}

/** What members and keys may see, for those who may not look at exact numbers. */
export interface ShownNumbers {
  find(publisherId: string, dispatchId: string): Promise<ShownSending | undefined>;
  /** From one month to another, both with them, oldest first. Months without a sending are left out. */
  months(publisherId: string, from: string, to: string): Promise<readonly ShownMonth[]>;
}

/** What the sweep keeps for them. */
export interface NumbersKept {
  findMonth(publisherId: string, month: string): Promise<ShownMonth | undefined>;
  /**
   * Keeps a sending's numbers and adds them to its month's, in one transaction.
   * @returns `known` when they were kept before, `used up` when the month has as many as are shown.
   */
  keep(sending: SendingOfMonth, parts: BlurredParts): Promise<'kept' | 'known' | 'used up'>;
  /** Keeps that a sending has none. */
  keepNone(sending: SendingOfMonth): Promise<void>;
  /** Keeps the month's followers, unless it has some. */
  keepFollowers(publisherId: string, month: string, followers: number): Promise<void>;
  /** Up to which end of a sending the sweep has come, in epoch milliseconds. */
  findReached(): Promise<number | undefined>;
  keepReached(reachedMs: number): Promise<void>;
}

export interface SendingOfMonth {
  readonly publisherId: string;
  readonly dispatchId: string;
  readonly month: string;
}

/** The month of UTC that holds a moment. @example monthOf(Date.UTC(2026, 11, 3)).name // '2026-12' */
export function monthOf(atMs: number): { readonly name: string; readonly endsAtMs: number } {
  const at = new Date(atMs);
  const endsAtMs = Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1);
  return { name: at.toISOString().slice(0, 'YYYY-MM'.length), endsAtMs };
}

/** Counts the people who follow what a publisher's newest appeals are about. */
export type CountFollowersOf = (publisherId: string) => Promise<AudienceCount>;
