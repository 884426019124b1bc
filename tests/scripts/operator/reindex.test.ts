import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { expect, test } from 'vitest';
import { makeArchive } from '../../../functions/adapters/dynamodb/archive/archive.ts';
import { makeArchiveIndex } from '../../../functions/adapters/dynamodb/archive/archive-index.ts';
import { cardItem } from '../../../functions/adapters/dynamodb/archive/card-item.ts';
import { appealVersionKey, cardKey } from '../../../functions/contract/table-keys.ts';
import type { AppealVersion } from '../../../functions/domain/appeal/versions.ts';
import { browse } from '../../../functions/domain/archive/browse.ts';
import { indexAppeal } from '../../../functions/domain/archive/index-appeal.ts';
import { reindex } from '../../../scripts/operator/reindex.ts';
import { idOf } from '../../support/archive/builders.ts';
import { intercepted } from '../../support/aws/intercepted-table.ts';
import { tableOfTest } from '../../support/aws/table-in-process.ts';
import { aVersion, NOW_MS } from '../../support/publishing/builders.ts';

const table = tableOfTest();
const put = (Item: object) => table.documents.send(new PutCommand({ TableName: table.name, Item: { ...Item } }));

/** Puts a version as publishing does. */
async function hasVersion(version: AppealVersion): Promise<void> {
  await put({ ...appealVersionKey(version.appealId, version.version), entity: 'appeal-version', ...version });
  await put(JSON.parse(JSON.stringify(cardItem(version, NOW_MS))));
}

/** What the stream would have indexed: the cards that changed. */
async function indexAll(): Promise<void> {
  for (const number of [1, 2, 3]) await indexAppeal(idOf(number), makeArchiveIndex(table));
}

const listed = async () =>
  (await browse({ words: 'lawyer' }, makeArchive(table), NOW_MS)).cards.map(({ appealId, version }) => [
    appealId,
    version,
  ]);

async function loseRows(): Promise<void> {
  const { Items = [] } = await table.documents.send(new ScanCommand({ TableName: table.name }));
  for (const { pk, sk } of Items.filter((item) => String(item.pk).startsWith('SHELF#')))
    await table.documents.send(new DeleteCommand({ TableName: table.name, Key: { pk, sk } }));
}

test('an appeal whose rows are lost, whose card is, or whose card is of another version, is listed as it is', async () => {
  for (const number of [1, 2, 3]) await hasVersion(aVersion({ appealId: idOf(number) }));
  await indexAll();
  await hasVersion(aVersion({ appealId: idOf(2), version: 2, kind: 'update', publishedAtMs: NOW_MS + 1_000 }));
  await put(JSON.parse(JSON.stringify(cardItem(aVersion({ appealId: idOf(2) }), NOW_MS))));
  await table.documents.send(new DeleteCommand({ TableName: table.name, Key: { ...cardKey(idOf(3)) } }));
  await loseRows();
  expect(await listed()).toEqual([]);

  expect(await reindex(table, NOW_MS)).toContain('3 appeals are being listed again');
  await indexAll();
  expect(await listed()).toEqual([
    [idOf(2), 2],
    [idOf(3), 1],
    [idOf(1), 1],
  ]);
});

test('each run changes every card, or the stream would not tell of it', async () => {
  await hasVersion(aVersion({ appealId: idOf(1) }));
  const card = async () =>
    JSON.stringify((await table.documents.send(new ScanCommand({ TableName: table.name }))).Items);
  await reindex(table, NOW_MS);
  const before = await card();
  await reindex(table, NOW_MS + 1);
  expect(await card()).not.toBe(before);
});

test.each<[string, Partial<AppealVersion>, object]>([
  ['a publication', { version: 2, kind: 'retraction' }, { version: 2 }],
  ['the end of its case', { ended: { how: 'released', on: '2024-03-14' } }, { version: 1, hasEnded: true }],
])('a card that %s writes meanwhile stays as that wrote it', async (_, given, left) => {
  await hasVersion(aVersion({ appealId: idOf(1) }));
  let isFirst = true;
  const whilePublishing = intercepted(table, async (command, send) => {
    if (isFirst && command instanceof PutItemCommand) {
      isFirst = false;
      await hasVersion(aVersion({ appealId: idOf(1), ...given }));
    }
    return send();
  });
  expect(await reindex(whilePublishing, NOW_MS)).toContain('0 appeals');
  expect(await makeArchiveIndex(table).findCard(idOf(1))).toMatchObject(left);
});
