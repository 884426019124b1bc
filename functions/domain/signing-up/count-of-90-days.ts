import { countMatching, type RecentAppeals } from '../matching/matching.ts';
import type { Follow } from '../subscriber/subscriber.ts';
import { daysInMs } from '../time/time.ts';

/** How many appeals of the last 90 days these follows would have brought: what a subscriber of them is in for. */
export async function countOf90Days(
  follows: readonly Follow[],
  recentAppeals: RecentAppeals,
  nowMs: number,
): Promise<number> {
  return countMatching(follows, await recentAppeals.since(nowMs - daysInMs(90), nowMs));
}
