import type { Budgets, BudgetWindow } from '../notices/notices.ts';
import type { NetworkHasher, Subscriber, SubscriberReads } from '../subscriber/subscriber.ts';
import { mailboxOf, providerOf } from '../subscriber/subscriber.ts';
import { type HashingKeys, hashAddress } from '../tokens/tokens.ts';

/** What a subscriber's link asks to end: one follow, or everything. */
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
export interface PressedRemoval extends Removal, Pick<HeldRemoval, 'pressedBy'> {
  /** The start of the minute in which its mail was sent, in epoch milliseconds; 0 for a link of no mail. */
  readonly mailedAtMs: number;
  /** Where it comes from, as {@link networkOf} says it. */
  readonly network: string;
}

export interface HeldRemovals {
  /** Keeps a removal until it is due, unless it is held already: then it counts as a one click, if either was one. */
  hold(removal: HeldRemoval, dueAtMs: number): Promise<void>;
  listOf(subscriberId: string): Promise<HeldRemoval[]>;
  due(nowMs: number, limit: number): Promise<Removal[]>;
  find(removal: Removal): Promise<HeldRemoval | undefined>;
  /** Lets one be due at this moment instead, if it is held. */
  postpone(removal: Removal, dueAtMs: number): Promise<void>;
  drop(removal: Removal): Promise<void>;
  dropAllOf(subscriberId: string): Promise<void>;
}

export interface BurstPorts {
  readonly subscribers: SubscriberReads;
  readonly budgets: Budgets;
  readonly heldRemovals: HeldRemovals;
  readonly hashingKeys: () => Promise<HashingKeys>;
  readonly networks: Pick<NetworkHasher, 'hash'>;
}

export interface BurstLimits {
  /** A press this soon after its mail may be a program's. */
  readonly freshMailMs: number;
  /** Mailboxes of one domain that press so soon in a minute from one network; those beyond them are held. */
  readonly removalsPerDomainAndNetworkPerMinute: number;
  /** The same from all networks together. */
  readonly removalsPerDomainPerMinute: number;
  /** The same at a large provider: its readers have nothing in common but their mailbox's domain, and often the network of their one click. */
  readonly removalsPerProviderPerMinute: number;
  /** After this a held removal is done, unless an operator dismissed it. */
  readonly holdMs: number;
}

const MINUTE_MS = 60_000;

/**
 * Holds a removal that comes in a burst moments after its mail was sent: many mailboxes of one organisation, as when the program that checks its
 * mail presses for all of them. A mailbox counts once a minute, however often and however spelt it presses.
 * @returns false when it is to be done at once.
 */
export async function holdIfBurst(
  { mailedAtMs, network, ...removal }: PressedRemoval,
  ports: BurstPorts,
  limits: BurstLimits,
  nowMs: number,
): Promise<boolean> {
  if (!isFresh(mailedAtMs, limits, nowMs)) return false;
  const subscriber = await ports.subscribers.find(removal.subscriberId);
  if (!subscriber || !wouldEndAnything(subscriber, removal)) return false;
  const keys = await ports.hashingKeys();
  const mailbox = mailboxOf(subscriber.address);
  const domainHash = hashAddress(mailbox.slice(mailbox.lastIndexOf('@')), keys);
  const { hash: networkHash } = await ports.networks.hash(network, nowMs);
  const throughNetwork = hashAddress(`${domainHash} ${networkHash}`, keys);
  const crowds = crowdsOf({ mailbox, domainHash, throughNetwork }, limits);
  const window = minuteOf(nowMs);
  const isOneOfFew = async (crowd: Crowd) => isAmongFirst(crowd, mailbox, window, keys, ports);
  if ((await Promise.all(crowds.map(isOneOfFew))).every(Boolean)) return false;
  await ports.heldRemovals.hold({ ...removal, mailedAtMs, heldAtMs: nowMs, domainHash }, nowMs + limits.holdMs);
  return true;
}

/** A link knows its minute alone: its mail may have been sent at the end of it. */
const isFresh = (mailedAtMs: number, { freshMailMs }: BurstLimits, nowMs: number) =>
  nowMs >= mailedAtMs && nowMs < mailedAtMs + MINUTE_MS + freshMailMs;

const wouldEndAnything = ({ status, follows }: Subscriber, { followId }: Removal) =>
  status === 'active' && (followId === undefined || follows.some((follow) => follow.followId === followId));

/** Mailboxes that one program may press for, and how many of them may press in a minute before it looks like one. */
interface Crowd {
  readonly scope: string;
  readonly limit: number;
}

interface Presser {
  readonly mailbox: string;
  readonly domainHash: string;
  /** The keyed hash of domain and network together. */
  readonly throughNetwork: string;
}

/** What a program presses comes from few networks; what its readers press comes from theirs. */
function crowdsOf({ mailbox, domainHash, throughNetwork }: Presser, limits: BurstLimits): Crowd[] {
  const scope = `removals#${domainHash}`;
  if (providerOf(mailbox) !== 'other') return [{ scope, limit: limits.removalsPerProviderPerMinute }];
  return [
    { scope, limit: limits.removalsPerDomainPerMinute },
    { scope: `removals#${throughNetwork}`, limit: limits.removalsPerDomainAndNetworkPerMinute },
  ];
}

/** Whether a mailbox is among the first of its crowd in this minute: it keeps its place for all that it presses. */
async function isAmongFirst(
  { scope, limit }: Crowd,
  mailbox: string,
  window: BudgetWindow,
  keys: HashingKeys,
  { budgets }: Pick<BurstPorts, 'budgets'>,
): Promise<boolean> {
  // Another hash each minute: who presses is not joined from one mail to the next.
  const place = `removals#${hashAddress(`${mailbox} ${scope} ${window.name}`, keys)}`;
  if (!(await budgets.take(place, window, 1))) return true;
  if (await budgets.take(scope, window, limit)) return true;
  await budgets.giveBack(place, window);
  return false;
}

function minuteOf(nowMs: number): BudgetWindow {
  const startsAtMs = nowMs - (nowMs % MINUTE_MS);
  return { name: new Date(startsAtMs).toISOString().slice(0, 16), endsAtMs: startsAtMs + MINUTE_MS };
}
