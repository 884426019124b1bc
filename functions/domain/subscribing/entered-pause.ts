import { Temporal } from 'temporal-polyfill';
import { westernDigits } from '../western-digits.ts';

const MAX_PAUSE = { years: 1 };
const DAY = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;

/** What is wrong with a day, and what each page says of it. */
export type PauseFault = 'empty' | 'malformed' | 'past' | 'too-far';

export type PauseReading =
  | { readonly kind: 'until'; readonly untilMs: number }
  | { readonly kind: 'refused'; readonly reason: PauseFault };

/**
 * The moment at which a day begins where somebody lives.
 * @param entered - year, month and day, as a date field posts them or as people write them where there is none.
 * @param timeZone - IANA name.
 */
export function readPause(entered: string, timeZone: string, nowMs: number): PauseReading {
  const written = westernDigits(entered).trim();
  if (written === '') return { kind: 'refused', reason: 'empty' };
  const day = dayIn(written);
  if (!day) return { kind: 'refused', reason: 'malformed' };
  const today = dayOfPause(nowMs, timeZone);
  if (Temporal.PlainDate.compare(day, today) <= 0) return { kind: 'refused', reason: 'past' };
  if (Temporal.PlainDate.compare(day, Temporal.PlainDate.from(today).add(MAX_PAUSE)) > 0)
    return { kind: 'refused', reason: 'too-far' };
  return { kind: 'until', untilMs: day.toZonedDateTime(timeZone).epochMilliseconds };
}

/** The day of a moment where somebody lives, as `YYYY-MM-DD`. */
export function dayOfPause(atMs: number, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(atMs).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

/** The last day that a pause may have, as `YYYY-MM-DD`. */
export function lastPauseDay(nowMs: number, timeZone: string): string {
  return Temporal.PlainDate.from(dayOfPause(nowMs, timeZone)).add(MAX_PAUSE).toString();
}

function dayIn(written: string): Temporal.PlainDate | undefined {
  const [, year, month, day] = DAY.exec(written) ?? [];
  try {
    const parts = { year: Number(year), month: Number(month), day: Number(day) };
    return Temporal.PlainDate.from(parts, { overflow: 'reject' });
  } catch {
    // There is no such day, such as 30 February.
    return undefined;
  }
}
