import { AT_ONCE, type Cadence } from '../subscriber/subscriber.ts';
import { findTimeZone, UTC } from '../time/time.ts';

/** How often, and when, as a visitor entered it, right or wrong. */
export interface EnteredCadence {
  readonly frequency: string;
  readonly weekday: string;
  readonly hour: string;
  /** An IANA name, or its place alone. */
  readonly timeZone: string;
}

/** What the form is first shown with: mail at once; a digest would come on Mondays at eight, universal time. */
export const DEFAULT_CADENCE: EnteredCadence = { frequency: 'immediate', weekday: '1', hour: '8', timeZone: UTC };

/** What is wrong with a cadence; only a digest's time can be. */
export type CadenceFault =
  | { readonly field: 'frequency'; readonly reason: 'unknown-frequency' }
  | { readonly field: 'weekday'; readonly reason: 'unknown-weekday' }
  | { readonly field: 'hour'; readonly reason: 'unknown-hour' }
  | { readonly field: 'time-zone'; readonly reason: 'unknown-time-zone'; readonly zone: string };

export type CadenceReading =
  | { readonly kind: 'cadence'; readonly cadence: Cadence }
  | { readonly kind: 'refused'; readonly faults: readonly CadenceFault[] };

const WEEKDAY = /^[1-7]$/;
const HOUR = /^(?:1?\d|2[0-3])$/;

/** What is not read of a daily digest's time. */
const ANY_WEEKDAY = 1;

/** What is wrong with a digest's time, whether or not the frequency that was entered beside it has a use for it. */
export function faultsOfTime(entered: EnteredCadence): readonly CadenceFault[] {
  const reading = readCadence({ ...entered, frequency: 'weekly' });
  return reading.kind === 'refused' ? reading.faults : [];
}

/** A cadence read. What was entered beside a choice that has no use for it counts for nothing. */
export function readCadence({ frequency, weekday, hour, timeZone }: EnteredCadence): CadenceReading {
  if (frequency === 'immediate') return { kind: 'cadence', cadence: AT_ONCE };
  if (frequency !== 'daily' && frequency !== 'weekly')
    return { kind: 'refused', faults: [{ field: 'frequency', reason: 'unknown-frequency' }] };
  const isWeekly = frequency === 'weekly';
  const faults: CadenceFault[] = [];
  if (isWeekly && !WEEKDAY.test(weekday)) faults.push({ field: 'weekday', reason: 'unknown-weekday' });
  if (!HOUR.test(hour)) faults.push({ field: 'hour', reason: 'unknown-hour' });
  const zone = findTimeZone(timeZone);
  if (zone === undefined) faults.push({ field: 'time-zone', reason: 'unknown-time-zone', zone: timeZone });
  if (faults.length > 0 || zone === undefined) return { kind: 'refused', faults };
  const digestTime = { timeZone: zone, hour: Number(hour), weekday: isWeekly ? Number(weekday) : ANY_WEEKDAY };
  return { kind: 'cadence', cadence: { frequency, digestTime } };
}
