import { ESTIMATE_ROWS_PER_TOPIC, estimatePeople } from '../../matching/matching.ts';
import { slotTopic } from '../../subscriber/subscriber.ts';
import type { DigestDispatch } from '../dispatches.ts';
import type { Candidates } from '../ports.ts';

/** About how many people read the digest of a slot; those whom it brings nothing new are among them. */
export async function estimateDigest({ slot }: DigestDispatch, candidates: Candidates): Promise<number> {
  return estimatePeople([await candidates.sample(slotTopic(slot), ESTIMATE_ROWS_PER_TOPIC)]).people;
}
