import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AppealVersion } from '../../functions/domain/appeal/appeal.ts';
import { readPage } from '../../functions/domain/reading/reading.ts';

const SAMPLE = fileURLToPath(new URL('../../docs/samples/lawyer-beaten-in-prison.txt', import.meta.url));

export const samplePage = (): string => readFileSync(SAMPLE, 'utf8');

export function sampleAppeal(): AppealVersion {
  const reading = readPage({ content: samplePage(), format: 'text', today: '2026-11-24' });
  return {
    appealId: '0a000000-0000-4000-8000-000000000001',
    version: 1,
    kind: 'new',
    publisherId: 'example-observatory',
    publisherName: 'Example Observatory',
    datedOn: reading.datedOn?.value ?? '2026-11-24',
    subject: {
      countries: reading.countries.map(({ code }) => code).sort(),
      themes: reading.themes.map(({ code }) => code).sort(),
    },
    edition: {
      language: reading.language,
      title: reading.title?.value ?? 'Untitled',
      blocks: reading.blocks,
      footnotes: reading.footnotes,
    },
    publishedAtMs: Date.UTC(2026, 10, 24),
  };
}

/** Fields of a draft that has a title, a text, a day and a place. */
export const SAMPLE_DRAFT = {
  language: 'en',
  title: 'A teacher dismissed from her school',
  text: 'She may not teach in **Russia** any more.',
  countries: 'RU',
  ...{ 'datedOn-day': '20', 'datedOn-month': '6', 'datedOn-year': '2024' },
};
