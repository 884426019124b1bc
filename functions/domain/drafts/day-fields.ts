import type { DraftFields } from './fields.ts';
import type { Problem } from './problem.ts';

/** A day as its three lists hold it: each is kept by itself, so that half a day is not lost. */
export const DAY_PARTS = ['day', 'month', 'year'] as const;

export const dayPartField = (field: string, part: (typeof DAY_PARTS)[number]) => `${field}-${part}`;

/** Whether anything is said of the day of an appeal. Half a day counts: its own problem says what it lacks. */
export const hasDay = (fields: DraftFields): boolean =>
  fields.datedOn !== undefined || DAY_PARTS.some((part) => fields[dayPartField('datedOn', part)] !== undefined);

/** The day of a field, `YYYY-MM-DD`; undefined for one that is empty, and a problem for one that is no day. */
export function dayIn(fields: DraftFields, field: string): string | undefined | Problem {
  const [day, month, year] = DAY_PARTS.map((part) => fields[dayPartField(field, part)] ?? '');
  if (day === '' && month === '' && year === '') return undefined;
  if (day === '' || month === '' || year === '')
    return { field: dayPartField(field, firstEmpty(fields, field)), what: 'half-day' };
  const text = `${year?.padStart(4, '0')}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
  const midnight = new Date(`${text}T00:00:00Z`);
  // V8 rolls 2026-02-30 over to 2 March instead of refusing it.
  const isDay = !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(text);
  return isDay ? text : { field: dayPartField(field, 'day'), what: 'no-day' };
}

const firstEmpty = (fields: DraftFields, field: string) =>
  DAY_PARTS.find((part) => (fields[dayPartField(field, part)] ?? '') === '') ?? 'day';
