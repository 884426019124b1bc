import type { FieldFault } from '../../../contract/api.ts';
import { daysInMs } from '../../time/time.ts';

const FARTHEST_AHEAD_MS = daysInMs(366);

/** What is wrong with a time to be released at. */
export function faultsOfTime(releaseAt: string, nowMs: number): FieldFault[] {
  const releaseAtMs = Date.parse(releaseAt);
  if (releaseAtMs <= nowMs)
    return [{ field: 'releaseAt', message: `${releaseAt} lies in the past: leave it out to publish at once` }];
  if (releaseAtMs > nowMs + FARTHEST_AHEAD_MS)
    return [{ field: 'releaseAt', message: `${releaseAt} lies more than a year ahead` }];
  return [];
}

const WRITTEN_OFFSET = /[+-]\d{2}:\d{2}/;

/**
 * A moment in words, on the clock that it was written by.
 * @param moment - ISO 8601 with an offset or `Z`.
 * @example momentInWords('2026-12-01T09:00+01:00') // 'Tuesday, 1 December 2026 at 09:00 (UTC+01:00)'
 */
export function momentInWords(moment: string): string {
  const [offset] = WRITTEN_OFFSET.exec(moment) ?? [];
  const shown = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'short', timeZone: offset ?? 'UTC' });
  return `${shown.format(new Date(moment))} (UTC${offset ?? ''})`;
}
