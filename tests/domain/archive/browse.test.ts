import { describe, expect, test } from 'vitest';
import type { AppealKind } from '../../../functions/domain/appeal/versions.ts';
import { type ArchiveQuery, browse } from '../../../functions/domain/archive/browse.ts';
import type { AppealCard } from '../../../functions/domain/archive/card.ts';
import type { ShelvedAppeal } from '../../../functions/domain/archive/ports.ts';
import { aCard, idOf } from '../../support/archive/builders.ts';
import { MemoryArchive } from '../../support/archive/memory-archive.ts';

const NOW_MS = Date.UTC(2024, 5, 20, 12);
const KINDS: readonly AppealKind[] = ['new', 'update', 'correction', 'outcome', 'retraction'];
const COUNTRIES = ['RU', 'BY', 'MX', 'ML', 'FR'];

/** An invented appeal by its number. Their countries, themes, kinds and last days go round in turn. */
const numbered = (number: number): AppealCard =>
  aCard({
    appealId: idOf(number),
    kind: KINDS[Math.floor(number / 25) % KINDS.length] ?? 'new',
    subject: {
      countries: [COUNTRIES[number % COUNTRIES.length] ?? ''],
      themes: Math.floor(number / 5) % 2 === 0 ? ['torture'] : ['lawyers'],
    },
    expiresOn: number % 3 === 0 ? '2024-06-01' : '2024-07-01',
    // Some come in the same moment.
    publishedAtMs: NOW_MS - 10_000_000 + Math.floor(number / 4) * 1_000,
    editions: [{ language: 'en', title: `Teacher number${number % 500} held`, text: number === 7 ? 'Zulfiya' : '' }],
  });

async function anArchiveOf(count: number, placesAPage = 1_000): Promise<MemoryArchive> {
  const archive = new MemoryArchive(placesAPage);
  for (let number = 0; number < count; number += 1) await archive.publish(numbered(number));
  return archive;
}

/** All that is found, page by page. */
async function allOf(query: ArchiveQuery, archive: MemoryArchive): Promise<AppealCard[]> {
  const found: AppealCard[] = [];
  let after: ShelvedAppeal | undefined;
  do {
    const { cards, next } = await browse(query, archive, NOW_MS, after);
    expect(cards.length).toBeLessThanOrEqual(20);
    found.push(...cards);
    after = next;
  } while (after);
  return found;
}

const newestFirst = (archive: MemoryArchive, isAskedFor: (card: AppealCard) => boolean): string[] =>
  [...archive.cards.values()]
    .filter((card) => card.kind !== 'retraction' && isAskedFor(card))
    .sort((one, other) => other.publishedAtMs - one.publishedAtMs || (one.appealId < other.appealId ? 1 : -1))
    .map(({ appealId }) => appealId);

describe('of 700 appeals, whose shelves have pages of 60', async () => {
  const archive = await anArchiveOf(700, 60);

  test.each<[string, ArchiveQuery, (card: AppealCard) => boolean]>([
    ['all', {}, () => true],
    ['those of a country', { country: 'RU' }, ({ subject }) => subject.countries.includes('RU')],
    ['those of a region', { region: '151' }, ({ subject }) => /RU|BY/.test(subject.countries.join())],
    ['those of a theme', { theme: 'torture' }, ({ subject }) => subject.themes.includes('torture')],
    ['those of a kind', { kind: 'update' }, ({ kind }) => kind === 'update'],
    ['how others ended', { kind: 'outcome' }, ({ kind }) => kind === 'outcome'],
    ['open ones', { isOpen: true }, ({ kind, expiresOn }) => kind !== 'outcome' && expiresOn === '2024-07-01'],
    ['closed ones', { isOpen: false }, ({ kind, expiresOn }) => kind === 'outcome' || expiresOn === '2024-06-01'],
    [
      'those of a country, a theme and a kind',
      { country: 'MX', theme: 'lawyers', kind: 'new' },
      ({ kind, subject }) => subject.countries.includes('MX') && subject.themes.includes('lawyers') && kind === 'new',
    ],
    [
      'those with a word',
      { words: 'number3' },
      ({ editions }) => editions.some(({ title }) => / number3 /.test(title)),
    ],
    ['those with each of some words', { words: 'number7 zulfiya' }, ({ appealId }) => appealId === idOf(7)],
    [
      'those with a word and a country',
      { words: 'teachers', country: 'FR' },
      ({ subject }) => subject.countries.includes('FR'),
    ],
    ['none with a word that is nowhere', { words: 'teacher atlantis' }, () => false],
  ])('%s are found, newest first, each once', async (_, query, isAskedFor) => {
    const found = (await allOf(query, archive)).map(({ appealId }) => appealId);
    expect(found).toEqual(newestFirst(archive, isAskedFor));
  });
});

test('an appeal stands where its newest version is, and with it alone', async () => {
  const archive = await anArchiveOf(60, 20);
  const updated = { ...numbered(3), version: 2, kind: 'update', publishedAtMs: NOW_MS } as const;
  await archive.publish({ ...updated, editions: [{ language: 'en', title: 'Her colleague', text: '' }] });
  const found = await allOf({}, archive);
  expect(found.map(({ appealId }) => appealId)).toEqual(newestFirst(archive, () => true));
  expect(found[0]).toMatchObject({ appealId: idOf(3), version: 2 });
  expect(await allOf({ words: 'number3' }, archive)).toEqual([]);
  expect((await allOf({ words: 'colleague' }, archive)).map(({ version }) => version)).toEqual([2]);
});

test('until a new version is indexed it stands in the place of the one before, and never twice', async () => {
  const archive = await anArchiveOf(3);
  const before = new Map(archive.rows);
  archive.cards.set(idOf(1), { ...numbered(1), version: 2, publishedAtMs: NOW_MS });
  const shown = async () => (await allOf({}, archive)).map(({ appealId, version }) => [appealId, version]);
  expect(await shown()).toEqual([
    [idOf(2), 1],
    [idOf(1), 2],
    [idOf(0), 1],
  ]);
  await archive.publish({ ...numbered(1), version: 2, publishedAtMs: NOW_MS });
  for (const [key, row] of before) archive.rows.set(key, row);
  expect(await shown()).toEqual([
    [idOf(1), 2],
    [idOf(2), 1],
    [idOf(0), 1],
  ]);
});

describe('of 5,000 appeals', async () => {
  const archive = await anArchiveOf(5_000);
  const readBy = async (query: ArchiveQuery, after?: ShelvedAppeal) => {
    archive.itemsRead = 0;
    const page = await browse(query, archive, NOW_MS, after);
    return { ...page, itemsRead: archive.itemsRead };
  };

  test.each<[string, ArchiveQuery, number]>([
    ['all', {}, 100],
    ['what is of one country', { country: 'RU' }, 100],
    ['what is of no appeal', { country: 'RU', theme: 'torture', kind: 'update', isOpen: true }, 500],
    ['a word of every appeal', { words: 'teacher' }, 4 * 1_000 + 250],
    ['four words of every appeal', { words: 'teacher teachers held holds' }, 16 * 1_000 + 250],
  ])('a page of %s reads a bounded number of items', async (_, query, most) => {
    expect((await readBy(query)).itemsRead).toBeLessThanOrEqual(most);
  });

  test('what is rare is looked for a bounded way back, and the next page goes on from there', async () => {
    archive.cards.set(idOf(0), { ...numbered(0), kind: 'outcome', isUrgent: true });
    const query = { country: 'RU', kind: 'outcome', theme: 'torture' } as const;
    const found = await allOf(query, archive);
    expect(found.map(({ appealId }) => appealId)).toContain(idOf(0));
    const far = await readBy({ isOpen: true, kind: 'outcome' });
    expect([far.cards, far.next === undefined, far.itemsRead <= 500]).toEqual([[], false, true]);
  });
});

test('a case reference finds its case among many of its country, and words are found as before', async () => {
  const archive = await anArchiveOf(60);
  for (let number = 1; number <= 3; number += 1)
    await archive.publish(aCard({ ...numbered(number), version: 2, caseReference: `RUS-000${number}` }));
  const found = async (words: string) => (await allOf({ words }, archive)).map(({ appealId }) => appealId);
  expect(await found('RUS-0001')).toEqual([idOf(1)]);
  expect(await found('rus-0002')).toEqual([idOf(2)]);
  expect(await found('RUS-0004')).toEqual([]);
  await archive.publish(aCard({ ...numbered(4), version: 2, caseReference: 'number5' }));
  expect(await found('number5')).toEqual([idOf(5), idOf(4)]);
});
