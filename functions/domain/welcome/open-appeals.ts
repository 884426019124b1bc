import { hasEnded } from '../appeal/has-ended.ts';
import { isPast } from '../appeal/is-past.ts';
import type { AppealVersion } from '../appeal/versions.ts';
import type { NewestVersions } from '../dispatch/mailings/digest-appeals.ts';
import { type ReachedPorts, wasReached } from '../dispatch/mailings/reached.ts';
import { matchingAppeals, type RecentAppeals } from '../matching/recent-appeals.ts';
import { hasToWait } from '../subscriber/edition-for.ts';
import type { Subscriber } from '../subscriber/subscribers.ts';
import { daysInMs } from '../time/spans.ts';

export interface OpenAppealPorts extends ReachedPorts {
  readonly recentAppeals: RecentAppeals;
  readonly newestVersions: NewestVersions;
}

/** A welcome is a beginning, not an archive. */
const MOST_APPEALS = 5;
const PUBLISHED_WITHIN_DAYS = 90;
/** A subscriber who comes back after years of following everything has had more than a person looks through. */
const MOST_LOOKED_AT = 50;

/**
 * The newest appeals that help a subscriber who just confirmed, and that no dispatch brings them: published before they confirmed, not
 * withdrawn, not ended, not past, never sent to them, and in a language of theirs if they wait for that.
 * @param mayHaveSome - whether receipts can name them at all; no new subscriber is in any.
 */
export async function openAppealsFor(
  subscriber: Subscriber,
  mayHaveSome: boolean,
  ports: OpenAppealPorts,
  nowMs: number,
): Promise<AppealVersion[]> {
  const { subscriberId, confirmedAtMs, follows } = subscriber;
  const recent = await ports.recentAppeals.since(nowMs - daysInMs(PUBLISHED_WITHIN_DAYS), confirmedAtMs);
  const isOpen = (appeal: Pick<AppealVersion, 'kind' | 'ended' | 'expiresOn' | 'actByZone'>) =>
    appeal.kind !== 'retraction' && !hasEnded(appeal) && !isPast(appeal, nowMs);
  const matching = matchingAppeals(follows, recent).filter(isOpen);
  const chosen: AppealVersion[] = [];
  for (const { appealId } of matching.slice(0, MOST_LOOKED_AT)) {
    if (chosen.length === MOST_APPEALS) break;
    const newest = await ports.newestVersions.findNewest(appealId);
    // A version from after their confirmation has a dispatch of its own, and they are in its audience.
    if (!newest || newest.publishedAtMs >= confirmedAtMs || !isOpen(newest) || hasToWait(newest, subscriber)) continue;
    if (mayHaveSome && (await wasReached(subscriberId, appealId, ports))) continue;
    chosen.push(newest);
  }
  return chosen;
}
