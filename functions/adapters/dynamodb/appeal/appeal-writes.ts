import { budgetKey, EXPIRY_ATTRIBUTE, externalAppealKey } from '../../../contract/table-keys.ts';
import type { DraftDraw, ExternalId, KnownAppeal } from '../../../domain/publishing/publishing.ts';
import { daysInMs, epochSecondsOf } from '../../../domain/time/time.ts';
import { type Condition, change, type Write, where } from '../../table/table.ts';

/** Holds only while the appeal is as it was read. */
export const asKnown = (known: KnownAppeal | undefined): Condition =>
  known
    ? where.is({
        appealId: known.appealId,
        latestVersion: known.latestVersion,
        contentHash: known.contentHash,
        rewrites: known.rewrites,
      })
    : where.isNew;

/** Where a publisher's own id of an appeal stands. */
export const externalKey = ({ publisherId, externalId }: ExternalId) => externalAppealKey(publisherId, externalId);

/** Counts one more in a budget, while it has room. A counter outlives its window, as clocks differ. */
export const takesOne = ({ scope, windowName, windowEndsAtMs, limit }: DraftDraw): Write =>
  change(
    budgetKey(scope, windowName),
    { set: { entity: 'budget', [EXPIRY_ATTRIBUTE]: epochSecondsOf(windowEndsAtMs + daysInMs(1)) }, add: { taken: 1 } },
    // Nothing was taken out of a counter that is not there.
    limit > 0
      ? where.either(where.lacks('taken'), where.compares('taken', '<', limit))
      : where.compares('taken', '<', limit),
  );
