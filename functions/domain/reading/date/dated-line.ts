import type { Language } from '../../../contract/languages.ts';
import { type DayFound, readDay } from './read-day.ts';

// What may stand before the date of a date line: days of the week, "Published on", a place, the document's type, a country's tag.
const LEADS =
  /^(on|the|le|el|la|les|du|of|de|d|released|published|posted|updated|last|date|issued|publié|publiée|mis|ligne|en|fecha|publicado|publicada|press|news|statement|release|communiqué|comunicado|by|at|in|à|a|نشر|بتاريخ|في|يوم|التاريخ|\p{Lu}[\p{L}\p{M}.’'-]*)$/u;
const LONGEST_LEAD = 70;
const LONGEST_LABELS = 120;
const DATE_WORD = /\b(released|published|posted|date|publié|publiée|publicado|publicada|fecha)\b|نشر|بتاريخ/iu;
const DEADLINE =
  /\b(deadline|expires?|before|until|no later than|take action by|appeals? by|avant le|jusqu['’]au|date limite|échéance|antes del|hasta el|fecha límite|plazo)\b|الموعد النهائي|قبل تاريخ/iu;

/** The date that a line gives for the page itself, where the line opens with it: all of "15 March 2024", the start of "GENEVA (16 October 2024) – …". */
export function readDateLine(line: string, today: string, language: Language): DayFound | undefined {
  for (const start of startsIn(line)) {
    const found = readFrom(line.slice(start), today, language);
    if (found) return { ...found, start: found.start + start, end: found.end + start };
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

function readFrom(line: string, today: string, language: Language): DayFound | undefined {
  const found = readDay(line, today, language);
  if (!found || found.start > LONGEST_LEAD || isDeadline(line, found)) return undefined;
  const lead = line.slice(0, found.start);
  if (!isLead(lead)) return undefined;
  return closesDateLine(line, found) ? found : undefined;
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

// "On 8 September 2021 police arrested" opens with a date too: a sentence that runs on is no date line.
function closesDateLine(line: string, found: DayFound): boolean {
  const rest = line.slice(found.end);
  if (/^\s*([)\].|–—:;-]|$)/u.test(rest)) return true;
  const isNumeric = /^[\d\s./-]+$/.test(found.shown);
  return DATE_WORD.test(line.slice(0, found.start)) || (isNumeric && /^\s+\p{Lu}/u.test(rest));
}
