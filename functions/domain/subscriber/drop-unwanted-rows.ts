import type { Subscribers, TopicRows } from './ports.ts';
import { topicsOfSubscriber } from './slot.ts';
import type { Topic } from './topics.ts';

interface Ports {
  readonly subscribers: Pick<Subscribers, 'find'>;
  readonly topicRows: Pick<TopicRows, 'retire'>;
}

/** Rows that were put for a change which somebody else's came before. */
interface UnsavedRows {
  readonly subscriberId: string;
  readonly topics: readonly Topic[];
  /** That the change would have had. */
  readonly revision: number;
}

/**
 * Lets rows go that were put for a change which was not saved, but for those that the one before it wants: whoever is erased while
 * they change something in another tab must not stay in the index. As long as a writer who saw the same may still win, nothing is
 * let go, since it may want the same rows.
 */
export async function dropUnwantedRows(
  { subscriberId, topics, revision }: UnsavedRows,
  { subscribers, topicRows }: Ports,
  nowMs: number,
): Promise<void> {
  const current = await subscribers.find(subscriberId);
  // Somebody with a first revision may be about to be saved; with a later one they were there, and are gone.
  const isDecided = current ? current.revision >= revision : revision > 1;
  if (!isDecided) return;
  const wanted = new Set(current?.status === 'active' ? topicsOfSubscriber(current) : []);
  const unwanted = topics.filter((topic) => !wanted.has(topic));
  await topicRows.retire(subscriberId, unwanted, revision, nowMs);
}
