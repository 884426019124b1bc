/** Where a day begins first: Kiritimati, UTC+14. */
const EARLIEST_ZONE_OFFSET_MS = 14 * 60 * 60 * 1000;

/**
 * The newest calendar day that it is anywhere, `YYYY-MM-DD`. A publisher may date an appeal with it; a later day is a mistake.
 * @example lastDayOnEarth(Date.UTC(2024, 2, 15, 12)) // '2024-03-16'
 */
export function lastDayOnEarth(nowMs: number): string {
  return new Date(nowMs + EARLIEST_ZONE_OFFSET_MS).toISOString().slice(0, 'YYYY-MM-DD'.length);
}
