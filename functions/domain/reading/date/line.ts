import type { Language } from '../../../contract/languages.ts';
import { findDateline, isDeadline, stampOf } from './dateline.ts';
import { labelsOtherDay } from './other-days.ts';
import { type DayFound, readDay, readYearlessDay } from './read-day.ts';
import { signedDay } from './signed-day.ts';
import { type ToldDay, toldDay } from './told-day.ts';

/** A line of a page. Its days are read when they are first asked for, and once. */
export interface Line {
  readonly text: string;
  readonly days: LineDays;
}

/** The days that a line gives. */
export interface LineDays {
  readonly first: DayFound | undefined;
  /** The first is the day by which to act, which is never the day of publication. */
  readonly isDeadline: boolean;
  /** The day of the dateline that the line opens with: the day of the page itself. It may lack its year. */
  readonly dateline: DayFound | undefined;
  /** The day on which the line has the publisher speak. */
  readonly told: ToldDay | undefined;
  /** The day with which the line is signed at its end. */
  readonly signed: DayFound | undefined;
}

/**
 * Makes the lines of one page.
 * @param today - `YYYY-MM-DD`; two-digit years are those that end nearest to it.
 */
export function lineMaker(today: string, language: Language): (text: string) => Line {
  return (text) => {
    let days: LineDays | undefined;
    return {
      text,
      get days() {
        days ??= daysOf(text, today, language);
        return days;
      },
    };
  };
}

const LONGEST_SHORT_LINE = 90;

/** Whether a line is little more than a dateline: no sentence stands behind it. */
export const isShortDateline = ({ text, days }: Line): boolean =>
  text.length <= LONGEST_SHORT_LINE && days.dateline !== undefined && !isSentence(text.slice(days.dateline.end));

/** "05/04/2025 – Paris." has no more than a place behind its date. */
const isSentence = (rest: string): boolean => /(?:\p{L}[\p{L}\p{M}\p{N}’'-]*[\s,]+){3,}.*[.!?…]["”»]?\s*$/u.test(rest);

/** Whether a line is a date and nothing more. */
export const isLoneDate = ({ text, days: { dateline } }: Line): boolean =>
  dateline !== undefined && !/[\p{L}\p{N}]/u.test(text.slice(0, dateline.start) + text.slice(dateline.end));

/** "Human Rights Committee, Geneva, 12 June 2014": who said something, and when. A place alone signs a letter. */
export function isNamedSource(line: Line): boolean {
  const { dateline } = line.days;
  if (!dateline || !isShortDateline(line) || stampOf(line.text, dateline) !== undefined) return false;
  const before = line.text.slice(0, dateline.start);
  return /[,،]/.test(before) && !PLACE.test(before);
}

const PLACE = /^\p{L}[\p{L}\p{M}.’' -]{1,30}[,،]?\s*(?:(?:le|el|on|a|في)\s)?\s*$/u;

/** Whether a line is a date that the line above it calls another than the document's. */
export const isOtherDayBelow = (line: Line, above: Line | undefined): boolean =>
  above !== undefined && labelsOtherDay(above.text) && isLoneDate(line);

const LONGEST_DEADLINE = 120;

function daysOf(text: string, today: string, language: Language): LineDays {
  const read = (part: string) => readDay(part, today, language);
  const readYearless = (part: string) => readYearlessDay(part, today);
  const first = read(text);
  const yearless = readYearless(text);
  return {
    first,
    isDeadline: first !== undefined && text.length <= LONGEST_DEADLINE && isDeadline(text, first),
    dateline: findDateline(text, first, read) ?? findDateline(text, yearless, readYearless),
    told: (first && toldDay(text, first)) ?? (yearless && toldDay(text, yearless)),
    signed: signedDay(text, read),
  };
}
