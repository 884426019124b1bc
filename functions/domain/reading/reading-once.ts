import { contentHash } from '../appeal/appeal.ts';
import type { PageOutcome, PageReader } from './page-reading.ts';

/** A reader that reads the same page with the same hints once, also for several who ask at the same time: it takes longer than everything else. */
export function readingOnce(readPage: PageReader): PageReader {
  const read = new Map<string, Promise<PageOutcome>>();
  return (page) => {
    const key = contentHash(page);
    const known = read.get(key) ?? readPage(page);
    read.set(key, known);
    return known;
  };
}
