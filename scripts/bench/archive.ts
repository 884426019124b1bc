import { cardItem, makeArchive, PLACES_A_PAGE } from '../../functions/adapters/dynamodb/dynamodb.ts';
import { makeTable, type StoredItem, writeItems } from '../../functions/adapters/table/table.ts';
import { shelfCountKey, shelfRowKey } from '../../functions/contract/table-keys.ts';
import type { AppealVersion } from '../../functions/domain/appeal/appeal.ts';
import { type ArchiveQuery, browse, cardOf, shelvesOf } from '../../functions/domain/archive/archive.ts';
import { cloudEnvironment } from '../deployment/cloud-environment.ts';
import { atMost, type Figure, median, type Section } from './figure.ts';
import { sampleAppeal } from './sample-appeal.ts';
import { forkModule } from './send-path/forked.ts';
import { createTable } from './send-path/sample-sending.ts';

const MANY = 2_000;
const FEW = 40;
const LOOKS = 15;
const NOW_MS = Date.UTC(2026, 10, 24);
const QUERIES: Readonly<Record<string, ArchiveQuery>> = {
  'all appeals': {},
  'appeals of one country': { country: 'RU' },
  'two words that each appeal has': { words: 'lawyer prison' },
};

/** How long a page of the archive takes to be read, of many appeals beside few. */
export async function measureArchive(onProgress: (what: string) => void): Promise<Section> {
  const tables = forkModule('table-process.ts');
  try {
    const { port } = await tables.hear<{ port: number }>();
    const cloudUrl = `http://127.0.0.1:${port}`;
    Object.assign(process.env, cloudEnvironment({ cloudUrl, sesUrl: cloudUrl }));
    onProgress(`Writing an archive of ${MANY} appeals`);
    const [few, many] = [await archiveOf(FEW), await archiveOf(MANY)];
    const figures: Figure[] = [];
    for (const [name, query] of Object.entries(QUERIES))
      figures.push(figureOf(name, await msOfPage(query, few), await msOfPage(query, many)));
    return { title: `A page of an archive of ${MANY} appeals`, figures };
  } finally {
    await tables.stop();
  }
}

type Browsable = Parameters<typeof browse>[1];

async function archiveOf(appeals: number): Promise<Browsable> {
  const table = makeTable(`archive-${appeals}`);
  await createTable(table);
  const sample = sampleAppeal();
  const versions = Array.from({ length: appeals }, (_, number) => numbered(sample, number, appeals));
  const [first] = versions;
  const shelves = first ? shelvesOf(cardOf(first, first.publishedAtMs), []) : [];
  const counts = shelves.map((shelf) => ({ ...shelfCountKey(shelf), entity: 'shelf', taken: appeals }));
  const rows = versions.flatMap((version, number): StoredItem[] => [
    cardItem(version),
    ...shelves.map((shelf) => ({
      ...shelfRowKey(shelf, Math.floor(number / PLACES_A_PAGE), version.publishedAtMs, version.appealId),
      entity: 'shelved',
    })),
  ]);
  await writeItems(
    table,
    [...counts, ...rows].map((put) => ({ put })),
  );
  return makeArchive(table);
}

const numbered = (sample: AppealVersion, number: number, of: number): AppealVersion => ({
  ...sample,
  appealId: `0a000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
  publishedAtMs: NOW_MS - (of - number) * 60_000,
});

async function msOfPage(query: ArchiveQuery, archive: Browsable): Promise<number> {
  const waits: number[] = [];
  for (let look = 0; look <= LOOKS; look += 1) {
    const startedAt = performance.now();
    const { cards } = await browse(query, archive, NOW_MS);
    if (cards.length === 0) throw new Error(`No appeal was found by ${JSON.stringify(query)}`);
    // The first look opens connections.
    if (look > 0) waits.push(performance.now() - startedAt);
  }
  return median(waits);
}

const figureOf = (name: string, fewMs: number, manyMs: number): Figure => ({
  name,
  value: `${(manyMs / fewMs).toFixed(1)} times that of ${FEW} appeals`,
  // Fifty times as many. A word is looked for among its thousand newest.
  bar: atMost(manyMs / fewMs, 4),
  note: `median of ${LOOKS}: ${manyMs.toFixed(1)} ms`,
  raw: { ms: manyMs, msOfFew: fewMs },
});
