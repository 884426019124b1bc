import * as z from 'zod';
import { officeLimitsKey } from '../../../contract/table-keys.ts';
import { contentHash } from '../../../domain/appeal/appeal.ts';
import type { PublishingLimits } from '../../../domain/publishing/publishing.ts';
import { find, type StoredItem, type Table, where } from '../../table/table.ts';

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

/** A publisher's limits, in the partition that the desk and the sending worker read. */
export const officeLimitsItem = (publisherId: string, limits: OwnLimits) => ({
  ...officeLimitsKey(publisherId),
  ...{ entity: 'office-limits', limits, hash: contentHash(limits) },
});

/** What an item of limits says; undefined where there is none. */
export const limitsIn = (item: StoredItem | undefined): OwnLimits | undefined =>
  item && z.object({ limits: LIMITS }).parse(item).limits;

/** The condition that no operator has set other limits since the worker read these. Those of a publisher that were set before they had an item are in none. */
export const withLimits = (limits: OwnLimits | undefined) =>
  limits ? where.either(where.isNew, where.is({ hash: contentHash(limits) })) : where.isNew;

/** What an operator let an office have mailed, for those who may not look at publishers. */
export const makeOfficeLimits = (table: Table) => ({
  find: async (publisherId: string): Promise<OwnLimits> =>
    limitsIn(await find(table, officeLimitsKey(publisherId))) ?? {},
});
