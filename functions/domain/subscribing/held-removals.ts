import { type HashingKeys, hashAddress } from '../tokens/hashing-keys.ts';
import { mailboxOf } from './mailbox-of.ts';
import type { Budgets, SubscriberReads } from './ports.ts';
import type { Subscriber } from './subscriber.ts';

/** What somebody's link asks to end: one follow, or everything. */
export interface Removal {
  readonly subscriberId: string;
  readonly followId?: string;
}

/** A removal that was pressed in a burst, probably by a program that checks mail: nothing is ended by it yet. */
export interface HeldRemoval extends Removal {
  readonly heldAtMs: number;
  /** By a page's button, or by a mail program's one click, which shows its reader nothing but that it worked. */
  readonly pressedBy: 'button' | 'one-click';
  /** The start of the minute in which its mail was sent, in epoch milliseconds. */
  readonly mailedAtMs: number;
  /** The keyed hash of the mailbox's domain. */
  readonly domainHash: string;
}

/** What a link asks to end, and how it was pressed. */
export interface Press extends Removal, Pick<HeldRemoval, 'pressedBy'> {
  /** The start of the minute in which its mail was sent, in epoch milliseconds; 0 for a link of no mail. */
  readonly mailedAtMs: number;
}

export interface HeldRemovals {
  /** Keeps a removal until it is due, unless it is held already: then it counts as a one click, if either was one. */
  hold(removal: HeldRemoval, dueAtMs: number): Promise<void>;
  /** Those of one person, in no order. */
  listOf(subscriberId: string): Promise<HeldRemoval[]>;
  /** Those that are due, the oldest first; some may have been dropped a moment ago. */
  due(nowMs: number, limit: number): Promise<Removal[]>;
  find(removal: Removal): Promise<HeldRemoval | undefined>;
  /** Lets one be due at this moment instead, if it is held. */
  postpone(removal: Removal, dueAtMs: number): Promise<void>;
  /** Forgets one, if it is held. */
  drop(removal: Removal): Promise<void>;
  /** Forgets all that is held of somebody. */
  dropAllOf(subscriberId: string): Promise<void>;
}

export interface BurstPorts {
  readonly subscribers: SubscriberReads;
  readonly budgets: Budgets;
  readonly heldRemovals: HeldRemovals;
  readonly hashingKeys: () => Promise<HashingKeys>;
}

export interface BurstLimits {
  /** A press this soon after its mail may be a program's. */
  readonly freshMailMs: number;
  /** Such presses that each mail domain has a minute; those beyond them are held. */
  readonly removalsPerDomainPerMinute: number;
  /** After this a held removal is done, unless an operator dismissed it. */
  readonly holdMs: number;
}

const MINUTE_MS = 60_000;

/**
 * Holds a removal that comes in a burst from one mail domain moments after its mail was sent.
 * @returns false when it is to be done at once.
 */
export async function holdIfBurst(
  { mailedAtMs, ...removal }: Press,
  ports: BurstPorts,
  limits: BurstLimits,
  nowMs: number,
): Promise<boolean> {
  if (!isFresh(mailedAtMs, limits, nowMs)) return false;
  const subscriber = await ports.subscribers.find(removal.subscriberId);
  if (!subscriber || !wouldEndAnything(subscriber, removal)) return false;
  const domainHash = await hashOfDomain(subscriber.address, ports);
  if (await ports.budgets.take(`removals#${domainHash}`, minuteOf(nowMs), limits.removalsPerDomainPerMinute))
    return false;
  await ports.heldRemovals.hold({ ...removal, mailedAtMs, heldAtMs: nowMs, domainHash }, nowMs + limits.holdMs);
  return true;
}

/** A link knows its minute alone: its mail may have been sent at the end of it. */
const isFresh = (mailedAtMs: number, { freshMailMs }: BurstLimits, nowMs: number) =>
  nowMs >= mailedAtMs && nowMs < mailedAtMs + MINUTE_MS + freshMailMs;

const wouldEndAnything = ({ status, follows }: Subscriber, { followId }: Removal) =>
  status === 'active' && (followId === undefined || follows.some((follow) => follow.followId === followId));

async function hashOfDomain(address: string, { hashingKeys }: BurstPorts): Promise<string> {
  const mailbox = mailboxOf(address);
  return hashAddress(mailbox.slice(mailbox.lastIndexOf('@')), await hashingKeys());
}

function minuteOf(nowMs: number): { name: string; endsAtMs: number } {
  const startsAtMs = nowMs - (nowMs % MINUTE_MS);
  return { name: new Date(startsAtMs).toISOString().slice(0, 16), endsAtMs: startsAtMs + MINUTE_MS };
}
