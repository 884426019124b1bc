import type { PageInput, PageReader } from '../../../functions/domain/reading/reading.ts';
import type { Reading } from '../../../functions/domain/reading/readings.ts';

/** A reading of a page as it is published: its title and its date are sure, and the date has a line of its own. */
export const aReading = (given: Partial<Reading> = {}): Reading => ({
  language: 'en',
  title: { value: 'Free Ivan Example', confidence: 'sure', evidence: [] },
  datedOn: {
    value: '2024-03-05',
    shown: '5 March 2024',
    isInFuture: false,
    confidence: 'sure',
    evidence: [{ quote: '5 March 2024', where: 'date line', why: '' }],
  },
  kind: { value: 'new', confidence: 'unsure', evidence: [] },
  blocks: [{ kind: 'paragraph', html: 'He is <strong>held</strong>.' }],
  footnotes: [],
  countries: [],
  themes: [],
  demands: [],
  leftOut: [],
  refused: [],
  ...given,
});

/** Reads each page as one reading, and remembers which pages it was given. */
export function readerOf(reading: Reading): PageReader & { readonly pages: PageInput[] } {
  const pages: PageInput[] = [];
  const read: PageReader = async (page) => {
    pages.push(page);
    return { kind: 'read', reading };
  };
  return Object.assign(read, { pages });
}
