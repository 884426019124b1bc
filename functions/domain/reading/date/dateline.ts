import { weekdayOf } from './months.ts';
import { isOtherDay } from './other-days.ts';
import type { DayFound } from './read-day.ts';

// What may stand before the date of a dateline: days of the week, "Published on", a place, the document's type, a country's tag.
const LEADS =
  /^(for|pour|para|immediate|immédiate|inmediata|diffusion|publicación|letter|open|lettre|ouverte|carta|abierta|declaration|déclaration|declaración|appeal|appel|urgent|urgente|llamamiento|posté|postée|on|the|le|el|la|les|du|of|de|d|and|et|y|ce|released|published|posted|updated|last|date|issued|publié|publiée|mis|mise|ligne|jour|actualización|actualizado|actualizada|última|dernière|modifié|en|fecha|publicado|publicada|press|news|joint|statement|release|communiqué|presse|conjointe?|commune?|comunicado|prensa|conjunto|by|par|por|at|in|à|a|al|los|تم|النشر|آخر|تحديث|بيان|صحفي|صحافي|مشترك|نشر|بتاريخ|في|يوم|التاريخ|\p{Lu}[\p{L}\p{M}.’'-]*)$/u;
const LONGEST_LEAD = 70;
const LONGEST_LABELS = 120;
const DATE_WORD =
  /(?<![\p{L}\p{M}])(published|posted|date|publiée?|mise? en ligne|publicad[oa]|fecha)(?![\p{L}\p{M}])|نشر|التاريخ/iu;
const DEADLINE =
  /(?<![\p{L}\p{M}])(deadline|expir(?:es?|y|ation)|valid|before|until|no later than|take action by|(?:appeals?|sign|act|write|reply|respond) by|closing date|avant le|jusqu['’]au|date limite|échéance|d[ée]lai|antes del?|hasta el?|fecha límite|plazo|vence|caduca)(?![\p{L}\p{M}])|الموعد (النهائي|الأخير)|آخر موعد|قبل (تاريخ|يوم)|حتى (تاريخ|يوم)/iu;
/** What a label or a headline says of the day of an event. */
const EVENT =
  /(?<![\p{L}\p{M}])(arrest(?:ed|ation)?|arrêtée?s?|detained|detention|déten\p{L}{1,5}|deten\p{L}{1,5}|born|birth|née?|naissance|nacid[oa]|nacimiento|died|death|décès|décédée?|killed|tuée?s?|asesin\p{L}{1,5}|disappear\p{L}{1,5}|disparu\p{L}{0,5}|desapar\p{L}{1,7}|abduct\p{L}{1,4}|enlev\p{L}{1,5}|hearing|trial|audience|audiencia|procès|juicio|sentence[ds]?|from prison|execut\p{L}{1,4})(?![\p{L}\p{M}])|اعتقال|اعتقل|ميلاد|ولد|جلسة|محاكمة|اختفاء|وفاة/iu;
const NEWSROOM = /^\s*\(?[\p{L}\p{M}.,،’' ]{2,60}\)?[\s,،(]*$/u;
/** Arabic has no capitals: a place is what a comma, a bracket or a dash divides from the date. */
const ARABIC_PLACE =
  /^\s*\(?(?:[\p{Script=Arabic}\p{M}\s]{2,40}(?:[،,)(/]|\s[-–—])[\s(–—-]*|[\p{Script=Arabic}\p{M}]{2,15}\s+في\s+)$/u;
const TIME =
  /^\s*[,،|•·–—-]?\s*(?:à|at|a las|الساعة|T)?\s*\d{1,2}\s?(?:[:hH.]\s?\d{2}(?::\d{2})?\s?(?:[ap]\.?m\.?|GMT|UTC|h|hrs?)?|min(?:utes?|utos)?(?: read| de lectur[ea])?)(?![\p{L}\p{N}])/iu;
/** "New York, 15 March 2024 (ABC) – ": the publisher's short name. */
const SHORT_NAME = /^\s*\([^()]{1,20}\)(?=\.?\s*[–—:-])/u;
/** "Posted by the newsroom on". */
const STAMPED_BY =
  /^\s*(?:posted|submitted|published|written|postée?|publiée?|mise? en ligne|soumis|publicad[oa]|enviado|نشر)\s/iu;
const WRITER = /^\s*[,،|–—-]?\s+(?:by|par|por|بقلم|كتب)(?![\p{L}])/iu;
const CAPTION =
  /^\s*[[(]?(photos?|pictures?|images?|fotos?|imagen|légende|caption|crédits?|©|صورة|الصورة)(?![\p{L}])/iu;

/**
 * The day of the dateline that a line opens with: all of "15 March 2024", the start of "GENEVA (16 October 2024) – …".
 * @param first - the first day that the line gives, as `read` found it.
 */
export function findDateline(
  line: string,
  first: DayFound | undefined,
  read: (text: string) => DayFound | undefined,
): DayFound | undefined {
  if (CAPTION.test(line)) return undefined;
  const opening = datelineAtStart(line, first, read);
  const found = (opening && publishedBehind(line, opening, read)) ?? opening ?? (first && partThatDates(line, read));
  return found && !isOtherDay(line, found) ? found : undefined;
}

/** "Updated 5 June 2019. Published 4 June 2019": the day of a change is followed by that of publication. */
function publishedBehind(
  line: string,
  changed: DayFound,
  read: (text: string) => DayFound | undefined,
): DayFound | undefined {
  if (stampOf(line, changed) !== 'changed') return undefined;
  const next = read(line.slice(changed.end));
  const published = next && movedBy(changed.end, next);
  return published && PUBLISHED.test(line.slice(changed.end, published.start)) ? published : undefined;
}

function datelineAtStart(
  line: string,
  first: DayFound | undefined,
  read: (text: string) => DayFound | undefined,
): DayFound | undefined {
  for (const start of startsIn(line)) {
    const rest = line.slice(start);
    const day = start === 0 ? first : read(rest);
    if (day && !EVENT.test(line.slice(0, start)) && isDateline(rest, day)) return movedBy(start, day);
  }
  return undefined;
}

const movedBy = (offset: number, day: DayFound): DayFound => ({
  ...day,
  start: day.start + offset,
  end: day.end + offset,
});

/** The line's own start, and those behind the short labels that it may open with: "Skip to content. Press release. GENEVA (…". */
function startsIn(line: string): number[] {
  const starts = [0];
  for (const label of line.slice(0, LONGEST_LABELS).matchAll(LABEL_END)) {
    const start = label.index + label[0].length;
    const words = line.slice(starts.at(-1), label.index).split(/\s+/);
    if (words.length > 5) break;
    starts.push(start);
  }
  const behindDate = [...line.slice(0, LONGEST_LABELS).matchAll(LABELLED)].map(
    ({ index, 0: mark }) => index + mark.length,
  );
  return [...starts, ...behindDate];
}

const LABEL_END = /[.|]\s+|\s[–—·•]\s+/g;

function isDateline(line: string, day: DayFound): boolean {
  return (
    day.start <= LONGEST_LEAD &&
    !isDeadline(line, day) &&
    !EVENT.test(line.slice(0, day.start)) &&
    isLead(line.slice(0, day.start)) &&
    closesDateline(line, day)
  );
}

const LONGEST_PARTED_LINE = 140;
const MOST_WORDS_OF_PART = 5;
const PART = /[^|•·–—]+/gu;
const AFTER_CODE = /\d\/\d{1,4}(?:[/-]\d{1,4}){0,2}[\s,،.:;–-]+/g;
const LABELLED = /(?<![\p{L}\p{M}])(?:date|fecha|التاريخ|تاريخ)(?:\s+(?:of|de|du|de la))?(?:\s+\p{L}{1,15})?\s*:\s*/giu;

/** The document's type, before whom it is by or to: "Open letter to the President, 18 March 2024". */
const DOCUMENT =
  /^(?:\p{L}{1,12}\s)?(?:statement|letter|appeal|release|declaration|lettre|déclaration|appel|communiqué|comunicado|carta|declaración|llamamiento|بيان|رسالة|نداء)(?![\p{L}\p{M}])/iu;

/** The date that is a part of its own in a short line of parts: "Newsroom – 13/3/2023 – 0 comments", "index: ABC 12/003/2024, 29 August 2024". */
function partThatDates(line: string, read: (text: string) => DayFound | undefined): DayFound | undefined {
  if (line.length > LONGEST_PARTED_LINE) return undefined;
  const parts = [...line.matchAll(PART)];
  const areShort = parts.every(([part]) => part.trim().split(/\s+/).length <= MOST_WORDS_OF_PART);
  const behind = [...line.matchAll(AFTER_CODE), ...line.matchAll(LABELLED)].map(
    ({ index, 0: mark }) => index + mark.length,
  );
  const lastComma = DOCUMENT.test(line) ? [Math.max(line.lastIndexOf(', '), line.lastIndexOf('، ')) + 1] : [];
  const starts = [...(areShort && parts.length > 1 ? parts.map(({ index }) => index) : []), ...behind, ...lastComma];
  for (const start of starts) {
    const rest = line.slice(start);
    const day = read(rest);
    const opens = day && /^[\s(]*$/.test(rest.slice(0, day.start).replace(/[\p{L}\p{M}]+[.,،]?/u, weekdayOut));
    const isOfEvent = EVENT.test(line.slice(0, start));
    if (opens && !isOfEvent && !isDeadline(line, movedBy(start, day)) && closesDateline(rest, day))
      return movedBy(start, day);
  }
  return undefined;
}

const weekdayOut = (word: string): string => (weekdayOf(word.replace(/[.,،]$/, '')) === undefined ? word : '');

/** Whether a date in a line is the day by which to act, which is never the day of publication. */
export function isDeadline(line: string, { start, end }: DayFound): boolean {
  return (
    DEADLINE.test(line.slice(Math.max(0, start - LONGEST_LEAD), start)) || DEADLINE.test(line.slice(end, end + 25))
  );
}

function isLead(written: string): boolean {
  const lead = withoutMarks(written);
  if (ARABIC_PLACE.test(lead)) return true;
  if (STAMPED_BY.test(lead)) return !/[.!?]\s/.test(lead);
  const words = lead.split(/[\s,،.:;|()/–—-]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  return words.length <= 8 && words.every(isLeadWord);
}

const isLeadWord = (word: string): boolean =>
  LEADS.test(word) || LEADS.test(word.toLowerCase()) || weekdayOf(word) !== undefined;

// "On 8 September 2021 police arrested" opens with a date too: a sentence that runs on is no dateline.
function closesDateline(line: string, day: DayFound): boolean {
  const written = line.slice(day.end);
  const rest = written.replace(SHORT_NAME, '').replace(TIME, '');
  if (/^\s*([)\].|/•·–—:;-]|$)/u.test(rest) || WRITER.test(rest)) return true;
  if (day.isWithoutYear) return false;
  const lead = withoutMarks(line.slice(0, day.start));
  if (DATE_WORD.test(lead)) return true;
  // "On 4 June 2019 Ana Example was taken": the date of an event opens a sentence.
  if (OPENS_SENTENCE.test(line.slice(0, day.end))) return false;
  const isFollowedByText = /^\s+\p{Lu}/u.test(rest);
  if (isFollowedByText) return isNumeric(day) || isAlone(line, day) || isPlaceAlone(lead);
  // Arabic has no capitals: nothing, or a place and its comma, is before the date.
  return /^\s+\p{Script=Arabic}/u.test(rest) && (isAlone(line, day) || ARABIC_PLACE_ALONE.test(lead));
}

/** "Wabag, 22 July 2021 When …": a place or the document's type and nothing else, in a line that lost its breaks. */
const isPlaceAlone = (lead: string): boolean =>
  /^\s*\p{Lu}[^!?;:]{1,60}[,\s]\s*$/u.test(lead) && (!ENDS_OF.test(lead) || DOCUMENT.test(lead));
const OPENS_SENTENCE = /^\s*(?:on|in|at|by|since|last|the|this|le|la|les|el|los|en|au|du|depuis|desde|dated?)[,\s]/iu;
const ENDS_OF = /(?:of|du|de|del)\s*$/iu;
const ARABIC_PLACE_ALONE =
  /^\s*(?:(?:[\p{Script=Arabic}]+\s){0,2}[\p{Script=Arabic}]+\s?[،,]\s*|(?:يوم\s+)?ال(?:احد|اثنين|إثنين|أحد|ثلاثاء|اربعاء|أربعاء|خميس|جمعة|سبت)\s+)$/u;

/** Arabic may be written with its vowel signs. */
const withoutMarks = (text: string): string => text.replace(/\p{M}/gu, '');

/** With nothing before it: "4 October 2024 The editor …" is a date line that lost its line break. */
const isAlone = (line: string, { start }: DayFound): boolean => line.slice(0, start).trim() === '';

const isNumeric = ({ shown }: DayFound): boolean => /^[\d\s./-]+$/.test(shown);

/** What a site writes before the day on which it put the page online, or changed it: that may be later than the appeal's own day. */
export function stampOf(line: string, { start }: DayFound): 'published' | 'changed' | undefined {
  const before = withoutMarks(line.slice(0, start));
  if (CHANGED.test(before)) return 'changed';
  return PUBLISHED.test(before) ? 'published' : undefined;
}

const CHANGED =
  /(?<![\p{L}\p{M}])(updated|update|modified|mise? à jour|actualisée?|modifiée?|actualizad[oa]|actualización|modificad[oa])(?![\p{L}\p{M}])[^\d]*$|تحديث/iu;
const PUBLISHED =
  /(?<![\p{L}\p{M}])(published|posted|postée?|publiée?|mise? en ligne|publicad[oa])(?![\p{L}\p{M}])|نشر/iu;

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
