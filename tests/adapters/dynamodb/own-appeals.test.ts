import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, expect, test } from 'vitest';
import { cardItem } from '../../../functions/adapters/dynamodb/archive/card-item.ts';
import { makeOwnAppeals } from '../../../functions/adapters/dynamodb/publishing/own-appeals.ts';
import { publisherDraftKey, publisherPublishedKey } from '../../../functions/contract/table-keys.ts';
import { tableOfTest } from '../../support/aws/table-in-process.ts';
import { aVersion } from '../../support/publishing/builders.ts';

const table = tableOfTest();
const put = (Item: Record<string, unknown>) =>
  table.documents.send(new PutCommand({ TableName: table.name, Item: JSON.parse(JSON.stringify(Item)) }));

async function published(appealId: string, publishedAtMs: number): Promise<void> {
  await put({ ...publisherPublishedKey('p1', publishedAtMs, appealId), appealId });
  await put(cardItem(aVersion({ appealId, publishedAtMs }), publishedAtMs));
}

beforeEach(async () => {
  for (let n = 0; n < 25; n += 1) await published(`a${n}`, n);
});

test('the newest twenty of a publisher are shown, each once, and that there are more', async () => {
  await published('a3', 100);
  const { shown, hasMore } = await makeOwnAppeals(table).published('p1');
  const newest = Array.from({ length: 19 }, (_, n) => `a${24 - n}`);
  expect([shown.map(({ appealId }) => appealId), hasMore]).toEqual([['a3', ...newest], true]);
});

test('another publisher has none of them', async () => {
  expect(await makeOwnAppeals(table).published('p2')).toEqual({ shown: [], hasMore: false });
});

test('drafts come the last saved first', async () => {
  for (const [appealId, savedAtMs] of [
    ['x', 5],
    ['y', 9],
    ['z', 7],
  ] as const)
    await put({ ...publisherDraftKey('p1', appealId), appealId, title: appealId, savedAtMs });
  const { shown } = await makeOwnAppeals(table).drafts('p1');
  expect(shown.map(({ title }) => title)).toEqual(['y', 'z', 'x']);
});
