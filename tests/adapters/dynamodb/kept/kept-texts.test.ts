import { PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { expect, test } from 'vitest';
import { makeKeptTexts } from '../../../../functions/adapters/dynamodb/kept/kept-texts.ts';
import { makeOfficeEntries } from '../../../../functions/adapters/dynamodb/members/office-entries.ts';
import { sealedText } from '../../../../functions/adapters/dynamodb/sealed-text.ts';
import {
  appealDraftImageKey,
  appealDraftKey,
  officeEntryKey,
  publisherDraftKey,
} from '../../../../functions/contract/table-keys.ts';
import { memberAuthor } from '../../../../functions/domain/members/entry.ts';
import { aDataKey, aKeyring } from '../../../support/aws/fixed-keyring.ts';
import { diesAfter } from '../../../support/aws/intercepted-table.ts';
import { tableOfTest } from '../../../support/aws/table-in-process.ts';
import { aDraft } from '../../../support/drafts/builders.ts';
import { keptTextsContract } from '../../../support/drafts/kept-texts-contract.ts';
import { NOW_MS } from '../../../support/subscribing/builders.ts';

const table = tableOfTest();
const { publisherId, savedBy } = aDraft();
const texts = () => makeKeptTexts(table, aKeyring, () => NOW_MS);
const history = () => makeOfficeEntries(table, aKeyring);

keptTextsContract(() => ({
  texts: texts(),
  tell: (office, entry) => history().add(office, entry),
}));

test('a line from before there were digests is cut, and has one from then on', async () => {
  const at = officeEntryKey(publisherId, NOW_MS, 'entry-1');
  const told = { author: memberAuthor(savedBy), act: 'appeal-taken-down', appealId: 'a', version: 2, reason: 'old' };
  const seal = sealedText('office-entry', JSON.stringify(told), `${at.pk}#${at.sk}`, aDataKey);
  const Item = { ...at, entity: 'office-entry', entryId: 'entry-1', atMs: NOW_MS, ...seal };
  await table.documents.send(new PutCommand({ TableName: table.name, Item }));
  const [line] = (await texts().page('history', publisherId)).shown;
  expect(await line?.keep({ ...(line.value as object), reason: 'new' } as never)).toBe(true);
  expect(await history().newest(publisherId, 1)).toMatchObject([{ entryId: 'entry-1', reason: 'new' }]);
});

test('a line that is damaged for good is passed over: no one reads it', async () => {
  const at = officeEntryKey(publisherId, NOW_MS, 'entry-1');
  const Item = {
    ...at,
    entity: 'office-entry',
    entryId: 'entry-1',
    atMs: NOW_MS,
    dataKeyId: '1',
    sealed: Buffer.alloc(40),
  };
  await table.documents.send(new PutCommand({ TableName: table.name, Item }));
  expect(await texts().page('history', publisherId)).toEqual({ shown: [] });
});

test('a draft of a key that goes takes its row and its image with it', async () => {
  const [appealId, savedAtMs] = ['appeal-1', NOW_MS];
  const items = [
    { ...appealDraftKey(appealId), appealId, reading: { language: 'en' }, missing: [], savedAtMs },
    { ...publisherDraftKey(publisherId, appealId), appealId, draftId: 'draft-1', title: 'A title', savedAtMs },
    { ...appealDraftImageKey(appealId), bytes: new Uint8Array(1) },
  ];
  for (const Item of items) await table.documents.send(new PutCommand({ TableName: table.name, Item }));
  const { shown } = await makeKeptTexts(diesAfter(table, 1), aKeyring, () => NOW_MS).page('brought', publisherId);
  const draft = shown.find(({ kind }) => kind === 'appeal-draft');
  expect(await draft?.keep(undefined)).toBe(true);
  expect((await table.documents.send(new ScanCommand({ TableName: table.name }))).Items).toEqual([]);
});
