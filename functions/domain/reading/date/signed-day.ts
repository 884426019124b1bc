import type { DayFound } from './read-day.ts';

/** How letters and declarations end, in the languages that the reader knows: at the start of a line, or of the last sentence of one that lost its breaks. */
const SIGNED =
  /(?:^|[.!?…;:)]\s+)[\s(]*(?:done|signed|issued|given|adopted|fait|signé|dad[oa]|hecho|firmado|suscrito|حرر|صدر)(?![\p{L}\p{M}])/giu;
const LONGEST_ENDING = 240;
const LONGEST_PLACE = 60;

/** The day with which a text is signed at its end: "Done at Vienna, 3 March 2021". */
export function signedDay(text: string, read: (part: string) => DayFound | undefined): DayFound | undefined {
  const offset = Math.max(0, text.length - LONGEST_ENDING);
  const signature = [...text.slice(offset).matchAll(SIGNED)].at(-1);
  if (!signature || (offset > 0 && signature.index === 0)) return undefined;
  const start = offset + signature.index;
  const day = read(text.slice(start));
  return day && day.start <= LONGEST_PLACE ? { ...day, start: day.start + start, end: day.end + start } : undefined;
}
