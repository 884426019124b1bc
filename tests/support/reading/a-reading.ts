import type { PageInput, PageReader } from '../../../functions/domain/reading/reading.ts';
import type { CodeFinding, Confidence, DateFinding, Reading } from '../../../functions/domain/reading/readings.ts';

const evidence = (quote: string, where: 'title' | 'body' | 'date line' = 'body') => [
  { quote, where, why: 'it says so' },
];

/** A day that a text gives. */
export const aDayFound = (value: string, given: Partial<DateFinding> = {}): DateFinding => ({
  ...{ value, shown: value, isInFuture: false, confidence: 'sure', evidence: evidence(value, 'date line') },
  ...given,
});

/** A country that a text names. */
export const aCountryFound = (
  code: string,
  confidence: Confidence = 'sure',
  where: 'title' | 'body' = 'body',
): CodeFinding => ({ code, confidence, evidence: evidence(code, where) });

/** What is read in a text that says nothing but its words. */
export const aReading = (given: Partial<Reading> = {}): Reading => ({
  language: 'en',
  kind: { value: 'new', confidence: 'sure', evidence: evidence('x') },
  blocks: [{ kind: 'paragraph', html: 'He is held.' }],
  footnotes: [],
  countries: [],
  themes: [],
  demands: [],
  leftOut: [],
  refused: [],
  ...given,
});

/** A reading of a page as it is published: its title and its date are sure, and the date has a line of its own. */
export const aPageReading = (given: Partial<Reading> = {}): Reading =>
  aReading({
    title: { value: 'Free Ivan Example', confidence: 'sure', evidence: [] },
    datedOn: aDayFound('2024-03-05', { shown: '5 March 2024', evidence: evidence('5 March 2024', 'date line') }),
    kind: { value: 'new', confidence: 'unsure', evidence: [] },
    blocks: [{ kind: 'paragraph', html: 'He is <strong>held</strong>.' }],
    ...given,
  });

/** Reads each page as one reading, at once, and remembers which pages it was given. */
export function readerOf(reading: Reading): PageReader & { readonly pages: PageInput[] } {
  const pages: PageInput[] = [];
  const read: PageReader = async (page) => {
    pages.push(page);
    return { kind: 'read', reading };
  };
  return Object.assign(read, { pages });
}

/** The same, of a text that says nothing but its words and what is given. */
export const readsAs = (given: Partial<Reading> = {}) => readerOf(aReading(given));
