import { Temporal } from 'temporal-polyfill';
import { DEFAULT_LATENESS_MINUTES } from '../../contract/api.ts';
import { daysInMs, findTimeZone, minutesInMs } from '../time/time.ts';
import { westernDigits } from '../western-digits.ts';
import type { SendingTime } from './sending-proposal.ts';

/** What a member enters, each as they typed it: a day, an hour, and the place by whose clock. */
export interface EnteredTime {
  readonly day: string;
  readonly time: string;
  readonly zone: string;
}

/** `skipped`: clocks go past this hour on that day. */
export type TimeFault = 'no-day' | 'no-time' | 'no-zone' | 'past' | 'far' | 'skipped';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const TIME = /^([01]?\d|2[0-3])[:.h]([0-5]\d)$/;
const FARTHEST_AHEAD_MS = daysInMs(365);

/** The moment that a member means by the clock of a place, or all that is wrong with it. Of an hour that comes twice the first is meant. */
export function readSendingTime(
  { day, time, zone: entered }: EnteredTime,
  nowMs: number,
): SendingTime | { readonly faults: readonly TimeFault[] } {
  const zone = findTimeZone(entered.trim());
  const date = plainDate(day);
  const clock = clockTime(time);
  if (!date || !clock || zone === undefined)
    return {
      faults: [
        ...(date ? [] : (['no-day'] as const)),
        ...(clock ? [] : (['no-time'] as const)),
        ...(zone === undefined ? (['no-zone'] as const) : []),
      ],
    };
  const local = `${date}T${clock}`;
  const meant = Temporal.PlainDateTime.from(local).toZonedDateTime(zone, { disambiguation: 'earlier' });
  if (meant.toPlainDateTime().toString({ smallestUnit: 'minute' }) !== local) return { faults: ['skipped'] };
  const atMs = meant.epochMilliseconds;
  if (atMs <= nowMs) return { faults: ['past'] };
  return atMs > nowMs + FARTHEST_AHEAD_MS ? { faults: ['far'] } : { kind: 'at', local, zone, atMs };
}

/** Hours and minutes as people write them, `9:30`, `9h30` or `٠٩:٣٠`, with two digits each. */
function clockTime(typed: string): string | undefined {
  const [, hours, minutes] = TIME.exec(westernDigits(typed).replaceAll(/\s/g, '').toLowerCase()) ?? [];
  return hours && `${hours.padStart(2, '0')}:${minutes}`;
}

function plainDate(day: string): string | undefined {
  try {
    return DAY.test(day) ? `${Temporal.PlainDate.from(day, { overflow: 'reject' })}` : undefined;
  } catch {
    // There is no such day.
    return undefined;
  }
}

/** How long members have to stop what was approved to go out at once. */
export interface Grace {
  readonly graceMs: number;
}

/** When what is approved at a moment goes out. What is urgent waits for no one. */
export function goesOutAt(
  { when, isUrgent }: { readonly when: SendingTime; readonly isUrgent: boolean },
  approvedAtMs: number,
  { graceMs }: Grace,
): number {
  const soonest = approvedAtMs + (isUrgent ? 0 : graceMs);
  return when.kind === 'at' ? Math.max(when.atMs, soonest) : soonest;
}

/** How long what one member sends alone waits, so that others can read and stop it. */
export interface AloneDelay {
  readonly delayMs: number;
}

/** When what its author sends without a colleague leaves. Urgency does not shorten it. */
export const leavesAloneAt = (when: SendingTime, sentAtMs: number, { delayMs }: AloneDelay): number =>
  Math.max(sentAtMs + delayMs, when.kind === 'at' ? when.atMs : 0);

/** Whether a proposal could not go out for so long that a person has to look again. */
export const isLate = (goesOutAtMs: number, nowMs: number): boolean =>
  nowMs - goesOutAtMs > minutesInMs(DEFAULT_LATENESS_MINUTES);

/** Whether it was decided on too late for the time that it was to go out at. */
export const isPast = (when: SendingTime, nowMs: number): boolean =>
  when.kind === 'at' && nowMs - when.atMs > minutesInMs(DEFAULT_LATENESS_MINUTES);
