import { Temporal } from 'temporal-polyfill';
import { usageError } from './command-error.ts';

/** Is written with its offset, or as something near it: the API says what is wrong with it. */
const IS_MOMENT = /^\d{4}-\d{2}-\d{2}T/;

/** A day and a time on a clock, with its zone behind it: `2026-12-01 09:00 Europe/Paris`, or as RFC 9557 writes it, `2026-12-01T09:00[Europe/Paris]`. */
const LOCAL_TIME =
  /^(?<day>\d{4}-\d{2}-\d{2})[T ](?<time>\d{1,2}:\d{2})(?: +(?<zone>[A-Za-z][\w+/-]*)|\[(?<bracketed>[A-Za-z][\w+/-]*)\])?$/;

/**
 * The moment that `--at` means, as the API takes it. One that is written with its offset stays as it is.
 * @throws {CommandError} for a time without a zone, an unknown zone, and an hour that the zone's clocks skip or show twice.
 */
export function releaseTimeOf(text: string): string {
  const { day, time = '', zone: typed, bracketed } = LOCAL_TIME.exec(text.trim())?.groups ?? {};
  if (day === undefined) {
    if (IS_MOMENT.test(text.trim())) return text;
    throw usageError(`"${text}" is no day and time.`, `Write it like --at "${tomorrow()} 09:00 ${hereZone()}"`);
  }
  const zone = typed ?? bracketed;
  if (zone === undefined)
    throw usageError(
      `"${text}" says nothing of whose clock it is read from.`,
      `Write the zone behind it, like --at "${day} ${time} ${hereZone()}"`,
    );
  const local = plainTime(`${day}T${time.padStart('HH:mm'.length, '0')}`, text);
  const [first, second] = (['earlier', 'later'] as const).map((disambiguation) => inZone(local, zone, disambiguation));
  if (first && second && first.offset !== second.offset)
    throw usageError(
      `In ${zone}, clocks change at that hour: ${text} comes twice or not at all.`,
      `Write which one with its offset, like --at ${written(first)} or --at ${written(second)}`,
    );
  if (!first)
    throw usageError(
      `"${zone}" is no time zone.`,
      `Write one like Europe/Paris, or an offset, like --at ${day}T${time}+01:00`,
    );
  return written(first);
}

const hereZone = () => Temporal.Now.timeZoneId();
const tomorrow = () => Temporal.Now.plainDateISO().add({ days: 1 }).toString();

function plainTime(local: string, text: string): Temporal.PlainDateTime {
  try {
    return Temporal.PlainDateTime.from(local, { overflow: 'reject' });
  } catch (error) {
    if (error instanceof RangeError)
      throw usageError(`"${text}" is no day and time.`, 'Write it like --at "2026-12-01 09:00 Europe/Paris"');
    throw error;
  }
}

/** Undefined for an unknown zone. */
function inZone(local: Temporal.PlainDateTime, zone: string, disambiguation: 'earlier' | 'later') {
  try {
    return local.toZonedDateTime(zone, { disambiguation });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

const written = (moment: Temporal.ZonedDateTime) => moment.toString({ timeZoneName: 'never', smallestUnit: 'minute' });
