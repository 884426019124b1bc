import type { AppealVersion, Edition } from '../../appeal/appeal.ts';
import { isPast } from '../../appeal/is-past.ts';
import { inChunks } from '../../in-chunks.ts';
import type { PlacedSubject } from '../../subscriber/follows/follow.ts';
import { placeSubject } from '../../subscriber/follows/topics.ts';
import type { DigestAppeal, DigestDispatch } from '../dispatch.ts';

export interface NewestVersions {
  /** The newest version of an appeal, read consistently. */
  findNewest(appealId: string): Promise<AppealVersion | undefined>;
}

/** An appeal that a digest still carries: not past, not withdrawn, and not newer than planned. */
export interface StandingAppeal {
  readonly planned: DigestAppeal;
  /** Among the dispatch's appeals: receipts refer to it. */
  readonly place: number;
  /** With the beginnings of its texts only. */
  readonly appeal: AppealVersion;
  readonly subject: PlacedSubject;
}

/** A digest shows beginnings, and hundreds of whole texts would fill a worker. */
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
 * A digest's appeals as they are now, without those that are past, withdrawn, or newer than planned: a version that superseded the planned
 * one has a mailing of its own.
 */
export async function standingAppeals(
  { appeals, supersededAppeals }: DigestDispatch,
  { findNewest }: NewestVersions,
  nowMs: number,
): Promise<StandingAppeal[]> {
  const superseded = new Set(supersededAppeals);
  const standing: StandingAppeal[] = [];
  for (const chunk of inChunks([...appeals.entries()], READS_AT_ONCE)) {
    const newest = await Promise.all(chunk.map(([, { appealId }]) => findNewest(appealId)));
    for (const [index, [place, planned]] of chunk.entries()) {
      const appeal = newest[index];
      if (appeal?.version !== planned.version || superseded.has(planned.appealId)) continue;
      if (isPast(appeal, nowMs)) continue;
      standing.push({ planned, place, appeal: withBeginningsOnly(appeal), subject: placeSubject(appeal.subject) });
    }
  }
  return standing;
}
