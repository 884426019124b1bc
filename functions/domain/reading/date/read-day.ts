import { strict as english } from 'chrono-node/en';
import { strict as spanish } from 'chrono-node/es';
import { strict as french } from 'chrono-node/fr';
import type { Language } from '../../../contract/languages.ts';
import { type ReadLanguage, readLanguageOf } from '../read-language.ts';

/** A calendar day found in a text. */
export interface DayFound {
  readonly day: string;
  readonly shown: string;
  /** Half-open range [start, end) of it in the text. */
  readonly start: number;
  readonly end: number;
  /** Day and month could be the other way round, and both readings are days. */
  readonly isAmbiguous: boolean;
}

const YEAR_FIRST = /(?<!\d)((?:19|20)\d{2})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{1,2})(?!\d)/;
const DAY_FIRST = /(?<![\d./-])(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\2\s?((?:19|20)?\d{2})(?![\d/])/;

const MONTHS = [
  'january janvier enero يناير كانون_الثاني jan janv ene',
  'february février fevrier febrero فبراير شباط feb févr',
  'march mars marzo مارس آذار mar',
  'april avril abril أبريل ابريل نيسان apr avr abr',
  'may mai mayo مايو أيار ماي',
  'june juin junio يونيو حزيران جوان jun',
  'july juillet julio يوليو تموز جويلية jul juil',
  'august août aout agosto أغسطس آب aug ago',
  'september septembre septiembre setiembre سبتمبر أيلول sept sep',
  'october octobre octubre أكتوبر تشرين_الأول oct',
  'november novembre noviembre نوفمبر تشرين_الثاني nov',
  'december décembre decembre diciembre ديسمبر كانون_الأول dec déc dic',
].map((names) => names.split(' ').map((name) => name.replace('_', ' ')));

const monthOf = new Map(MONTHS.flatMap((names, index) => names.map((name) => [name, index + 1] as const)));
const MONTH_NAMES = [...monthOf.keys()].sort((a, b) => b.length - a.length).join('|');
const DAY_MONTH_YEAR = new RegExp(
  `(?<!\\d)(\\d{1,2})(?:er|º|°|st|nd|rd|th)?\\s+(?:de\\s+|of\\s+)?(${MONTH_NAMES})\\.?,?\\s+(?:de\\s+|del\\s+)?((?:19|20)\\d{2})(?!\\d)`,
  'iu',
);

const CHRONO = { en: english, fr: french, es: spanish, ar: english } as const satisfies Record<ReadLanguage, unknown>;

// No dateline is longer; it bounds the work of the patterns and of chrono for any text.
const LONGEST_TEXT = 300;

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
    named(short, today, language),
  ];
  const first = found.filter((day) => day !== undefined).sort((a, b) => a.start - b.start)[0];
  return first && { ...first, shown: text.slice(first.start, first.end) };
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
  if (second > 12) return dayFound(match, year, first, second);
  const found = dayFound(match, year, second, first);
  const couldBeMonthFirst = language === 'en' && first <= 12 && first !== second;
  return found && { ...found, isAmbiguous: couldBeMonthFirst };
}

// chrono takes this year for "5 de mayo del 2023", misses "décembre 2023" and reads no Arabic.
function dayMonthYear(text: string): DayFound | undefined {
  const match = DAY_MONTH_YEAR.exec(text);
  const month = monthOf.get(match?.[2]?.toLowerCase() ?? '');
  if (!match || !month) return undefined;
  return dayFound(match, Number(match[3]), month, Number(match[1]));
}

function named(text: string, today: string, language: Language): DayFound | undefined {
  const results = CHRONO[readLanguageOf(language)].parse(text, new Date(`${today}T12:00:00Z`));
  for (const { index, text: shown, start } of results) {
    const [year, month, day] = [start.get('year'), start.get('month'), start.get('day')];
    const isFull = start.isCertain('year') && start.isCertain('month') && start.isCertain('day');
    // A year that is not in the text is a guess, even if chrono calls it certain; numbers alone are read above.
    if (!isFull || !year || !month || !day || !shown.includes(String(year)) || !/\p{L}/u.test(shown)) continue;
    return { day: iso(year, month, day), shown, start: index, end: index + shown.length, isAmbiguous: false };
  }
  return undefined;
}

function dayFound(match: RegExpExecArray, year: number, month: number, day: number): DayFound | undefined {
  if (!isCalendarDay(year, month, day)) return undefined;
  const [shown] = match;
  return { day: iso(year, month, day), shown, start: match.index, end: match.index + shown.length, isAmbiguous: false };
}

function isCalendarDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function fullYear(digits: string, today: string): number {
  if (digits.length === 4) return Number(digits);
  const century = Math.floor(Number(today.slice(0, 4)) / 100) * 100;
  const year = century + Number(digits);
  return year > Number(today.slice(0, 4)) + 1 ? year - 100 : year;
}

function iso(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function westernDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}
