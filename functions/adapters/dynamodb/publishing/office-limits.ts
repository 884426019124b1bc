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

/** A copy of a publisher's limits, in the partition that the desk and the sending worker read. */
export const officeLimitsItem = (publisherId: string, limits: OwnLimits) => ({
  ...officeLimitsKey(publisherId),
  ...{ entity: 'office-limits', limits, hash: contentHash(limits) },
});

/** The condition that no operator has set other limits since the worker read these. */
export const withLimits = (limits: OwnLimits | undefined) => where.is({ hash: limits && contentHash(limits) });

/** What an operator let an office have mailed, for those who may not look at publishers. */
export const makeOfficeLimits = (table: Table) => ({
  async find(publisherId: string): Promise<OwnLimits> {
    const item = await find(table, officeLimitsKey(publisherId));
    return item ? z.object({ limits: LIMITS }).parse(item).limits : {};
  },
});
