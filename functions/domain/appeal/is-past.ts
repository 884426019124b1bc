import { utcDayOf } from '../time/time.ts';
import type { AppealVersion } from './versions.ts';

/** Where a day ends last: Baker Island, UTC-12. */
const LATEST_ZONE_OFFSET_MS = 12 * 60 * 60 * 1_000;

/**
 * The oldest calendar day that it still is anywhere, `YYYY-MM-DD`.
 * @example oldestDayOnEarth(Date.UTC(2024, 2, 15, 6)) // '2024-03-14'
 */
export const oldestDayOnEarth = (nowMs: number): string => utcDayOf(nowMs - LATEST_ZONE_OFFSET_MS);

/** The last day on which it helps to act, and the IANA zone by whose clock it ends: left out, it ends once it has ended everywhere. */
export type LastDay = Pick<AppealVersion, 'expiresOn' | 'actByZone'>;

/** Whether an appeal's last day is over. */
export const isPast = ({ expiresOn, actByZone }: LastDay, nowMs: number): boolean =>
  expiresOn !== undefined && expiresOn < (actByZone === undefined ? oldestDayOnEarth(nowMs) : dayIn(nowMs, actByZone));

/** The calendar day of a moment by a zone's clock, `YYYY-MM-DD`: Swedish writes days so. */
const dayIn = (atMs: number, timeZone: string): string =>
  new Intl.DateTimeFormat('sv', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(atMs);
