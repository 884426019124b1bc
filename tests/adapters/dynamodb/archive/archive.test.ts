import { GetCommand, PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { expect, test } from 'vitest';
import { makeArchive } from '../../../../functions/adapters/dynamodb/archive/archive.ts';
import { makeArchiveIndex } from '../../../../functions/adapters/dynamodb/archive/archive-index.ts';
import { cardItem } from '../../../../functions/adapters/dynamodb/archive/card-item.ts';
import { PLACES_A_PAGE } from '../../../../functions/adapters/dynamodb/archive/shelf-count.ts';
import { shelfCountKey } from '../../../../functions/contract/table-keys.ts';
import type { ShelfRow } from '../../../../functions/domain/archive/ports.ts';
import { idOf } from '../../../support/archive/builders.ts';
import { tableOfTest } from '../../../support/aws/table-in-process.ts';
import { aVersion } from '../../../support/publishing/builders.ts';

const table = tableOfTest();
const index = () => makeArchiveIndex(table);
const archive = () => makeArchive(table);

/** Puts an appeal's rows as its indexer does. */
async function list(appealId: string, rows: readonly ShelfRow[]): Promise<void> {
  const revision = ((await index().findListing(appealId))?.revision ?? 0) + 1;
  await index().saveListing(appealId, { rows, taking: [], isSettled: true, revision });
  await index().changeRows(appealId, revision, { put: rows, delete: [] });
  await index().keepShelves(rows);
}

const idsOn = async (
  shelf: string,
  most = 10,
  after?: Awaited<ReturnType<ReturnType<typeof archive>['readShelf']>>[0],
) => (await archive().readShelf(shelf, most, after)).map(({ appealId }) => appealId);

test('a shelf is read newest first, across the borders of its pages, and on from any of its rows', async () => {
  const places = [
    { page: 0, atMs: 1_000 },
    { page: 0, atMs: 2_000 },
    { page: 2, atMs: 3_000 },
    { page: 2, atMs: 3_000 },
  ];
  for (const [number, place] of places.entries()) await list(idOf(number), [{ shelf: '*', ...place }]);
  expect(await idsOn('*')).toEqual([3, 2, 1, 0].map(idOf));
  expect(await idsOn('*', 3)).toEqual([3, 2, 1].map(idOf));
  for (const [at, row] of (await archive().readShelf('*', 10)).entries())
    expect(await idsOn('*', 10, row)).toEqual([2, 1, 0].slice(at).map(idOf));
  expect(await idsOn('country:RU')).toEqual([]);
});

test('a page that is not there yet is not looked for, however large its number', async () => {
  await list(idOf(1), [{ shelf: '*', page: 0, atMs: 1_000 }]);
  expect(await idsOn('*', 10, { page: 999_999_999, atMs: 999, appealId: idOf(9) })).toEqual([idOf(1)]);
});

test('places are taken one after the other, a thousand to a page', async () => {
  expect(await index().takePlaces(['*', 'country:RU'])).toEqual([0, 0]);
  await table.documents.send(
    new PutCommand({ TableName: table.name, Item: { ...shelfCountKey('*'), taken: PLACES_A_PAGE - 1 } }),
  );
  expect(await index().takePlaces(['*'])).toEqual([0]);
  expect(await index().takePlaces(['*', 'country:RU'])).toEqual([1, 0]);
});

test('a listing takes the place of the one before, and of no other', async () => {
  const rows = [{ shelf: 'word:en:lawyer', page: 0, atMs: 1_000 }];
  const listing = { rows, taking: ['word:en:prison'], isSettled: false, revision: 1 };
  expect(await index().findListing(idOf(1))).toBeUndefined();
  expect(await index().saveListing(idOf(1), listing)).toBe('saved');
  expect(await index().saveListing(idOf(1), listing)).toBe('changed meanwhile');
  expect(await index().saveListing(idOf(1), { ...listing, revision: 3 })).toBe('changed meanwhile');
  expect(await index().findListing(idOf(1))).toEqual(listing);
  expect(await index().saveListing(idOf(1), { ...listing, isSettled: true, revision: 2 })).toBe('saved');
});

test('rows are changed only by the worker whose listing is the newest, however many there are', async () => {
  const rows = Array.from({ length: 230 }, (_, number) => ({ shelf: `word:en:${number}`, page: 0, atMs: 1_000 }));
  await list(idOf(1), rows);
  expect(await idsOn('word:en:229')).toEqual([idOf(1)]);
  const changes = { put: [{ shelf: 'word:en:late', page: 0, atMs: 1_000 }], delete: rows };
  expect(await index().changeRows(idOf(1), 2, changes)).toBe('changed meanwhile');
  expect([await idsOn('word:en:late'), await idsOn('word:en:0')]).toEqual([[], [idOf(1)]]);
  expect(await index().changeRows(idOf(1), 1, changes)).toBe('changed');
  expect(await idsOn('word:en:0')).toEqual([]);
});

test('a shelf on which nothing stands is forgotten, and any other is not', async () => {
  const rows = ['word:en:ivan', 'word:en:prison'].map((shelf) => ({ shelf, page: 0, atMs: 1_000 }));
  await list(idOf(1), rows);
  await list(idOf(2), rows.slice(1));
  await index().changeRows(idOf(1), 1, { put: [], delete: rows });
  await index().forgetEmpty(['word:en:ivan', 'word:en:prison', 'word:en:unknown']);
  const { Items = [] } = await table.documents.send(new ScanCommand({ TableName: table.name }));
  const keys = Items.map(({ pk }) => String(pk)).filter((pk) => pk.startsWith('SHEL'));
  expect(keys.sort()).toEqual(['SHELF#word:en:prison#0', 'SHELVES#word:en:prison']);
});

test('a shelf that was forgotten too soon is found again, up to the page of its row', async () => {
  await index().keepShelves([{ shelf: 'word:en:ivan', page: 3, atMs: 1_000 }]);
  await index().keepShelves([{ shelf: 'word:en:ivan', page: 1, atMs: 1_000 }]);
  const { Item } = await table.documents.send(
    new GetCommand({ TableName: table.name, Key: { ...shelfCountKey('word:en:ivan') } }),
  );
  expect(Item?.taken).toBe(3 * PLACES_A_PAGE + 1);
});

test('cards are found by their ids as they were published, and those that are not there are not', async () => {
  const versions = [aVersion({ appealId: idOf(1), caseReference: 'RUS-0001' }), aVersion({ appealId: idOf(2) })];
  for (const version of versions)
    await table.documents.send(new PutCommand({ TableName: table.name, Item: cardItem(version, 900) }));
  // While an appeal is indexed, two of its rows may be on one shelf.
  const found = await archive().findCards([2, 1, 3, 2].map(idOf));
  expect(found.map(({ appealId }) => appealId).sort()).toEqual([idOf(1), idOf(2)]);
  expect(await index().findCard(idOf(1))).toMatchObject({ caseReference: 'RUS-0001', firstPublishedAtMs: 900 });
  expect([await index().findCard(idOf(3)), await archive().findCards([])]).toEqual([undefined, []]);
});
