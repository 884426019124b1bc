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
const sweeps = (nowMs: number, own = index()) => listUnlisted({ index: own, due: due() }, nowMs);

/** Publishes an appeal, and the stream tells no one of it. */
async function published(appealId: string, nowMs = PUBLISHED_AT_MS) {
  const Item = cardItem(aVersion({ appealId, publishedAtMs: PUBLISHED_AT_MS }), PUBLISHED_AT_MS, nowMs);
  await table.documents.send(new PutCommand({ TableName: table.name, Item }));
}

const listed = async () => (await makeArchive(table).readShelf('*', 10)).map(({ appealId }) => appealId);

test('what no record of the stream had listed within five minutes is listed by the sweep, once', async () => {
  await published(idOf(1));
  expect([(await sweeps(AFTER_MS - 1)).done, await listed()]).toEqual([0, []]);
  expect([(await sweeps(AFTER_MS)).done, await listed()]).toEqual([1, [idOf(1)]]);
  expect((await sweeps(AFTER_MS + MINUTE_MS)).done).toBe(0);
});

test('what the stream had listed is no work of the sweep', async () => {
  await published(idOf(1));
  await indexAppeal(idOf(1), index());
  expect(await due().list(AFTER_MS, 10)).toEqual([]);
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

test('what can not be listed holds up no other, and is tried an hour later', async () => {
  await published(idOf(1));
  await published(idOf(2), PUBLISHED_AT_MS + 1);
  const whole = index();
  const damaged = {
    ...whole,
    findListing: async (appealId: string) => {
      if (appealId === idOf(1)) throw new Error('the item is damaged');
      return whole.findListing(appealId);
    },
  };
  const end = await sweeps(AFTER_MS + MINUTE_MS, damaged);
  expect([end.done, end.errors.length, await listed()]).toEqual([1, 1, [idOf(2)]]);
  expect((await sweeps(AFTER_MS + 60 * MINUTE_MS)).done).toBe(0);
  expect((await sweeps(AFTER_MS + 61 * MINUTE_MS)).done).toBe(1);
});
