import type { Evidence } from '../readings.ts';
import { calendarDay, daysBetween, weekdayOfDay } from './calendar.ts';
import type { DateCandidate, DateRole } from './candidates.ts';
import type { AddressDate } from './day-of-address.ts';
import type { Line } from './line.ts';
import { weekdayOf } from './months.ts';
import type { DayFound } from './read-day.ts';

/** Other dates of the page. */
export interface OtherDates {
  /** Strongest first. */
  readonly others: readonly DateCandidate[];
  readonly nearby: readonly Line[];
  readonly addressDate?: AddressDate | undefined;
}

/** The day of the page; `otherwise` another that it may be as well, and `doubt` why a person is asked. */
export interface Decided {
  readonly day: string;
  readonly otherwise?: string;
  readonly doubt?: string;
  /** What speaks for the day besides. */
  readonly because?: Evidence;
}

/** Settles what a candidate leaves open (its year, the order of day and month), and holds it against the other dates of the page. */
export function decideDay(best: DateCandidate, other: OtherDates, today: string): Decided {
  if (best.role === 'given') return withOrder(best, other, today);
  if (best.found.isWithoutYear) return withYear(best, other, today);
  const ordered = withOrder(best, other, today);
  if (ordered.doubt !== undefined) return ordered;
  return ROLE_DOUBTS[best.role] === undefined
    ? againstStamps(ordered, best, other)
    : { ...ordered, doubt: ROLE_DOUBTS[best.role] };
}

/** Roles that are a guess, and why. */
const ROLE_DOUBTS: Partial<Record<DateRole, string>> = {
  told: 'the text has someone speak on this day: it may be that of the appeal, or of what it tells of',
  last: 'this date is below the text, or of a change of the page: it may be another than that of the appeal',
};

// A site may put an appeal online weeks after its day. What is older than that was moved, or has a slip in its date.
const MOST_DAYS_LATER = 31;
/** The day may have begun already where the publisher is. */
const MOST_DAYS_EARLIER = 1;

const isStampOf = (day: string, stamp: string): boolean => {
  const later = daysBetween(day, stamp);
  return -MOST_DAYS_EARLIER <= later && later <= MOST_DAYS_LATER;
};

/** The appeal's own day against the strongest stamp of its site; a stamp against the address of the page. Dates around the text may be of other items. */
function againstStamps(decided: Decided, { role }: DateCandidate, { others, addressDate }: OtherDates): Decided {
  const stamps = others.filter((one) => one.role === 'stamp').map(({ found }) => found);
  const apart = role === 'own' ? stamps[0]?.day : addressDate?.day;
  if (apart === undefined || [apart, ...stamps.map(({ day }) => day)].some((day) => isStampOf(decided.day, day)))
    return decided;
  const doubt = `the page also has the date ${apart}: one of the two is that of the appeal`;
  return { ...decided, otherwise: apart, doubt };
}

/** Of two orders of day and month the one that another date bears out. Where none does and the language writes both, a person is asked. */
function withOrder(
  { found, evidence }: DateCandidate,
  { others, nearby, addressDate }: OtherDates,
  today: string,
): Decided {
  const { day, otherwise, isAmbiguous } = found;
  if (otherwise === undefined) return { day };
  const both = [day, otherwise];
  const borneOutBy = (isBorneOut: (one: string) => boolean) => onlyOf(both.filter(isBorneOut));
  const stamps = others.filter(({ role }) => role === 'stamp' || role === 'around').map((one) => one.found);
  const isPlain = (one: DayFound) => one.otherwise === undefined && !one.isWithoutYear;
  const plain = [...others.map((one) => one.found), ...nearby.flatMap(({ days }) => days.first ?? [])].filter(isPlain);
  const weekday = weekdayIn(evidence.quote, found);
  const known =
    onlyOf(both.filter((one) => one <= today)) ??
    borneOutBy((one) => weekdayOfDay(one) === weekday) ??
    (addressDate?.month ? borneOutBy((one) => one.startsWith(monthOfAddress(addressDate))) : undefined) ??
    borneOutBy((one) => stamps.some((stamp) => isPlain(stamp) && isStampOf(one, stamp.day))) ??
    orderOf(plain, found) ??
    borneOutBy((one) => plain.some((event) => isJustBefore(event.day, one)));
  if (known !== undefined) return { day: known };
  if (!isAmbiguous) return { day };
  return { day, otherwise, doubt: `the day is read before the month; the other order would be ${otherwise}` };
}

const onlyOf = (days: readonly string[]): string | undefined => (days.length === 1 ? days[0] : undefined);

const monthOfAddress = ({ year, month = 0 }: AddressDate): string => `${year}-${String(month).padStart(2, '0')}-`;

/** The order that the same page follows where only one is possible: "25/03/2024". */
function orderOf(plain: readonly DayFound[], { day, otherwise }: DayFound): string | undefined {
  const orders = plain.flatMap(({ shown, day: other }) => {
    const first = /^\D*(\d{1,2})\s?[-/.]\s?\d{1,2}\s?[-/.]/.exec(shown)?.[1];
    if (first === undefined || other.slice(5, 7) === other.slice(8)) return [];
    return Number(first) === Number(other.slice(8)) ? day : otherwise;
  });
  return onlyOf([...new Set(orders)].filter((one) => one !== undefined));
}

const MOST_DAYS_AFTER_EVENT = 14;

/** An appeal follows within days on what it tells of. */
function isJustBefore(event: string, day: string): boolean {
  const after = daysBetween(event, day);
  return after >= 0 && after <= MOST_DAYS_AFTER_EVENT;
}

/** The year of a date without one: that of the site's stamp, of another date near it, or the last before today. */
function withYear(
  { found, evidence }: DateCandidate,
  { others, nearby, addressDate }: OtherDates,
  today: string,
): Decided {
  const stamp = others.find(({ role, found: one }) => role === 'stamp' && !one.isWithoutYear);
  const ofStamp = stamp && nearestTo(stamp.found.day, found, today);
  if (stamp && ofStamp && isStampOf(ofStamp, stamp.found.day)) return { day: ofStamp, because: stamp.evidence };
  const ofAddress = addressDate && inYear(addressDate.year, found);
  if (ofAddress && addressDate.month === Number(ofAddress.slice(5, 7))) return { day: ofAddress };
  const events = nearby.flatMap(({ days }) => days.first ?? []).filter(({ day }) => day <= today);
  const latest = events
    .map(({ day }) => day)
    .sort()
    .at(-1);
  const day = ofAddress ?? (latest && nearestTo(latest, found, today)) ?? lastOnWeekday(found, evidence.quote);
  const weekday = weekdayIn(evidence.quote, found);
  const isBorneOut = latest !== undefined && weekday !== undefined && weekdayOfDay(day) === weekday;
  return isBorneOut ? { day } : { day, doubt: `the date has no year: ${day.slice(0, 4)} is a guess` };
}

const inYear = (year: number, { day }: DayFound): string | undefined =>
  calendarDay(year, Number(day.slice(5, 7)), Number(day.slice(8)));

function nearestTo(other: string, found: DayFound, today: string): string | undefined {
  const year = Number(other.slice(0, 4));
  const days = [year - 1, year, year + 1].flatMap((one) => inYear(one, found) ?? []).filter((day) => day <= today);
  return days.sort((a, b) => Math.abs(daysBetween(a, other)) - Math.abs(daysBetween(b, other)))[0];
}

const MOST_YEARS_BACK = 6;

/** "Tuesday 18 March" was last in the year in which that day was a Tuesday. */
function lastOnWeekday(found: DayFound, quote: string): string {
  const weekday = weekdayIn(quote, found);
  const last = Number(found.day.slice(0, 4));
  const years = Array.from({ length: MOST_YEARS_BACK }, (_, index) => last - index);
  const days = years.flatMap((year) => inYear(year, found) ?? []);
  return days.find((day) => weekday === undefined || weekdayOfDay(day) === weekday) ?? found.day;
}

/** The day of the week that is written right before or after a date. */
function weekdayIn(quote: string, { shown }: DayFound): number | undefined {
  const at = quote.indexOf(shown);
  if (at < 0) return undefined;
  const around = quote.slice(Math.max(0, at - 16), at + shown.length + 16);
  return around
    .split(/[^\p{L}\p{M}]+/u)
    .map(weekdayOf)
    .find((number) => number !== undefined);
}
