import type { PageReader } from '../../../functions/domain/reading/page-reading.ts';
import type { CodeFinding, Confidence, DateFinding, Reading } from '../../../functions/domain/reading/readings.ts';

const evidence = (quote: string, where: 'title' | 'body' | 'date line' = 'body') => [
  { quote, where, why: 'it says so' },
];

type PageInput = Parameters<PageReader>[0];

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

/** Reads every page as the same, at once, and remembers which it was asked for. */
export function readsAs(given: Partial<Reading> = {}): PageReader & { readonly pages: PageInput[] } {
  const pages: PageInput[] = [];
  const read: PageReader = async (page) => {
    pages.push(page);
    return { kind: 'read', reading: aReading(given) };
  };
  return Object.assign(read, { pages });
}
