const DAY_MS = 24 * 60 * 60 * 1_000;

/** Whole days of 24 hours, in milliseconds. */
export const daysInMs = (days: number): number => days * DAY_MS;

const HOUR_MS = 60 * 60 * 1_000;

/** Whole hours, in milliseconds. */
export const hoursInMs = (hours: number): number => hours * HOUR_MS;

const MINUTE_MS = 60 * 1_000;

/** Whole minutes, in milliseconds. */
export const minutesInMs = (minutes: number): number => minutes * MINUTE_MS;

/** The end of the minute, of the UTC hour, or of the UTC day, that a moment in epoch milliseconds is in; the moment itself when it is one. */
export const endOfMinute = (epochMs: number): number => Math.ceil(epochMs / MINUTE_MS) * MINUTE_MS;
export const endOfHour = (epochMs: number): number => Math.ceil(epochMs / HOUR_MS) * HOUR_MS;
export const endOfDay = (epochMs: number): number => Math.ceil(epochMs / DAY_MS) * DAY_MS;

/** Epoch seconds at or after a moment in epoch milliseconds: what DynamoDB's time to live counts in. */
export const epochSecondsOf = (epochMs: number): number => Math.ceil(epochMs / 1_000);

/** The calendar day in UTC of a moment in epoch milliseconds, `YYYY-MM-DD`. */
export const utcDayOf = (epochMs: number): string => new Date(epochMs).toISOString().slice(0, 'YYYY-MM-DD'.length);
