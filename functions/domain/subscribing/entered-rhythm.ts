import { AT_ONCE, type Rhythm } from '../digests/rhythm.ts';
import { findTimeZone, UTC } from '../time/time-zones.ts';

/** How often, and when, as somebody entered it, right or wrong. */
export interface EnteredRhythm {
  readonly cadence: string;
  readonly weekday: string;
  readonly hour: string;
  /** An IANA name, or its place alone. */
  readonly timeZone: string;
}

/** What the form is first shown with: mail at once; a digest would come on Mondays at eight, universal time. */
export const USUAL_RHYTHM: EnteredRhythm = { cadence: 'immediate', weekday: '1', hour: '8', timeZone: UTC };

/** What is wrong with a rhythm; only a digest's time can be. */
export type RhythmFault =
  | { readonly field: 'cadence'; readonly reason: 'unknown-cadence' }
  | { readonly field: 'weekday'; readonly reason: 'unknown-weekday' }
  | { readonly field: 'hour'; readonly reason: 'unknown-hour' }
  | { readonly field: 'time-zone'; readonly reason: 'unknown-time-zone'; readonly zone: string };

export type RhythmReading =
  | { readonly kind: 'rhythm'; readonly rhythm: Rhythm }
  | { readonly kind: 'refused'; readonly faults: readonly RhythmFault[] };

const WEEKDAY = /^[1-7]$/;
const HOUR = /^(?:1?\d|2[0-3])$/;

/** What nobody reads of a daily digest's time. */
const ANY_WEEKDAY = 1;

/** What is wrong with a digest's time, whether or not the cadence that was entered beside it has a use for it. */
export function faultsOfTime(entered: EnteredRhythm): readonly RhythmFault[] {
  const reading = readRhythm({ ...entered, cadence: 'weekly' });
  return reading.kind === 'refused' ? reading.faults : [];
}

/** A rhythm read. What was entered beside a choice that has no use for it counts for nothing. */
export function readRhythm({ cadence, weekday, hour, timeZone }: EnteredRhythm): RhythmReading {
  if (cadence === 'immediate') return { kind: 'rhythm', rhythm: AT_ONCE };
  if (cadence !== 'daily' && cadence !== 'weekly')
    return { kind: 'refused', faults: [{ field: 'cadence', reason: 'unknown-cadence' }] };
  const isWeekly = cadence === 'weekly';
  const faults: RhythmFault[] = [];
  if (isWeekly && !WEEKDAY.test(weekday)) faults.push({ field: 'weekday', reason: 'unknown-weekday' });
  if (!HOUR.test(hour)) faults.push({ field: 'hour', reason: 'unknown-hour' });
  const zone = findTimeZone(timeZone);
  if (zone === undefined) faults.push({ field: 'time-zone', reason: 'unknown-time-zone', zone: timeZone });
  if (faults.length > 0 || zone === undefined) return { kind: 'refused', faults };
  const digestTime = { timeZone: zone, hour: Number(hour), weekday: isWeekly ? Number(weekday) : ANY_WEEKDAY };
  return { kind: 'rhythm', rhythm: { cadence, digestTime } };
}
