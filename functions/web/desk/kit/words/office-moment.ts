import { Temporal } from 'temporal-polyfill';
import { UTC, utcDayOf } from '../../../../domain/time/time.ts';
import { clockOf } from '../../../../locales/clock-of.ts';
import { isolated } from '../../../../locales/isolated.ts';
import { momentInWords } from '../../../../locales/moment-in-words.ts';
import type { Asked } from '../desk-frame.ts';
import { utcTimeOf } from './day-and-time.ts';

type Unit = 'minute' | 'second';

/** The day and time of a moment by the office's clock, as `2026-12-01T09:00`. */
export function officeTimeOf({ at }: Pick<Asked, 'at'>, atMs: number, smallestUnit: Unit = 'minute'): string {
  const { zone = UTC } = at.office;
  const there = Temporal.Instant.fromEpochMilliseconds(atMs).toZonedDateTimeISO(zone).toPlainDateTime();
  return there.toString({ smallestUnit });
}

/** A moment by the office's clock, with that of UTC. */
export function officeMoment(asked: Pick<Asked, 'at' | 't' | 'language'>, atMs: number, smallestUnit?: Unit): string {
  const { t, language, at } = asked;
  const { zone = UTC } = at.office;
  const local = officeTimeOf(asked, atMs, smallestUnit);
  const { day, time, zone: place } = clockOf(language, { local, zone });
  if (zone === UTC) return t('desk.history.moment', { day, time });
  return t('desk.clock.moment', { day, time, zone: isolated(place), utc: utcBeside(asked, atMs) });
}

/** A moment by the clock of UTC, with its day where that is another than the office's. */
export function utcBeside(asked: Pick<Asked, 'at' | 't' | 'language'>, atMs: number): string {
  const isSameDay = officeTimeOf(asked, atMs).startsWith(utcDayOf(atMs));
  return isSameDay ? asked.t('desk.clock.utc', { time: utcTimeOf(atMs) }) : momentInWords(asked.language, atMs);
}
