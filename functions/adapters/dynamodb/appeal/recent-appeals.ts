import * as z from 'zod';
import { EXPIRY_ATTRIBUTE, publishedKey, publishedPartition } from '../../../contract/table-keys.ts';
import { APPEAL_KINDS, type AppealVersion } from '../../../domain/appeal/appeal.ts';
import type { RecentAppeals } from '../../../domain/matching/matching.ts';
import { type Likeness, likenessOf } from '../../../domain/publishing/publishing.ts';
import { daysInMs, epochSecondsOf } from '../../../domain/time/time.ts';
import { list, page, type Range, type Table } from '../../table/table.ts';

const KEPT_FOR_DAYS = 200;

const StoredRecentAppeal = z.object({
  appealId: z.string(),
  version: z.number().int(),
  kind: z.enum(APPEAL_KINDS),
  publishedAtMs: z.number(),
  countries: z.array(z.string()),
  themes: z.array(z.string()),
  expiresOn: z.string().optional(),
  actByZone: z.string().optional(),
});

/** What the entry says of an appeal's publisher and words, beside what subscribers' pages read of it. */
const StoredLikeness = StoredRecentAppeal.pick({ appealId: true, countries: true, publishedAtMs: true }).extend({
  publisherId: z.string(),
  publisherName: z.string(),
  title: z.string(),
  textHash: z.string(),
});

/**
 * An appeal's entry in the index. Every version's takes the place of the one before.
 * @param firstPublishedAtMs - of its first version.
 */
export const recentAppealItem = (appeal: AppealVersion, firstPublishedAtMs: number) => ({
  ...publishedKey(firstPublishedAtMs, appeal.appealId),
  entity: 'recent-appeal',
  ...likenessOf(appeal, firstPublishedAtMs),
  version: appeal.version,
  kind: appeal.kind,
  themes: appeal.subject.themes,
  expiresOn: appeal.expiresOn,
  actByZone: appeal.actByZone,
  [EXPIRY_ATTRIBUTE]: epochSecondsOf(firstPublishedAtMs + daysInMs(KEPT_FOR_DAYS)),
});

/** The UTC months that a span touches, newest first. */
function monthsBetween(fromMs: number, toMs: number): string[] {
  const monthOf = (ms: number) => new Date(ms).toISOString().slice(0, 'YYYY-MM'.length);
  const months: string[] = [];
  for (let month = monthOf(toMs); month >= monthOf(fromMs); month = monthOf(Date.parse(`${month}-01`) - 1))
    months.push(month);
  return months;
}

const publishedIn = (month: string, fromMs: number, beforeMs: number): Range => ({
  pk: publishedPartition(month),
  // Without an appeal's id after it, a moment sorts before everything that was published at it.
  from: publishedKey(fromMs, '').sk,
  to: publishedKey(beforeMs, '').sk,
});

/** What appeals are recognised by, newest first. Of each month as many as one read of a megabyte holds: some two thousand. */
export async function likenessesSince(table: Table, fromMs: number, nowMs: number): Promise<Likeness[]> {
  const ofMonth = (month: string) => page(table, publishedIn(month, fromMs, nowMs), { newestFirst: true });
  const months = await Promise.all(monthsBetween(fromMs, nowMs).map(ofMonth));
  return months.flatMap(({ items }) => items.map((item) => StoredLikeness.parse(item)));
}

/** The index of what was published. */
export const makeRecentAppeals = (table: Table): RecentAppeals => ({
  async since(fromMs, nowMs) {
    const ofMonth = (month: string) => list(table, publishedIn(month, fromMs, nowMs), { newestFirst: true });
    const months = await Promise.all(monthsBetween(fromMs, nowMs).map(ofMonth));
    return months.flat().map((item) => StoredRecentAppeal.parse(item));
  },
});
