import type { Language } from '../../../contract/languages.ts';
import { findDateline, isDeadline, stampOf } from './dateline.ts';
import { labelsOtherDay } from './other-days.ts';
import { type DayFound, readDay, readYearlessDay } from './read-day.ts';

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

/** How letters and declarations end, in the languages that the reader knows: at the start of a line, or of the last sentence of one that lost its breaks. */
const SIGNED =
  /(?:^|[.!?…;:)]\s+)[\s(]*(?:done|signed|issued|given|adopted|fait|signé|dad[oa]|hecho|firmado|suscrito|حرر|صدر)(?![\p{L}\p{M}])/giu;
const LONGEST_ENDING = 240;
const LONGEST_PLACE = 60;

/** The day with which a text is signed at its end: "Done at Vienna, 3 March 2021". */
function signedDay(text: string, read: (part: string) => DayFound | undefined): DayFound | undefined {
  const offset = Math.max(0, text.length - LONGEST_ENDING);
  const signature = [...text.slice(offset).matchAll(SIGNED)].at(-1);
  if (!signature || (offset > 0 && signature.index === 0)) return undefined;
  const start = offset + signature.index;
  const day = read(text.slice(start));
  return day && day.start <= LONGEST_PLACE ? { ...day, start: day.start + start, end: day.end + start } : undefined;
}

/** The day on which a sentence has the publisher speak; `isToday` where it says so itself ("today, 18 March"). */
interface ToldDay extends DayFound {
  readonly isToday: boolean;
}

const TODAY =
  /(?<![\p{L}\p{M}])(?:today|hoy|aujourd['’]hui|ce jour|اليوم)[\s,،(–—-]*(?:[\p{L}\p{M}]{3,12}[\s,،]+){0,2}\(?$/iu;

// An organisation that speaks, or a text that is given out; a court that "ruled" and police who "arrested" are not among them.
const SPEAKS = `(?:${[
  'said|says|condemn(?:s|ed)|call(?:s|ed) (?:on|for|upon)|urge[sd]|denounce[sd]|deplore[sd]|expresse[sd]|warn(?:s|ed)|welcome[sd]|wrote to',
  '(?:published|issued|released|adopted|launched|signed|sent|made public)|statement|communiqué|comunicado',
  '(?:met|meeting|gathered|assembled) (?:in|at)',
  'a (?:déclaré|condamné|dénoncé|exhorté|appelé|exprimé|salué|publié)|publiée?|diffusée?|ont (?:déclaré|condamné|dénoncé|exhorté|appelé|exprimé|publié)|condamne(?:nt)?|dénonce(?:nt)?|exhorte(?:nt)?|appelle(?:nt)?|exprime(?:nt)?|réunie?s? (?:à|en)',
  'dij(?:o|eron)|conden(?:a|ó|an|aron)|denunci(?:a|ó|an|aron)|exig(?:e|ió|en|ieron)|salud(?:a|ó|aron)|expres(?:a|ó|an|aron)|inst(?:a|ó|an|aron)|manifest(?:ó|aron)|public(?:ó|aron|ad[oa])|difundid[oa]|emitid[oa]|emiti(?:ó|eron)|reunid[oa]s? en',
  'قال|قالت|أدان|أدانت|تدين|دعا|دعت|طالب|طالبت|أعرب|أعربت|أصدر|أصدرت|استنكر|استنكرت|نشر|صدر|البيان|بيان',
].join('|')})`;
const SPOKE_BEFORE = new RegExp(`(?<![\\p{L}\\p{M}])${SPEAKS}(?![\\p{L}\\p{M}])(?:[^.]|\\.\\S){0,40}$`, 'iu');
const SPEAKS_AFTER = new RegExp(`^(?:[^.]|\\.\\S){0,60}(?<![\\p{L}\\p{M}])${SPEAKS}(?![\\p{L}\\p{M}])`, 'iu');
/** "On Tuesday", "Le", "El", "في": what may stand before a date that opens its sentence. */
const OPENS = /(?:^|[.!?؟:]\s)\s*(?:[\p{L}\p{M}]{1,12}[\s,،]+){0,2}$/u;
/** "The judgment of 6 July 2024" is another's day. */
const OF = /(?<![\p{L}\p{M}])(?:of|du|del)\s+$/iu;

/** Whether someone speaks on a day of a text, and does not only tell what happened on it. */
function toldDay(text: string, day: DayFound): ToldDay | undefined {
  const before = text.slice(Math.max(0, day.start - 120), day.start);
  const isToday = TODAY.test(before.slice(-60));
  if (isToday) return { ...day, isToday };
  if (day.isWithoutYear || OF.test(before)) return undefined;
  const isTold =
    SPOKE_BEFORE.test(before) || (OPENS.test(before) && SPEAKS_AFTER.test(text.slice(day.end, day.end + 120)));
  return isTold ? { ...day, isToday } : undefined;
}
