import type { Evidence } from '../readings.ts';
import type { DateClue } from './date-clue.ts';
import { stampOf } from './dateline.ts';
import { isLoneDate, type Line } from './line.ts';
import type { DayFound } from './read-day.ts';

/**
 * What a date says of itself, strongest first. `own`: the appeal's own day. `stamp`: the day on which its site put it online. `around`: a
 * day that its page shows somewhere. `told`: a day on which the text has someone speak. `last`: a date below the text, or of the last change.
 */
export const ROLES = ['given', 'own', 'own without year', 'stamp', 'around', 'told', 'last'] as const;
export type DateRole = (typeof ROLES)[number];

/** A day that may be that of the page. */
export interface DateCandidate {
  readonly role: DateRole;
  readonly found: DayFound;
  readonly evidence: Evidence;
}

/** The day that a line or value gives the page, if any. A value is a date; a line opens with a dateline, or has its publisher speak. */
export function dayInClue(clue: DateClue): DateCandidate | undefined {
  const { line, where, place } = clue;
  const { first, isDeadline, dateline, told } = line.days;
  if (first && isDeadline) return undefined;
  if (where === 'hint') return first && candidate('given', first, clue);
  if (where === 'meta') return first && candidate('stamp', first, clue);
  if (place === 'closing') return closingDay(clue);
  if (dateline) return candidate(roleOf(line.text, dateline, place), dateline, clue);
  if (where !== 'body' || !told) return undefined;
  if (!told.isToday) return candidate('told', told, clue);
  return candidate(told.isWithoutYear ? 'own without year' : 'own', told, clue);
}

function roleOf(text: string, found: DayFound, place: DateClue['place']): DateRole {
  const stamp = stampOf(text, found);
  if (stamp === 'changed') return 'last';
  if (stamp !== 'published' && place !== 'around') return found.isWithoutYear ? 'own without year' : 'own';
  return found.isWithoutYear ? 'last' : place === 'around' ? 'around' : 'stamp';
}

const LONGEST_CLOSING = 140;

/** Below the text, a place with a date signs it; a date alone may be that of the page's next item. */
function closingDay(clue: DateClue): DateCandidate | undefined {
  const { text, days } = clue.line;
  if (days.signed) return candidate('own', days.signed, clue);
  if (text.length > LONGEST_CLOSING) return undefined;
  const { dateline } = days;
  if (!dateline || dateline.isWithoutYear || /[\p{L}\p{N}]/u.test(text.slice(dateline.end))) return undefined;
  const isSigned = !isLoneDate(clue.line) && stampOf(text, dateline) === undefined;
  return candidate(isSigned ? 'told' : 'last', dateline, clue);
}

const candidate = (role: DateRole, found: DayFound, clue: DateClue): DateCandidate => ({
  role,
  found,
  evidence: { quote: clue.line.text.slice(0, 120), where: clue.where, why: whyOf(role, clue) },
});

function whyOf(role: DateRole, { where, place, line }: DateClue): string {
  if (role === 'told') return 'the text has someone speak on this day';
  if (role === 'last') return 'this date is below the text, or of a change';
  if (place === 'closing') return 'the text is signed with this date';
  if (where === 'body')
    return opensWithDate(line) ? 'the text opens with this date' : 'the text says that this is today';
  return WHY[where];
}

const opensWithDate = ({ days }: Line): boolean => days.dateline !== undefined;

const WHY = {
  hint: 'it was given beside the page',
  meta: 'the page’s own data say when it was published',
  'date line': 'a line near the title holds nothing but this date',
} as const satisfies Record<Exclude<DateClue['where'], 'body'>, string>;
