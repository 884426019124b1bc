import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { expect, test } from 'vitest';
import { makeArchive } from '../../../../functions/adapters/dynamodb/archive/archive.ts';
import { makeArchiveIndex } from '../../../../functions/adapters/dynamodb/archive/archive-index.ts';
import { cardItem } from '../../../../functions/adapters/dynamodb/archive/card-item.ts';
import { makeDueListings } from '../../../../functions/adapters/dynamodb/archive/due-listings.ts';
import { indexAppeal } from '../../../../functions/domain/archive/index-appeal.ts';
import { listUnlisted } from '../../../../functions/domain/archive/list-unlisted.ts';
import { idOf } from '../../../support/archive/builders.ts';
import { tableOfTest } from '../../../support/aws/table-in-process.ts';
import { aVersion } from '../../../support/publishing/builders.ts';

const PUBLISHED_AT_MS = Date.UTC(2026, 0, 1);
const MINUTE_MS = 60_000;
const AFTER_MS = PUBLISHED_AT_MS + 5 * MINUTE_MS;

const table = tableOfTest();
const index = () => makeArchiveIndex(table);
const due = () => makeDueListings(table);
const sweeps = (nowMs: number) => listUnlisted(due(), nowMs);

/** Publishes an appeal, and the stream tells no one of it. */
async function published(appealId: string, nowMs = PUBLISHED_AT_MS) {
  const Item = cardItem(aVersion({ appealId, publishedAtMs: PUBLISHED_AT_MS }), PUBLISHED_AT_MS, nowMs);
  await table.documents.send(new PutCommand({ TableName: table.name, Item }));
}

const listed = async () => (await makeArchive(table).readShelf('*', 10)).map(({ appealId }) => appealId);

test('what no record of the stream had listed within five minutes is told by the stream once more, later each time', async () => {
  await published(idOf(1));
  const touched: number[] = [];
  for (let minutes = 0; minutes <= 60; minutes += 1)
    if ((await sweeps(PUBLISHED_AT_MS + minutes * MINUTE_MS)).done > 0) touched.push(minutes);
  expect([touched, await listed()]).toEqual([[5, 10, 20, 40], []]);
  await indexAppeal(idOf(1), index());
  expect([await due().list(Number.MAX_SAFE_INTEGER, 10), await listed()]).toEqual([[], [idOf(1)]]);
});

test('what the stream had listed is no work of the sweep', async () => {
  await published(idOf(1));
  await indexAppeal(idOf(1), index());
  expect((await sweeps(AFTER_MS)).done).toBe(0);
});

test('a card that was written while it was listed is listed again', async () => {
  await published(idOf(1));
  const slow = index();
  await indexAppeal(idOf(1), {
    ...slow,
    async settleCard(appealId, dueAtMs) {
      await published(idOf(1), PUBLISHED_AT_MS + 1);
      await slow.settleCard(appealId, dueAtMs);
    },
  });
  expect(await due().list(AFTER_MS + 1, 10)).toEqual([idOf(1)]);
});

test('a worker that stood still while a newer version was listed lists no older one', async () => {
  const rowsOf = async () => (await makeArchive(table).readShelf('*', 10)).map(({ atMs }) => atMs);
  await published(idOf(1));
  const slow = index();
  const late = indexAppeal(idOf(1), {
    ...slow,
    async findListing(appealId) {
      const listing = await slow.findListing(appealId);
      const newer = aVersion({ appealId, version: 2, publishedAtMs: PUBLISHED_AT_MS + MINUTE_MS });
      await table.documents.send(new PutCommand({ TableName: table.name, Item: cardItem(newer) }));
      await indexAppeal(appealId, slow);
      return listing;
    },
  });
  await expect(late).rejects.toThrow('meanwhile');
  expect(await rowsOf()).toEqual([PUBLISHED_AT_MS + MINUTE_MS]);
});

test('a card that is damaged is told of seldom, and holds up no other', async () => {
  await published(idOf(1));
  await published(idOf(2));
  const damaged = { ...cardItem(aVersion({ appealId: idOf(1) }), PUBLISHED_AT_MS, PUBLISHED_AT_MS), kind: 'none' };
  await table.documents.send(new PutCommand({ TableName: table.name, Item: damaged }));
  let touches = 0;
  for (let hours = 0; hours < 24 * 7; hours += 1) touches += (await sweeps(AFTER_MS + hours * 60 * MINUTE_MS)).done;
  expect(touches).toBeLessThan(2 * 20);
  await expect(indexAppeal(idOf(1), index())).rejects.toThrow();
  await indexAppeal(idOf(2), index());
  expect(await listed()).toEqual([idOf(2)]);
});
