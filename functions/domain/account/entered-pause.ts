import { Temporal } from 'temporal-polyfill';
import type { Subscriber } from '../subscriber/subscriber.ts';
import { UTC, WHERE_DAYS_BEGIN_LAST } from '../time/time.ts';
import { westernDigits } from '../western-digits.ts';
import type { Pause } from './change-preferences.ts';

const MAX_PAUSE = { years: 1 };
const DAY = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;

/** What is wrong with a day, and what each page says of it. */
export type PauseFault = 'empty' | 'malformed' | 'past' | 'too-far';

export type PauseReading =
  | { readonly kind: 'until'; readonly pause: Pause }
  | { readonly kind: 'refused'; readonly reason: PauseFault };

/** The zone by whose clock a subscriber's pause ends: their digests' own, or else the last one, so that no alert comes before the day has begun. */
export const zoneOfPause = ({ digestTime }: Pick<Subscriber, 'digestTime'>): string =>
  digestTime?.timeZone ?? WHERE_DAYS_BEGIN_LAST;

/**
 * The pause that ends when a day begins.
 * @param entered - year, month and day; empty when there is none.
 * @param timeZone - IANA name.
 */
export function readPause(entered: string, timeZone: string, nowMs: number): PauseReading {
  const written = westernDigits(entered).trim();
  if (written === '') return { kind: 'refused', reason: 'empty' };
  const day = writtenDay(written);
  if (!day) return { kind: 'refused', reason: 'malformed' };
  const today = dayIn(nowMs, timeZone);
  if (Temporal.PlainDate.compare(day, today) <= 0) return { kind: 'refused', reason: 'past' };
  if (Temporal.PlainDate.compare(day, Temporal.PlainDate.from(today).add(MAX_PAUSE)) > 0)
    return { kind: 'refused', reason: 'too-far' };
  const untilMs = day.toZonedDateTime(timeZone).epochMilliseconds;
  return { kind: 'until', pause: { untilMs, untilDay: day.toString() } };
}

/** The day that a subscriber's pause lasts until, as they named it: `YYYY-MM-DD`. */
export function dayOfPause(subscriber: Subscriber & { readonly pausedUntilMs: number }): string {
  // Subscribers who paused before days were kept did so by this clock.
  return subscriber.pausedUntilDay ?? dayIn(subscriber.pausedUntilMs, subscriber.digestTime?.timeZone ?? UTC);
}

/** The years in which a pause may end: this one, the next, or both. */
export function yearsOfPause(nowMs: number, timeZone: string): number[] {
  const today = Temporal.PlainDate.from(dayIn(nowMs, timeZone));
  return [...new Set([today.add({ days: 1 }).year, today.add(MAX_PAUSE).year])];
}

function writtenDay(written: string): Temporal.PlainDate | undefined {
  const [, year, month, day] = DAY.exec(written) ?? [];
  try {
    const parts = { year: Number(year), month: Number(month), day: Number(day) };
    return Temporal.PlainDate.from(parts, { overflow: 'reject' });
  } catch {
    // There is no such day, such as 30 February.
    return undefined;
  }
}

/** The day of a moment by a zone's clock. */
function dayIn(atMs: number, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(atMs).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}
