import type { Language } from '../../../contract/languages.ts';
import type { Article, Clue } from '../page/article.ts';
import type { DateFinding, Refusal } from '../reading.ts';
import { isDeadline, readDateLine } from './dated-line.ts';
import { type DayFound, readDay } from './read-day.ts';

/** The publication date, or none; and dates that were seen and not taken. */
export interface DateSearch {
  readonly datedOn?: DateFinding;
  readonly refused: readonly Refusal[];
}

/**
 * Finds the day on which the page was published: a hint first, then the page's meta data, its date line, the opening of its text.
 * Other dates in the text tell of events and are not considered.
 */
export function findDate(article: Article, today: string, language: Language, hint?: string): DateSearch {
  const refused: Refusal[] = [];
  for (const clue of cluesOf(article, hint)) {
    const deadline = clue.text.length <= LONGEST_LINE ? readDay(clue.text, today, language) : undefined;
    if (deadline && isDeadline(clue.text, deadline)) {
      refused.push(refusal(clue, deadline));
      continue;
    }
    const found = readClue(clue, today, language);
    if (found) return { datedOn: finding(clue, found, today), refused };
  }
  return { refused };
}

const LONGEST_LINE = 120;

function cluesOf(article: Article, hint?: string): Clue[] {
  const opening = article.blocks.slice(0, 2).map(({ text }): Clue => ({ text, where: 'body' }));
  return [...(hint ? [{ text: hint, where: 'hint' as const }] : []), ...article.dateClues, ...opening];
}

function readClue({ text, where }: Clue, today: string, language: Language): DayFound | undefined {
  return where === 'meta' || where === 'hint' ? readDay(text, today, language) : readDateLine(text, today, language);
}

function finding(clue: Clue, found: DayFound, today: string): DateFinding {
  const isInFuture = found.day > today;
  const why = isInFuture
    ? `${found.day} lies after today, ${today}: give the date by hand`
    : found.isAmbiguous
      ? 'the day is read before the month; the other order would be another day'
      : WHY[clue.where];
  return {
    value: found.day,
    shown: found.shown,
    isInFuture,
    confidence: isInFuture || found.isAmbiguous ? 'unsure' : 'sure',
    evidence: [{ quote: clue.text.slice(0, 120), where: clue.where, why }],
  };
}

const WHY = {
  hint: 'it was given beside the page',
  meta: 'the page’s own data say when it was published',
  'date line': 'a line near the title holds nothing but this date',
  'tag line': 'the line under the title gives this date',
  body: 'the text opens with this date',
  title: 'the title gives this date',
} as const satisfies Record<Clue['where'], string>;

function refusal(clue: Clue, found: DayFound): Refusal {
  return {
    about: 'date',
    value: found.day,
    quote: clue.text.slice(0, 120),
    where: clue.where,
    why: 'it is the day to act by, not the day of publication',
  };
}
