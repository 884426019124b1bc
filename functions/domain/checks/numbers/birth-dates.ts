import type { Found } from '../finding.ts';
import { matchesOf } from '../matches.ts';
import { anyCase } from './any-case.ts';

const MONTH =
  '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|janv|févr|mars|avr|mai|juin|juil|août|déc|ene|abr|ago|dic)\\p{L}*\\.?';
const ARABIC_MONTH = '\\p{scx=Arab}+(?:/\\p{scx=Arab}+)?';
const DAY = `(?:\\d{1,2}(?:st|nd|rd|th|er)?\\s+(?:of\\s+|de\\s+)?(?:${MONTH}|${ARABIC_MONTH}),?\\s+(?:del?\\s+)?\\d{4}|${MONTH}\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}|\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}|\\d{4}[./-]\\d{1,2}[./-]\\d{1,2})`;
const BORN =
  '(?:\\bborn(?: on)?|date of birth|\\bbirth ?date|\\bDOB\\b|\\bD\\.O\\.B\\.|\\bné(?:e|\\(e\\))?s?(?: le)?|date de naissance|\\bnaci(?:ó|d[oa]s?)(?: el)?|fecha de nacimiento|ولدت?|مواليد|(?:ال)?مولودة?|تاريخ (?:ال)?(?:ميلاد|ولادة)\\S*)';
/** As a capital it is an initial. */
const ABBREVIATED = '(?<![\\p{L}\\p{N}])b\\. {0,3}';
const BIRTH_DATE = new RegExp(`(?:${anyCase(BORN)}[^\\p{N}\\n]{0,40}?|${ABBREVIATED})(?:${anyCase(DAY)})`, 'gu');

/** Days on which someone was born. A year alone says too little to be one. @param text - with the digits 0 to 9. */
export const birthDatesIn = (text: string): Found[] =>
  matchesOf(text, BIRTH_DATE).map(([quote]) => ({ quote: quote.trim() }));
