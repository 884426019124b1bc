import * as z from 'zod';
import { officeLimitsKey } from '../../../contract/table-keys.ts';
import { contentHash } from '../../../domain/appeal/appeal.ts';
import type { PublishingLimits } from '../../../domain/publishing/publishing.ts';
import { find, type Table, where } from '../../table/table.ts';

const limit = z.number().int().positive().optional();
/** What an operator may let a publisher have mailed. */
export const LIMITS = z.strictObject({
  appealsPerHour: limit,
  appealsPerDay: limit,
  urgentPerDay: limit,
  correctionsPerAppealPerDay: limit,
  correctionsPerDay: limit,
  waitingReleases: limit,
} satisfies Record<keyof PublishingLimits, typeof limit>);

type OwnLimits = Partial<PublishingLimits>;

/** What stands with a publisher, once more where its office looks. */
export const officeLimitsItem = (publisherId: string, limits: OwnLimits) => ({
  ...officeLimitsKey(publisherId),
  ...{ entity: 'office-limits', limits, hash: contentHash(limits) },
});

/** Holds as long as no other limits were set. */
export const withLimits = (limits: OwnLimits | undefined) => where.is({ hash: limits && contentHash(limits) });

/** What an operator let an office have mailed, for those who may not look at publishers. */
export const makeOfficeLimits = (table: Table) => ({
  async find(publisherId: string): Promise<OwnLimits> {
    const item = await find(table, officeLimitsKey(publisherId));
    return item ? z.object({ limits: LIMITS }).parse(item).limits : {};
  },
});
