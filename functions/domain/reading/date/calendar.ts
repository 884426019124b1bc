/** A calendar day, `YYYY-MM-DD`; undefined where no month has it, such as 30 February. */
export function calendarDay(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isDay = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isDay ? date.toISOString().slice(0, 10) : undefined;
}

const DAY_MS = 86_400_000;

/** Days from one calendar day to another: negative where the second is the earlier. */
export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY_MS;

/** 0 to 6 from Sunday. */
export const weekdayOfDay = (day: string): number => new Date(day).getUTCDay();
