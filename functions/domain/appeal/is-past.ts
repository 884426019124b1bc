import { utcDayOf } from '../time/spans.ts';
import type { AppealVersion } from './appeal.ts';

/** Where a day ends last: Baker Island, UTC-12. */
const LATEST_ZONE_OFFSET_MS = 12 * 60 * 60 * 1_000;

/**
 * The oldest calendar day that it still is anywhere, `YYYY-MM-DD`.
 * @example oldestDayOnEarth(Date.UTC(2024, 2, 15, 6)) // '2024-03-14'
 */
export const oldestDayOnEarth = (nowMs: number): string => utcDayOf(nowMs - LATEST_ZONE_OFFSET_MS);

/** Whether an appeal's last day is over everywhere. */
export const isPast = ({ expiresOn }: Pick<AppealVersion, 'expiresOn'>, nowMs: number): boolean =>
  expiresOn !== undefined && expiresOn < oldestDayOnEarth(nowMs);
