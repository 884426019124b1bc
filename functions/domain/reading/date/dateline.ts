import type { DayFound } from './read-day.ts';

// What may stand before the date of a dateline: days of the week, "Published on", a place, the document's type, a country's tag.
const LEADS =
  /^(on|the|le|el|la|les|du|of|de|d|released|published|posted|updated|last|date|issued|publié|publiée|mis|ligne|en|fecha|publicado|publicada|press|news|statement|release|communiqué|comunicado|by|at|in|à|a|نشر|بتاريخ|في|يوم|التاريخ|\p{Lu}[\p{L}\p{M}.’'-]*)$/u;
const LONGEST_LEAD = 70;
const LONGEST_LABELS = 120;
const DATE_WORD = /\b(released|published|posted|date|publié|publiée|publicado|publicada|fecha)\b|نشر|بتاريخ/iu;
const DEADLINE =
  /\b(deadline|expires?|before|until|no later than|take action by|appeals? by|avant le|jusqu['’]au|date limite|échéance|antes del|hasta el|fecha límite|plazo)\b|الموعد النهائي|قبل تاريخ/iu;
const NEWSROOM = /^\s*\(?[\p{L}\p{M}.,’' ]{2,60}\)?[\s,(]*$/u;

/**
 * The day of the dateline that a line opens with: all of "15 March 2024", the start of "GENEVA (16 October 2024) – …".
 * @param first - the first day that the line gives, as `read` found it.
 */
export function findDateline(
  line: string,
  first: DayFound | undefined,
  read: (text: string) => DayFound | undefined,
): DayFound | undefined {
  for (const start of startsIn(line)) {
    const rest = line.slice(start);
    const day = start === 0 ? first : read(rest);
    if (day && isDateline(rest, day)) return { ...day, start: day.start + start, end: day.end + start };
  }
  return undefined;
}

/** The line's own start, and those behind the short labels that it may open with: "Skip to content. Press release. GENEVA (…". */
function startsIn(line: string): number[] {
  const starts = [0];
  for (const label of line.slice(0, LONGEST_LABELS).matchAll(/[.|]\s+/g)) {
    const start = label.index + label[0].length;
    const words = line.slice(starts.at(-1), label.index).split(/\s+/);
    if (words.length > 5) break;
    starts.push(start);
  }
  return starts;
}

function isDateline(line: string, day: DayFound): boolean {
  return (
    day.start <= LONGEST_LEAD && !isDeadline(line, day) && isLead(line.slice(0, day.start)) && closesDateline(line, day)
  );
}

/** Whether a date in a line is the day by which to act, which is never the day of publication. */
export function isDeadline(line: string, { start, end }: DayFound): boolean {
  return (
    DEADLINE.test(line.slice(Math.max(0, start - LONGEST_LEAD), start)) || DEADLINE.test(line.slice(end, end + 25))
  );
}

function isLead(lead: string): boolean {
  const words = lead.split(/[\s,.:;|()/–—-]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  return words.length <= 8 && words.every((word) => LEADS.test(word) || LEADS.test(word.toLowerCase()));
}

// "On 8 September 2021 police arrested" opens with a date too: a sentence that runs on is no dateline.
function closesDateline(line: string, day: DayFound): boolean {
  const rest = line.slice(day.end);
  if (/^\s*([)\].|–—:;-]|$)/u.test(rest)) return true;
  return DATE_WORD.test(line.slice(0, day.start)) || (isNumeric(day) && /^\s+\p{Lu}/u.test(rest));
}

const isNumeric = ({ shown }: DayFound): boolean => /^[\d\s./-]+$/.test(shown);

/**
 * Takes the dateline off the line that opens a text. The city in it is where the publisher sits ("Vilnius, Lithuania, March 2, 2021 – …"): it
 * says nothing about the country addressed. A label before a date that stands alone ("Niger 06.04.18") does, and is handed back.
 */
export function cutDateline(line: string, dateline: DayFound): { readonly rest: string; readonly label?: string } {
  const before = line.slice(0, dateline.start);
  const rest = line.slice(dateline.end).replace(/^[\s)\].|–—:;,-]+/u, '');
  // A dash after a spelt date or a bracket around it is the mark of a newsroom's city.
  const isNewsroom = NEWSROOM.test(before) && (!isNumeric(dateline) || before.includes('('));
  return isNewsroom || !/\p{L}/u.test(before) ? { rest } : { rest, label: before };
}
