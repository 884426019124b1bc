import { TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { expect, test } from 'vitest';
import { makeDrafts } from '../../../../functions/adapters/dynamodb/drafts/desk-drafts.ts';
import { makeDraftCleaning } from '../../../../functions/adapters/dynamodb/drafts/draft-cleaning.ts';
import { makeKeptDrafts } from '../../../../functions/adapters/dynamodb/drafts/kept-drafts.ts';
import { makeOfficeEntries } from '../../../../functions/adapters/dynamodb/members/office-entries.ts';
import { MOST_FIELDS_CHARACTERS } from '../../../../functions/domain/drafts/fields.ts';
import type { Entry } from '../../../../functions/domain/members/entry.ts';
import { aKeyring } from '../../../support/aws/fixed-keyring.ts';
import { intercepted } from '../../../support/aws/intercepted-table.ts';
import { tableOfTest } from '../../../support/aws/table-in-process.ts';
import { aDraft } from '../../../support/drafts/builders.ts';
import { draftCleaningContract } from '../../../support/drafts/draft-cleaning-contract.ts';
import { draftsContract } from '../../../support/drafts/drafts-contract.ts';

const table = tableOfTest();
const DAY_SECONDS = 86_400;
const anImage = { digest: 'd'.repeat(64), type: 'image/png', bytes: Buffer.from('png') } as const;

draftsContract(() => ({ ...makeDrafts(table, aKeyring), ...makeKeptDrafts(table) }));
draftCleaningContract(() => makeDraftCleaning(table, aKeyring));

const items = async () => (await table.documents.send(new ScanCommand({ TableName: table.name }))).Items ?? [];

test('nothing that a member writes stands in the open', async () => {
  await makeDrafts(table, aKeyring).save(aDraft(), []);
  expect((await items()).map(({ entity }) => entity).toSorted()).toEqual([
    'desk-draft',
    'desk-draft-revision',
    'desk-draft-row',
  ]);
  expect(JSON.stringify(await items())).not.toMatch(/Ivan|Russia|Ana|0a0a0a0a/);
});

test('nor does the name of who withdrew', async () => {
  const { publisherId } = aDraft();
  const people = [{ name: 'Ivan Example', spellings: ['Iwan'], withdrawnAtMs: 1 }];
  await makeDraftCleaning(table, aKeyring).keepWithdrawn(publisherId, { revision: 0, people }, Date.now());
  expect(JSON.stringify(await items())).not.toMatch(/Ivan|Iwan/);
});

test('the entry of a save is written with it, and none with a save that was refused', async () => {
  const drafts = makeDrafts(table, aKeyring);
  const first = aDraft();
  const entry: Entry = {
    entryId: first.draftId,
    atMs: first.savedAtMs,
    author: { kind: 'member', ...first.savedBy },
    act: 'draft-begun',
    draftId: first.draftId,
    revision: 1,
  };
  await drafts.save(first, [entry]);
  await drafts.save(first, [{ ...entry, entryId: first.publisherId }]);
  expect(await makeOfficeEntries(table, aKeyring).newest(first.publisherId, 10)).toEqual([entry]);
});

test('a draft lasts a year after its last save, and an earlier revision ninety days after the next one', async () => {
  const drafts = makeDrafts(table, aKeyring);
  const first = aDraft();
  await drafts.save(first, []);
  await drafts.save({ ...first, revision: 1, fields: {} }, []);
  const now = Math.floor(first.savedAtMs / 1_000);
  const days = (await items())
    .filter(({ entity }) => entity === 'desk-draft-revision')
    .map(({ revision, expiresAtEpochSeconds }) => [revision, Math.floor((expiresAtEpochSeconds - now) / DAY_SECONDS)]);
  expect(days.toSorted()).toEqual([
    [1, 90],
    [2, 365],
  ]);
});

test('what a deleted draft said expires after three days, and that it was deleted after a year, sealed like all of it', async () => {
  const drafts = makeDrafts(table, aKeyring);
  const first = aDraft();
  await drafts.save(first, []);
  await drafts.save({ ...first, revision: 1, fields: {} }, []);
  await drafts.keepImage(first.publisherId, first.draftId, anImage, first.savedAtMs);
  await drafts.remove({ ...first, revision: 2 }, []);
  const now = Math.floor(first.savedAtMs / 1_000);
  const days = (await items()).map(({ entity, revision, expiresAtEpochSeconds }) =>
    [entity, revision ?? '-', Math.floor((expiresAtEpochSeconds - now) / DAY_SECONDS)].join(' '),
  );
  expect(days.toSorted()).toEqual([
    'desk-draft 3 365',
    'desk-draft-image - 3',
    'desk-draft-revision 1 3',
    'desk-draft-revision 2 3',
    'desk-draft-revision 3 365',
  ]);
  expect(JSON.stringify(await items())).not.toMatch(/Ana|0a0a0a0a|isDeleted/);
});

test('the entry of a deletion is written with it, and none with one that was refused', async () => {
  const drafts = makeDrafts(table, aKeyring);
  const { publisherId, draftId, savedBy, savedAtMs, ...first } = aDraft();
  await drafts.save({ ...first, publisherId, draftId, savedBy, savedAtMs }, []);
  const author = { kind: 'member', ...savedBy } as const;
  const entry = { entryId: draftId, atMs: savedAtMs, author, act: 'draft-deleted', draftId, revision: 2 } as const;
  const deleted = { publisherId, draftId, revision: 1, savedAtMs, savedBy };
  await drafts.remove({ ...deleted, revision: 4 }, [{ ...entry, entryId: publisherId }]);
  await drafts.remove(deleted, [entry]);
  expect(await makeOfficeEntries(table, aKeyring).newest(publisherId, 10)).toEqual([entry]);
});

test('a text as long as a draft may be is kept, and one that fits no item is refused before anything is written', async () => {
  const drafts = makeDrafts(table, aKeyring);
  const sentence = 'يُحتجز في سجن بعيد منذ عام، ولم يره طبيب. ';
  const long = sentence.repeat(Math.floor(MOST_FIELDS_CHARACTERS / sentence.length));
  expect(await drafts.save(aDraft({ fields: { text: long } }), [])).toBe('saved');
  const { draftId, publisherId } = aDraft();
  expect((await drafts.find(publisherId, draftId))?.fields.text).toBe(long);
  let seed = 1;
  const noise = Array.from({ length: 500_000 }, () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return String.fromCharCode(33 + (seed % 90));
  }).join('');
  expect(await drafts.save(aDraft({ revision: 1, fields: { text: noise } }), [])).toBe('too large');
  expect((await drafts.find(publisherId, draftId))?.revision).toBe(1);
});

test('a save that comes in while a draft is being deleted stays, and nothing is deleted', async () => {
  const drafts = makeDrafts(table, aKeyring);
  const { publisherId, draftId } = aDraft();
  await drafts.save(aDraft(), []);
  let isFirst = true;
  const overtaken = intercepted(table, async (command, send) => {
    if (isFirst && command instanceof TransactWriteItemsCommand) {
      isFirst = false;
      await drafts.save(aDraft({ revision: 1, fields: { title: 'Another' } }), []);
    }
    return send();
  });
  const { fields: _, ...deleted } = aDraft({ revision: 1 });
  expect(await makeDrafts(overtaken, aKeyring).remove(deleted, [])).toBe('changed meanwhile');
  expect(await drafts.find(publisherId, draftId)).toMatchObject({ revision: 2, fields: { title: 'Another' } });
});
