import { calendarDay } from './calendar.ts';

/** What the address of a page says of when it was published: a day, or a month, or a year. */
export interface AddressDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month?: number;
  /** `YYYY-MM-DD`. */
  readonly day?: string;
  /** As the address writes it. */
  readonly shown: string;
}

const DAY = /(?<![\d])((?:19|20)\d{2})([/_-])(\d{1,2})\2(\d{1,2})(?=[/_.-]|$)/;
/** "/noticia/20240315/", "/stories/202403150645.html": day, or day, hour and minute, or day and number. */
const DAY_IN_A_RUN = /\/((?:19|20)\d{2})(0[1-9]|1[0-2])([0-2]\d|3[01])(?:\d{4})?(?=[/_.-]|$)/;
const YEAR_MONTH = /\/((?:19|20)\d{2})[/_-](\d{2})(?=[/_.-]|$)/;
const MONTH_YEAR = /\/(\d{2})[/_-]((?:19|20)\d{2})(?=\/|$)/;
const YEAR = /\/((?:19|20)\d{2})(?=\/|$)/;

/** Reads the path of an address: "/2024/03/15/" gives a day, "/2024/03/" a month. A day or month after today is none. */
export function dateOfAddress(address: string, today: string): AddressDate | undefined {
  const path = URL.parse(address)?.pathname ?? '';
  const found =
    dayIn(path, DAY, [1, 3, 4]) ??
    dayIn(path, DAY_IN_A_RUN, [1, 2, 3]) ??
    monthIn(path, YEAR_MONTH, [1, 2]) ??
    monthIn(path, MONTH_YEAR, [2, 1]) ??
    yearIn(path);
  if (!found) return undefined;
  const { year, month = 1, day = calendarDay(year, month, 1) } = found;
  return day !== undefined && day <= today ? found : undefined;
}

function dayIn(
  path: string,
  pattern: RegExp,
  [yearAt, monthAt, dayAt]: readonly [number, number, number],
): AddressDate | undefined {
  const match = pattern.exec(path);
  if (!match) return undefined;
  const [year, month] = [Number(match[yearAt]), Number(match[monthAt])];
  const day = calendarDay(year, month, Number(match[dayAt]));
  return day === undefined ? undefined : { year, month, day, shown: match[0].replace(/^\//, '') };
}

function monthIn(path: string, pattern: RegExp, [year, month]: readonly [number, number]): AddressDate | undefined {
  const match = pattern.exec(path);
  const number = Number(match?.[month]);
  if (!match || number < 1 || number > 12) return undefined;
  return { year: Number(match[year]), month: number, shown: match[0].slice(1) };
}

function yearIn(path: string): AddressDate | undefined {
  const match = YEAR.exec(path);
  return match ? { year: Number(match[1]), shown: match[1] ?? '' } : undefined;
}
