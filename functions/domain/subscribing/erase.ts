import { topicsOfSubscriber } from '../digests/slot.ts';
import type { Topic } from '../follows/topics.ts';
import { daysInMs } from '../time/spans.ts';
import type { AddressHasher } from './address-hash.ts';
import type { Subscribers } from './ports.ts';
import type { Subscriber } from './subscriber.ts';
import { untilSaved } from './until-saved.ts';

/** Everything that is kept about a person outside their own item. */
interface Traces {
  readonly subscriberId: string;
  readonly addressHash: string;
  readonly topics: readonly Topic[];
}

/** What takes a person out of storage. */
export interface Erasure {
  /**
   * Deletes their rows in the index of topics, sign-ups of their address, changes of it, their bounces, removals of theirs that an
   * operator holds, and follows that they stopped; may run twice. That the owner of an address wants no mail stays: it is about the address, and protects it.
   */
  deleteTraces(traces: Traces): Promise<void>;
  /** Deletes the sign-ups of an address that leads to nobody any more: once it is forgotten, nobody finds them to erase them. */
  deleteSignUpsOf(addressHash: string): Promise<void>;
  /**
   * Deletes their item and the way from their address to it, both or neither.
   * @param revision - what was read last.
   * @returns `changed` when somebody wrote it since.
   */
  deleteSubscriber(subscriberId: string, addressHash: string, revision: number): Promise<'deleted' | 'changed'>;
}

export interface ErasePorts {
  readonly subscribers: Pick<Subscribers, 'find' | 'save'>;
  readonly erasure: Erasure;
  readonly hashOfAddress: AddressHasher;
}

/** If the deletion fails half-way and nobody presses again, storage deletes the item itself. */
const HALF_ERASED_LIVES_DAYS = 1;

/**
 * Erases somebody, whatever their status, at once and for good. First one write ends all mail to them; their item, which alone knows
 * where the rest lies, goes last, so that a press after a failure finishes the work. No mail follows: one that waits finds nobody.
 *
 * What stays are receipts, up to two years, and the ledger of notices, for two months: both name a random id that leads nowhere.
 * @returns whether there was somebody to erase; for whoever presses it is all the same.
 */
export function erase(subscriberId: string, ports: ErasePorts, nowMs: number): Promise<{ readonly isNew: boolean }> {
  return untilSaved(subscriberId, async () => {
    const current = await ports.subscribers.find(subscriberId);
    if (!current) return { isNew: false };
    const addressHash = await ports.hashOfAddress(current.address);
    const last = isBeingErased(current) ? current : await endAllMail(current, addressHash, ports, nowMs);
    if (!last) return undefined;
    await ports.erasure.deleteTraces({ subscriberId, addressHash, topics: topicsOfSubscriber(last) });
    const end = await ports.erasure.deleteSubscriber(subscriberId, addressHash, last.revision);
    return end === 'deleted' ? { isNew: true } : undefined;
  });
}

/** Whoever left has the time of it, and can come back; whoever is being erased has none. */
const isBeingErased = ({ status, leftAtMs }: Subscriber) => status === 'left' && leftAtMs === undefined;

async function endAllMail(
  current: Subscriber,
  addressHash: string,
  { subscribers }: ErasePorts,
  nowMs: number,
): Promise<Subscriber | undefined> {
  const { leftAtMs: _, ...kept } = current;
  const subscriber: Subscriber = { ...kept, status: 'left', revision: current.revision + 1 };
  const expiresAtMs = nowMs + daysInMs(HALF_ERASED_LIVES_DAYS);
  return (await subscribers.save({ subscriber, addressHash, expiresAtMs })) === 'saved' ? subscriber : undefined;
}
