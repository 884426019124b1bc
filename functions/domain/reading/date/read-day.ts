import { strict as english } from 'chrono-node/en';
import { strict as spanish } from 'chrono-node/es';
import { strict as french } from 'chrono-node/fr';
import type { Language } from '../../../contract/languages.ts';
import { type ReadLanguage, readLanguageOf } from '../read-language.ts';
import { calendarDay } from './calendar.ts';
import { MONTH_NAMES, monthOf } from './months.ts';

/** A calendar day found in a text. */
export interface DayFound {
  readonly day: string;
  readonly shown: string;
  /** Half-open range [start, end) of it in the text. */
  readonly start: number;
  readonly end: number;
  /** The day with day and month the other way round, where a date in numbers allows both. */
  readonly otherwise?: string;
  /** The text's language writes dates in numbers in both orders: `day` is one of two guesses. */
  readonly isAmbiguous: boolean;
  /** The text gives no year: `day` is the last one before today. */
  readonly isWithoutYear?: true;
}

const YEAR_FIRST = /(?<!\d)((?:19|20)\d{2})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{1,2})(?!\d)/;
const DAY_FIRST = /(?<![\d./-])(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\2\s?((?:19|20)?\d{2})(?![\d/])/;

/** Arab publishers write both names of a month: "23 يونيو/حزيران 2016". */
const MONTH = `(${MONTH_NAMES})(?:\\s?[/(]\\s?(?:${MONTH_NAMES})\\)?)?`;
const DAY_AND_MONTH = `(?<!\\d)(\\d{1,2})(?:er|ro|º|°|st|nd|rd|th)?\\s+(?:d[ií]as\\s+del\\s+mes\\s+de\\s+|de\\s+|of\\s+)?${MONTH}`;
const DAY_MONTH_YEAR = new RegExp(
  `(?:${DAY_AND_MONTH}\\.?[,،]?\\s+(?:de\\s+|del\\s+)?|(?<![\\d/-])(\\d{1,2})[/-]${MONTH}[/-])((?:19|20)\\d{2})(?!\\d)`,
  'iu',
);
const MONTH_DAY_YEAR = new RegExp(
  `(?<![\\p{L}\\p{N}])${MONTH}\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?[,،]?\\s+(?:de\\s+|del\\s+)?((?:19|20)\\d{2})(?!\\d)`,
  'iu',
);
const NO_YEAR = '(?![\\p{L}\\p{N}])(?!\\.?[,،]?\\s+(?:de\\s+|del\\s+)?(?:1\\d|20)\\d{2})';
const DAY_MONTH = new RegExp(`${DAY_AND_MONTH}${NO_YEAR}`, 'iu');
const MONTH_DAY = new RegExp(
  `(?<![\\p{L}\\p{N}])${MONTH}\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?${NO_YEAR}(?!\\s?[:./-]\\d)`,
  'iu',
);

const CHRONO = { en: english, fr: french, es: spanish, ar: english } as const satisfies Record<ReadLanguage, unknown>;

// No dateline is longer; it bounds the work of the patterns and of chrono for any text.
const LONGEST_TEXT = 300;

/** The first appeals were written later. */
const EARLIEST_DAY = '1945-01-01';

/**
 * The first full date (day, month and year) of a short text; relative ones ("yesterday") and dates without a year are none.
 * Only the first 300 characters are read.
 * @param today - `YYYY-MM-DD`; two-digit years are those that end nearest to it.
 */
export function readDay(text: string, today: string, language: Language): DayFound | undefined {
  const short = westernDigits(text.slice(0, LONGEST_TEXT));
  if (!/\d/.test(short)) return undefined;
  const found = [
    yearFirst(short),
    dayFirst(short, today, language),
    dayMonthYear(short),
    monthDayYear(short),
    named(short, today, language),
  ];
  const first = found
    .filter((one) => one !== undefined)
    .filter(({ day }) => day >= EARLIEST_DAY)
    .sort((a, b) => a.start - b.start)[0];
  return first && { ...first, shown: text.slice(first.start, first.end) };
}

/** The first date of a short text that gives a day and the name of a month, and no year: the last such day before today. */
export function readYearlessDay(text: string, today: string): DayFound | undefined {
  const short = westernDigits(text.slice(0, LONGEST_TEXT));
  if (!/\d/.test(short)) return undefined;
  const [dayMonth, monthDay] = [DAY_MONTH.exec(short), MONTH_DAY.exec(short)];
  const found = [
    dayMonth && lastBefore(today, dayMonth, monthOf(dayMonth[2]), Number(dayMonth[1])),
    monthDay && lastBefore(today, monthDay, monthOf(monthDay[1]), Number(monthDay[2])),
  ];
  const first = found.filter((day) => !!day).sort((a, b) => a.start - b.start)[0];
  return first && { ...first, shown: text.slice(first.start, first.end) };
}

/** 29 February is found within eight years. */
const MOST_YEARS_BACK = 8;

function lastBefore(
  today: string,
  match: RegExpExecArray,
  month: number | undefined,
  day: number,
): DayFound | undefined {
  if (month === undefined) return undefined;
  const thisYear = Number(today.slice(0, 4));
  for (let year = thisYear; year >= thisYear - MOST_YEARS_BACK; year -= 1) {
    const found = dayFound(match, year, month, day);
    if (found && found.day <= today) return { ...found, isWithoutYear: true };
  }
  return undefined;
}

function yearFirst(text: string): DayFound | undefined {
  const match = YEAR_FIRST.exec(text);
  if (!match) return undefined;
  return dayFound(match, Number(match[1]), Number(match[2]), Number(match[3]));
}

// chrono reads 03/04 as 4 March in English and misses spaces around the strokes; nearly every publisher writes the day first.
function dayFirst(text: string, today: string, language: Language): DayFound | undefined {
  const match = DAY_FIRST.exec(text);
  if (!match) return undefined;
  const [first, second] = [Number(match[1]), Number(match[3])];
  const year = fullYear(match[4] ?? '', today);
  const found = dayFound(match, year, second, first);
  const monthFirst = dayFound(match, year, first, second);
  if (!found || !monthFirst || first === second) return found ?? monthFirst;
  return { ...found, otherwise: monthFirst.day, isAmbiguous: language === 'en' };
}

// chrono takes this year for "5 de mayo del 2023", misses "décembre 2023" and reads no Arabic.
function dayMonthYear(text: string): DayFound | undefined {
  const match = DAY_MONTH_YEAR.exec(text);
  const month = monthOf(match?.[2] ?? match?.[4]);
  if (!match || !month) return undefined;
  return dayFound(match, Number(match[5]), month, Number(match[1] ?? match[3]));
}

/** "marzo 15 de 2024": chrono reads it in English alone. */
function monthDayYear(text: string): DayFound | undefined {
  const match = MONTH_DAY_YEAR.exec(text);
  const month = monthOf(match?.[1]);
  if (!match || !month) return undefined;
  return dayFound(match, Number(match[3]), month, Number(match[2]));
}

function named(text: string, today: string, language: Language): DayFound | undefined {
  const results = CHRONO[readLanguageOf(language)].parse(text, new Date(`${today}T12:00:00Z`));
  for (const { index, text: shown, start, end } of results) {
    // A range: its last day is read by the patterns, and what is before that tells that it is one.
    if (end) continue;
    const [year, month, day] = [start.get('year'), start.get('month'), start.get('day')];
    const isFull = start.isCertain('year') && start.isCertain('month') && start.isCertain('day');
    // A year that is not in the text is a guess, even if chrono calls it certain; numbers alone are read above.
    if (!isFull || !year || !month || !day || !shown.includes(String(year)) || !/\p{L}/u.test(shown)) continue;
    const found = calendarDay(year, month, day);
    if (found) return { day: found, shown, start: index, end: index + shown.length, isAmbiguous: false };
  }
  return undefined;
}

function dayFound(match: RegExpExecArray, year: number, month: number, day: number): DayFound | undefined {
  const found = calendarDay(year, month, day);
  if (found === undefined) return undefined;
  const [shown] = match;
  return { day: found, shown, start: match.index, end: match.index + shown.length, isAmbiguous: false };
}

function fullYear(digits: string, today: string): number {
  if (digits.length === 4) return Number(digits);
  const century = Math.floor(Number(today.slice(0, 4)) / 100) * 100;
  const year = century + Number(digits);
  return year > Number(today.slice(0, 4)) + 1 ? year - 100 : year;
}

function westernDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}
