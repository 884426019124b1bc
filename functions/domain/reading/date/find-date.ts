import type { DateFinding, Refusal, Where } from '../reading.ts';
import type { Line } from './line.ts';
import type { DayFound } from './read-day.ts';

/** A line or value that may date the page. */
export interface DateClue {
  readonly line: Line;
  readonly where: Extract<Where, 'hint' | 'meta' | 'date line' | 'body'>;
}

/** The publication date, or none; and dates that were seen and not taken. */
export interface DateSearch {
  readonly datedOn?: DateFinding;
  readonly refused: readonly Refusal[];
}

/**
 * Finds the day on which the page was published: that of the first clue which gives one. Other dates in the text tell of events and are
 * not considered.
 * @param clues - best first.
 */
export function findDate(clues: readonly DateClue[], today: string): DateSearch {
  const refused: Refusal[] = [];
  for (const clue of clues) {
    const { first, isDeadline, dateline } = clue.line.days;
    const day = IS_VALUE[clue.where] ? first : dateline;
    if (first && isDeadline) refused.push(refusal(clue, first));
    else if (day) return { datedOn: finding(clue, day, today), refused };
  }
  return { refused };
}

/** A value is a date; a line dates the page where it opens with a dateline. */
const IS_VALUE = { hint: true, meta: true, 'date line': false, body: false } as const satisfies Record<
  DateClue['where'],
  boolean
>;

function finding({ line, where }: DateClue, found: DayFound, today: string): DateFinding {
  const isInFuture = found.day > today;
  const why = isInFuture
    ? `${found.day} lies after today, ${today}: give the date by hand`
    : found.isAmbiguous
      ? 'the day is read before the month; the other order would be another day'
      : WHY[where];
  return {
    value: found.day,
    shown: found.shown,
    isInFuture,
    confidence: isInFuture || found.isAmbiguous ? 'unsure' : 'sure',
    evidence: [{ quote: line.text.slice(0, 120), where, why }],
  };
}

const WHY = {
  hint: 'it was given beside the page',
  meta: 'the page’s own data say when it was published',
  'date line': 'a line near the title holds nothing but this date',
  body: 'the text opens with this date',
} as const satisfies Record<DateClue['where'], string>;

function refusal({ line, where }: DateClue, found: DayFound): Refusal {
  return {
    about: 'date',
    value: found.day,
    quote: line.text.slice(0, 120),
    where,
    why: 'it is the day to act by, not the day of publication',
  };
}
