import { oneLine } from '../page/one-line.ts';

/** The mark of a note, and what a demand cites behind a colon: "… Political Rights[1], according to which: “Persons …”". */
const NOTE_MARK = /\[(?:\d{1,3}|[a-z*†‡])\]/g;
const CITED = /[,;]?\s*(?:,\s*[^,:“«"]{1,40})?:\s*[“«"].*$/u;
const EDGES = /^[\s,;:–—-]+|[\s.,;:،؛…–—-]+(?:(?:and|et|y|و)[\s.,;:،؛]*)?$/gu;

/** Joins a demand to what was said before it. */
const JOINS = /^(?:also|further|therefore|aussi|également|donc|también|asimismo)\s+/iu;

/** Reads behind "urges Laos", and in no list: there it becomes "do not extradite him". */
const NOT_TO = /^not\s+to\s+/iu;

/** A demand as it stands alone: without the marks of notes, what it cites, and the signs around it. */
export const tidyDemand = (text: string): string =>
  oneLine(text.replace(CITED, '').replace(NOTE_MARK, ''))
    .replace(EDGES, '')
    .replace(JOINS, '')
    .replace(NOT_TO, 'do not ');
