import type { DateFinding, Evidence, Refusal } from '../readings.ts';
import { type DateCandidate, dayInClue, ROLES } from './candidates.ts';
import type { DateClue } from './date-clue.ts';
import type { AddressDate } from './day-of-address.ts';
import { type Decided, decideDay } from './decide-day.ts';
import type { Line } from './line.ts';

/** What may date a page. */
export interface DateClues {
  /** Best first. */
  readonly clues: readonly DateClue[];
  /** Other lines near the beginning: their dates tell of events, and bear out a year or an order of day and month. */
  readonly nearby: readonly Line[];
  /** Where the page is published. */
  readonly address?: string;
  /** What that says. */
  readonly addressDate?: AddressDate;
}

/** The publication date, or none; and dates that were seen and not taken. */
export interface DateSearch {
  readonly datedOn?: DateFinding;
  readonly refused: readonly Refusal[];
}

/**
 * Finds the day on which the page was published. What was given beside the page beats the appeal's own day (a dateline, a letter's place and
 * date, "today, 18 March"), this beats what the site stamps on its pages, and this a day on which the text has someone speak. What is
 * left unclear by one, others decide, or a person. Other dates in the text tell of events and are not considered.
 */
export function findDate({ clues, nearby, address, addressDate }: DateClues, today: string): DateSearch {
  const refused = clues.flatMap((clue) => deadlinesIn(clue));
  const candidates = [
    ...clues.flatMap((clue) => dayInClue(clue) ?? []),
    ...(address && addressDate?.day ? [candidateOfAddress(address, addressDate, addressDate.day)] : []),
  ];
  const ranked = ROLES.flatMap((role) => candidates.filter((one) => one.role === role));
  const [best] = ranked;
  if (!best) return { refused };
  const decided = decideDay(best, { others: ranked.slice(1), nearby, addressDate }, today);
  return { datedOn: finding(best, decided, today), refused };
}

function candidateOfAddress(address: string, { shown }: AddressDate, day: string): DateCandidate {
  const evidence: Evidence = {
    quote: address.slice(0, 120),
    where: 'meta',
    why: 'the address of the page has this day',
  };
  const start = 0;
  return { role: 'stamp', found: { day, shown, start, end: shown.length, isAmbiguous: false }, evidence };
}

function finding({ found, evidence }: DateCandidate, decided: Decided, today: string): DateFinding {
  const { day, otherwise, doubt, because } = decided;
  const isInFuture = day > today;
  const why = isInFuture ? `${day} lies after today, ${today}: give the date by hand` : doubt;
  return {
    value: day,
    shown: found.shown,
    isInFuture,
    ...(otherwise !== undefined && { otherwise }),
    confidence: why === undefined ? 'sure' : 'unsure',
    evidence: [{ ...evidence, why: why ?? evidence.why }, ...(because ? [because] : [])],
  };
}

function deadlinesIn({ line, where }: DateClue): Refusal[] {
  const { first, isDeadline } = line.days;
  if (!first || !isDeadline) return [];
  const why = 'it is the day to act by, not the day of publication';
  return [{ about: 'date', value: first.day, quote: line.text.slice(0, 120), where, why }];
}
