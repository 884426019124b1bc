import type { Language } from '../../../contract/languages.ts';
import { readDateLine } from './dated-line.ts';

/** A body whose opening date line was taken off, and the labels that stood there. */
export interface BodyWithoutDateline {
  readonly paragraphs: readonly string[];
  /** What stood before and directly behind the date, as labels: "Statement | Nepal", "Communiqué". */
  readonly openingLabels: readonly string[];
}

const NEWSROOM = /^\s*\(?[\p{L}\p{M}.,’' ]{2,60}\)?[\s,(]*$/u;

/**
 * Takes the date line off the opening of a text. The city in it is where the publisher sits ("Vilnius, Lithuania, March 2, 2021 – …"): it says
 * nothing about the country addressed. Labels before a date that stand alone ("Niger 06.04.18") do, and are handed back.
 */
export function withoutDateline(paragraphs: readonly string[], today: string, language: Language): BodyWithoutDateline {
  const [first = '', ...others] = paragraphs;
  const found = readDateLine(first, today, language);
  if (!found) return { paragraphs, openingLabels: [] };
  const before = first.slice(0, found.start);
  const rest = first.slice(found.end).replace(/^[\s)\].|–—:;,-]+/u, '');
  const isNumeric = /^[\d\s./-]+$/.test(found.shown);
  // A dash after a spelt date or a bracket around it is the mark of a newsroom's city.
  const isNewsroom = NEWSROOM.test(before) && (!isNumeric || before.includes('('));
  const openingLabels = isNewsroom || !/\p{L}/u.test(before) ? [] : [before];
  return { paragraphs: [rest, ...others], openingLabels };
}
