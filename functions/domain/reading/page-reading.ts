import {
  LONGEST_EVIDENCE,
  MOST_BLOCKS,
  MOST_EVIDENCE,
  MOST_REFUSED,
  type PageExcess,
} from '../../contract/requests/read-page.ts';
import { beginningOf } from '../../contract/text.ts';
import { markupExcess } from './page/markup-excess.ts';
import { isHtmlPage, type PageInput } from './page/page-input.ts';
import { readPage } from './read-page.ts';
import type { Evidence, Reading } from './readings.ts';

/** What reading an untrusted page comes to: `too much` says of what. */
export type PageReading =
  | { readonly kind: 'read'; readonly reading: Reading }
  | { readonly kind: 'too much'; readonly of: PageExcess };

/** `busy`: so many pages are being read that this one was not, in the time that its publisher waits. */
export type PageOutcome = PageReading | { readonly kind: 'busy' };

/** Reads a page where nothing can be reached, within a time and a memory of its own. */
export type PageReader = (page: PageInput) => Promise<PageOutcome>;

/** Reads a page that may have been made to take long, or refuses it beforehand. What it answers is bounded. */
export function readUntrustedPage(page: PageInput): PageReading {
  const isHtml = isHtmlPage(page);
  const content = isHtml ? withPlainLetters(page.content) : page.content;
  const excess = isHtml ? markupExcess(content) : undefined;
  if (excess) return { kind: 'too much', of: excess };
  try {
    const reading = readPage({ ...page, content });
    if (reading.blocks.length + reading.footnotes.length > MOST_BLOCKS) return { kind: 'too much', of: 'blocks' };
    return { kind: 'read', reading: bounded(reading) };
  } catch (error) {
    if (error instanceof RangeError && /call stack/i.test(error.message)) return { kind: 'too much', of: 'nesting' };
    throw error;
  }
}

/** Beyond Latin, so that none of them means anything to HTML. */
const FIRST_PLAIN_LETTER = 0x250;
const NUMBERED_LETTER = /&#(?:(\d{3,6})|x([0-9a-f]{3,5}));/gi;

/** Old pages write each letter of Arabic as a number: to the parser, each of these would be a text of its own. */
const withPlainLetters = (html: string): string =>
  html.replace(NUMBERED_LETTER, (entity, decimal, hexadecimal) => {
    const point = decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal);
    return point >= FIRST_PLAIN_LETTER && point <= LAST_LETTER ? String.fromCodePoint(point) : entity;
  });

/** Of the plane in which living languages are written, before its surrogates. */
const LAST_LETTER = 0xd7ff;

function bounded(reading: Reading): Reading {
  const { appeals, title, datedOn, kind, countries, themes, demands, refused } = reading;
  return {
    ...reading,
    ...(appeals && { appeals: { ...appeals, found: appeals.found.map((one) => ({ ...one, title: cut(one.title) })) } }),
    title: title && withFewEvidence(title),
    datedOn: datedOn && { ...withFewEvidence(datedOn), shown: cut(datedOn.shown) },
    kind: withFewEvidence(kind),
    countries: countries.map(withFewEvidence),
    themes: themes.map(withFewEvidence),
    demands: demands.map(withFewEvidence),
    refused: refused.slice(0, MOST_REFUSED).map((one) => ({ ...cutEvidence(one), value: cut(one.value) })),
  };
}

const withFewEvidence = <T extends { readonly evidence: readonly Evidence[] }>(finding: T): T => ({
  ...finding,
  evidence: finding.evidence.slice(0, MOST_EVIDENCE).map(cutEvidence),
});

const cutEvidence = <T extends Evidence>(evidence: T): T => ({
  ...evidence,
  quote: cut(evidence.quote),
  why: cut(evidence.why),
});

/** A finder may have cut its quote within a character. */
const cut = (text: string): string => beginningOf(text.toWellFormed(), LONGEST_EVIDENCE);
