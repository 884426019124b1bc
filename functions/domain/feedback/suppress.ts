import type {
  AddressHasher,
  Ending,
  Subscriber,
  Subscribers,
  Suppression,
  TopicRows,
} from '../subscriber/subscriber.ts';
import { provenAtMs, topicsOfSubscriber, untilSaved } from '../subscriber/subscriber.ts';

export interface SuppressPorts {
  readonly subscribers: Subscribers;
  readonly topicRows: TopicRows;
  readonly hashOfAddress: AddressHasher;
}

/** `no-subscriber`: unknown, unsubscribed, or confirmed, or moved here, after what is held against an address of theirs. */
export type SuppressOutcome = 'suppressed' | 'was-suppressed' | 'no-subscriber';

/**
 * Stops all mail to a subscriber whose address refuses it, or who called it spam. A complaint outweighs a bounce, so that events in any
 * order leave the same. Rows are let go each time, since the attempt before may have died between the two.
 * @param sinceMs - when the mail was sent, or the address was listed: a subscriber who confirmed later has asked for mail again,
 *   and one who moved later left the address behind that it is held against.
 */
export function suppress(
  subscriberId: string,
  because: Suppression,
  sinceMs: number,
  ports: SuppressPorts,
  nowMs: number,
): Promise<SuppressOutcome> {
  return untilSaved(subscriberId, async () => {
    const current = await ports.subscribers.find(subscriberId);
    if (!current || current.status === 'unsubscribed' || sinceMs < provenAtMs(current)) return 'no-subscriber';
    const isChange = current.status === 'active' || (current.suppressedBecause === 'bounce' && because === 'complaint');
    const suppressed: Subscriber = isChange
      ? {
          ...current,
          status: 'suppressed',
          suppressedBecause: because,
          revision: await ports.subscribers.nextRevision(current),
        }
      : current;
    if (isChange) {
      const addressHash = await ports.hashOfAddress(current.address);
      const ending = { kind: ENDING_OF[because], atMs: nowMs };
      const change = { subscriber: suppressed, seenRevision: current.revision, addressHash, ending };
      if ((await ports.subscribers.save(change)) === 'changed') return undefined;
    }
    await ports.topicRows.retire(subscriberId, topicsOfSubscriber(suppressed), suppressed.revision, nowMs);
    return current.status === 'active' ? 'suppressed' : 'was-suppressed';
  });
}

const ENDING_OF = { bounce: 'bounced', complaint: 'complained' } as const satisfies Record<Suppression, Ending['kind']>;
