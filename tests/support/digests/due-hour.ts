const HOUR_MS = 3_600_000;

/** The hour before this one in a time zone, `00` to `23`: its digest is due, and stays the last that is while a test goes on into the next hour. */
export const dueHourIn = (timeZone: string): string =>
  new Intl.DateTimeFormat('en', { hour: '2-digit', hourCycle: 'h23', timeZone }).format(Date.now() - HOUR_MS);
