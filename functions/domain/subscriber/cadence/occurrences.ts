import { Temporal } from 'temporal-polyfill';
import type { SlotName } from './slot.ts';

interface Slot {
  /** ISO: Monday is 1; left out when the digest is daily. */
  readonly weekday?: number;
  readonly hour: number;
  readonly timeZone: string;
}

/** A word that names no slot, or one in a time zone that does not exist. */
export class UnknownSlotError extends Error {
  constructor(slot: SlotName, why: string, cause?: unknown) {
    super(`${JSON.stringify(slot)} is no digest slot: ${why}`, { cause });
    this.name = 'UnknownSlotError';
  }
}

const SLOT = /^(?:daily|weekly([1-7]))@([01]\d|2[0-3])@([A-Za-z][A-Za-z0-9/_+-]*)$/;

function parseSlot(slot: SlotName): Slot {
  const [, weekday, hour, timeZone] = SLOT.exec(slot) ?? [];
  if (hour === undefined || timeZone === undefined)
    throw new UnknownSlotError(slot, 'it must look like "daily@08@Europe/Berlin" or "weekly1@08@Asia/Kolkata"');
  return { hour: Number(hour), timeZone, weekday: weekday === undefined ? undefined : Number(weekday) };
}

const isDayOf = ({ weekday }: Slot, day: Temporal.PlainDate) => weekday === undefined || day.dayOfWeek === weekday;

/**
 * The moment at which a clock there first shows the slot's hour on a day. When the clock is put forward over that hour, it is the
 * moment of doing so; when it is put back, the hour comes twice, and the first counts.
 */
function momentOn({ hour, timeZone }: Slot, day: Temporal.PlainDate): number {
  const shown = day.toPlainDateTime({ hour });
  const moment = shown.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  if (moment.toPlainDateTime().equals(shown)) return moment.epochMilliseconds;
  // What is earlier than an hour that is left out lies before the change.
  return (moment.getTimeZoneTransition('next') ?? moment).epochMilliseconds;
}

/**
 * The slot's latest time at or before a moment, both in epoch milliseconds.
 * @throws {UnknownSlotError} when the word is no slot, or its time zone is unknown.
 */
export function latestOccurrenceMs(slot: SlotName, atMs: number): number {
  const parsed = parseSlot(slot);
  let day = dayThere(slot, parsed, atMs);
  while (!isDayOf(parsed, day) || momentOn(parsed, day) > atMs) day = day.subtract({ days: 1 });
  return momentOn(parsed, day);
}

function dayThere(slot: SlotName, { timeZone }: Slot, atMs: number): Temporal.PlainDate {
  try {
    return Temporal.Instant.fromEpochMilliseconds(atMs).toZonedDateTimeISO(timeZone).toPlainDate();
  } catch (error) {
    throw new UnknownSlotError(slot, `there is no time zone ${timeZone}`, error);
  }
}
