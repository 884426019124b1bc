import { topicsOfSubscriber } from './cadence/slot.ts';
import type { Topic } from './follows/topics.ts';
import type { SubscriberChange, Subscribers, TopicRows } from './ports.ts';

export interface SaveWithRowsPorts {
  readonly subscribers: Pick<Subscribers, 'find' | 'save'>;
  readonly topicRows: TopicRows;
}

/**
 * Saves a subscriber who comes under more topics. The order is what keeps them from missing an appeal:
 *
 * 1. Their rows are put. A row is only a candidate, so that one too many brings no mail.
 * 2. The subscriber is saved. From then on they count, and each of their rows is there.
 * 3. When another writer was first, the rows that the newer state does not want are dropped.
 *
 * Rows of topics that the change takes away are the caller's to retire, once it is saved.
 * @param topics - those that the change adds.
 * @returns `changed` when another writer was first and the subscriber was not saved: read again and decide again.
 */
export async function saveWithRows(
  change: SubscriberChange,
  topics: readonly Topic[],
  ports: SaveWithRowsPorts,
  nowMs: number,
): Promise<'saved' | 'changed'> {
  const { subscriberId, revision } = change.subscriber;
  await ports.topicRows.put(subscriberId, topics, revision);
  const saved = await ports.subscribers.save(change);
  if (saved === 'changed') await dropUnwanted({ subscriberId, topics, revision }, ports, nowMs);
  return saved;
}

interface UnsavedRows {
  readonly subscriberId: string;
  readonly topics: readonly Topic[];
  /** That the change would have had. */
  readonly revision: number;
}

/**
 * Drops rows that were put for a change which was not saved, but for those that the saved state wants: a subscriber who is erased while
 * they change something in another tab must not stay in the index. As long as a writer who saw the same state may still win, nothing is
 * dropped, since that writer may want the same rows.
 */
async function dropUnwanted(
  { subscriberId, topics, revision }: UnsavedRows,
  { subscribers, topicRows }: SaveWithRowsPorts,
  nowMs: number,
): Promise<void> {
  const current = await subscribers.find(subscriberId);
  // A subscriber with a first revision may be about to be saved; with a later one they were there, and are gone.
  const isDecided = current ? current.revision >= revision : revision > 1;
  if (!isDecided) return;
  const wanted = new Set(current?.status === 'active' ? topicsOfSubscriber(current) : []);
  const unwanted = topics.filter((topic) => !wanted.has(topic));
  await topicRows.retire(subscriberId, unwanted, revision, nowMs);
}
