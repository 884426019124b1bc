import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, expect, test } from 'vitest';
import { cardItem } from '../../../functions/adapters/dynamodb/archive/card-item.ts';
import { makeOwnAppeals } from '../../../functions/adapters/dynamodb/publishing/own-appeals.ts';
import { publishedDraftKey, publisherDraftKey, publisherPublishedKey } from '../../../functions/contract/table-keys.ts';
import { tableOfTest } from '../../support/aws/table-in-process.ts';
import { aVersion } from '../../support/publishing/builders.ts';

const table = tableOfTest();
const put = (Item: Record<string, unknown>) =>
  table.documents.send(new PutCommand({ TableName: table.name, Item: JSON.parse(JSON.stringify(Item)) }));

async function published(appealId: string, publishedAtMs: number): Promise<void> {
  await put({ ...publisherPublishedKey('p1', publishedAtMs, appealId), appealId });
  await put(cardItem(aVersion({ appealId, publishedAtMs }), publishedAtMs));
}

const idsOf = (cards: readonly { readonly appealId: string }[]) => cards.map(({ appealId }) => appealId);

beforeEach(async () => {
  for (let n = 0; n < 25; n += 1) await published(`a${n}`, n);
});

test('the newest twenty of a publisher are shown, each once, and that there are more', async () => {
  await published('a3', 100);
  const { shown, next } = await makeOwnAppeals(table).published('p1');
  const newest = Array.from({ length: 19 }, (_, n) => `a${24 - n}`);
  expect([idsOf(shown), next]).toEqual([['a3', ...newest], { atMs: 6, id: 'a6' }]);
});

test('the next page goes on behind a place, and shows no appeal by its earlier version', async () => {
  await published('a3', 100);
  const { shown, next } = await makeOwnAppeals(table).published('p1', { after: { atMs: 6, id: 'a6' } });
  expect([idsOf(shown), next]).toEqual([['a5', 'a4', 'a2', 'a1', 'a0'], undefined]);
});

test('words are looked for in the titles of all editions and in the case reference', async () => {
  const { edition } = aVersion();
  const translations = [{ ...edition, language: 'es' as const, title: 'Maestra detenida' }];
  await put(cardItem(aVersion({ appealId: 'a7', publishedAtMs: 7, translations, caseReference: 'AA-12' })));
  const found = async (...words: string[]) => idsOf((await makeOwnAppeals(table).published('p1', { words })).shown);
  expect([await found('maestr', 'ivan'), await found('12'), await found('maestra', 'kein')]).toEqual([
    ['a7'],
    ['a7'],
    [],
  ]);
});

test('another publisher has none of them', async () => {
  expect(await makeOwnAppeals(table).published('p2')).toEqual({ shown: [] });
});

test('drafts come the last saved first', async () => {
  for (const [appealId, savedAtMs] of [
    ['x', 5],
    ['y', 9],
    ['z', 7],
  ] as const)
    await put({ ...publisherDraftKey('p1', appealId), appealId, draftId: appealId, title: appealId, savedAtMs });
  const { shown } = await makeOwnAppeals(table).drafts('p1');
  expect(shown.map(({ title }) => title)).toEqual(['y', 'z', 'x']);
});

test('a draft that was published is told from one that was not, and from another publisher’s', async () => {
  const known = (publisherId: string, draftId: string) =>
    put({ ...publishedDraftKey(publisherId, draftId), draftId, appealId: 'a', version: 2 });
  await known('p1', 'out');
  await known('p2', 'theirs');
  const found = await makeOwnAppeals(table).findPublished('p1', ['out', 'theirs', 'none', 'out']);
  expect([...found]).toEqual([['out', { appealId: 'a', version: 2 }]]);
});
