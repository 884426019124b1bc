import { type AppealVersion, asItStands, type Edition, isClosed, isPast, lastStanding } from '../../appeal/appeal.ts';
import { inChunks } from '../../in-chunks.ts';
import type { PlacedSubject } from '../../subscriber/subscriber.ts';
import type { DigestAppeal, DigestDispatch } from '../dispatches.ts';
import { subjectOf } from '../planning/subject-of.ts';
import type { Appeals } from '../ports.ts';

export interface NewestVersions {
  /** The newest version of an appeal, read consistently. */
  findNewest(appealId: string): Promise<AppealVersion | undefined>;
}

/** An appeal that a digest still carries when it is sent: in the version that was planned, not superseded, not closed, and not past its last day. */
export interface StandingAppeal {
  readonly planned: DigestAppeal;
  /** Its index in the dispatch's `appeals`, by which receipts refer to it. */
  readonly place: number;
  /** Only the beginning of each text, see {@link BLOCKS_KEPT}. */
  readonly appeal: AppealVersion;
  readonly subject: PlacedSubject;
}

/** How many blocks of each text are kept: a digest shows no more, and the whole texts of hundreds of appeals would not fit into a worker's memory. */
const BLOCKS_KEPT = 3;
const READS_AT_ONCE = 20;

const beginningOf = ({ letter: _, ...edition }: Edition): Edition => ({
  ...edition,
  blocks: edition.blocks.slice(0, BLOCKS_KEPT),
  footnotes: [],
});

const withBeginningsOnly = (appeal: AppealVersion): AppealVersion => ({
  ...appeal,
  edition: beginningOf(appeal.edition),
  ...(appeal.translations ? { translations: appeal.translations.map(beginningOf) } : {}),
});

/**
 * The appeals that a digest still carries. Left out are appeals that are past, closed or superseded, and those with a newer version than planned:
 * that version is mailed by itself.
 */
export async function standingAppeals(
  { appeals, supersededAppeals }: DigestDispatch,
  { findNewest, getVersion }: NewestVersions & Appeals,
  nowMs: number,
): Promise<StandingAppeal[]> {
  const superseded = new Set(supersededAppeals);
  const standing: StandingAppeal[] = [];
  for (const chunk of inChunks([...appeals.entries()], READS_AT_ONCE)) {
    const newest = await Promise.all(chunk.map(([, { appealId }]) => findNewest(appealId)));
    for (const [index, [place, planned]] of chunk.entries()) {
      const appeal = newest[index];
      if (appeal?.version !== planned.version || superseded.has(planned.appealId)) continue;
      if (isPast(appeal, nowMs) || (await wasClosedSince(appeal, { getVersion }))) continue;
      const subject = await subjectOf(appeal, { getVersion });
      standing.push({ planned, place, appeal: withBeginningsOnly(asItStands(appeal)), subject });
    }
  }
  return standing;
}

/** A correction keeps the end of a case that was over before it, and is told: it says what was wrong. */
async function wasClosedSince(appeal: AppealVersion, appeals: Appeals): Promise<boolean> {
  if (!isClosed(appeal)) return false;
  if (appeal.kind !== 'correction' || appeal.version === 1) return true;
  const before = await appeals.getVersion(appeal.appealId, appeal.version - 1);
  return (await lastStanding(before, appeals)).ended === undefined;
}
