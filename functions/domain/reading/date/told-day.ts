import type { DayFound } from './read-day.ts';

/** The day on which a sentence has the publisher speak; `isToday` where it says so itself ("today, 18 March"). */
export interface ToldDay extends DayFound {
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
export function toldDay(text: string, day: DayFound): ToldDay | undefined {
  const before = text.slice(Math.max(0, day.start - 120), day.start);
  const isToday = TODAY.test(before.slice(-60));
  if (isToday) return { ...day, isToday };
  if (day.isWithoutYear || OF.test(before)) return undefined;
  const isTold =
    SPOKE_BEFORE.test(before) || (OPENS.test(before) && SPEAKS_AFTER.test(text.slice(day.end, day.end + 120)));
  return isTold ? { ...day, isToday } : undefined;
}
