import { topicsOfSubscriber } from './cadence/slot.ts';
import type { Topic } from './follows/topics.ts';
import { listsAll, withCasesListed } from './listed-cases.ts';
import type { SubscriberChange, Subscribers, TopicRows } from './ports.ts';

export interface SaveWithRowsPorts {
  readonly subscribers: Pick<Subscribers, 'find' | 'nextRevision' | 'save'>;
  readonly topicRows: TopicRows;
}

/**
 * Saves a subscriber who may come under more topics. The order is what keeps them from missing an appeal:
 *
 * 1. Their rows are put, those that they had already too: by its revision no row tells that it came later than others. A row is only a candidate,
 *    so that one too many brings no mail.
 * 2. The subscriber is saved. From then on they count, and each of their rows is there.
 * 3. When another writer was first, the rows that the newer state does not want are dropped.
 *
 * The case of a follow is on the subscriber's list before its row is put: nothing else leads to the row. Who has alerts is saved once for that, and the
 * caller decides again.
 *
 * Rows of topics that the change takes away are the caller's to retire, once it is saved.
 * @returns `changed` when another writer was first and the subscriber was not saved: read again and decide again.
 */
export async function saveWithRows(
  change: SubscriberChange,
  ports: SaveWithRowsPorts,
  nowMs: number,
): Promise<'saved' | 'changed'> {
  if ((await listCasesFirst(change, ports)) === 'changed') return 'changed';
  const { subscriberId, revision } = change.subscriber;
  const topics = topicsOfSubscriber(change.subscriber);
  await ports.topicRows.put(subscriberId, topics, revision);
  const saved = await ports.subscribers.save({ ...change, subscriber: withCasesListed(change.subscriber) });
  if (saved === 'changed') await dropUnwanted(change, topics, ports, nowMs);
  return saved;
}

/** Lists the cases that a change follows, for a subscriber who has alerts. @returns `changed` when they are not as the change saw them any more. */
async function listCasesFirst(
  { subscriber: { subscriberId, follows, listedCases }, seenRevision, addressHash }: SubscriberChange,
  { subscribers }: SaveWithRowsPorts,
): Promise<'listed' | 'changed'> {
  if (seenRevision === undefined || listsAll({ listedCases }, follows)) return 'listed';
  const current = await subscribers.find(subscriberId);
  if (current?.revision !== seenRevision) return 'changed';
  // One who comes back is saved as a new one is, with their list.
  if (current.status !== 'active') return 'listed';
  const revision = await subscribers.nextRevision(current);
  const listed = withCasesListed({ follows, listedCases: current.listedCases }).listedCases;
  const subscriber = { ...current, listedCases: listed, revision };
  await subscribers.save({ subscriber, seenRevision, addressHash, ending: undefined });
  return 'changed';
}

/**
 * Drops rows that were put for a change which was not saved, but for those that the saved state wants: a subscriber who is erased while
 * they change something in another tab must not stay in the index. As long as a writer who saw the same state may still win, nothing is
 * dropped, since that writer may want the same rows.
 */
async function dropUnwanted(
  { subscriber: { subscriberId, revision }, seenRevision }: SubscriberChange,
  topics: readonly Topic[],
  { subscribers, topicRows }: SaveWithRowsPorts,
  nowMs: number,
): Promise<void> {
  const current = await subscribers.find(subscriberId);
  // A new subscriber may be about to be saved; one who was there is gone.
  const isDecided = current ? current.revision >= revision : seenRevision !== undefined;
  if (!isDecided) return;
  const wanted = new Set(current?.status === 'active' ? topicsOfSubscriber(current) : []);
  const unwanted = topics.filter((topic) => !wanted.has(topic));
  await topicRows.retire(subscriberId, unwanted, revision, nowMs);
}
