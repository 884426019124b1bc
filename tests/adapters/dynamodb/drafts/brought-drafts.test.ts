import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { expect, test } from 'vitest';
import { makeAppealStore } from '../../../../functions/adapters/dynamodb/appeal/appeals.ts';
import { makeBroughtDrafts } from '../../../../functions/adapters/dynamodb/drafts/brought-drafts.ts';
import { appealDraftKey } from '../../../../functions/contract/table-keys.ts';
import { fieldsOfBrought } from '../../../../functions/domain/drafts/brought/fields-of-brought.ts';
import { readInput } from '../../../../functions/domain/publishing/input/read-input.ts';
import type { PageReader } from '../../../../functions/domain/reading/page-reading.ts';
import { aKeyring } from '../../../support/aws/fixed-keyring.ts';
import { tableOfTest } from '../../../support/aws/table-in-process.ts';
import { aRequest, NOW_MS } from '../../../support/publishing/builders.ts';
import { anImage } from '../../../support/publishing/images.ts';
import { readHere } from '../../../support/publishing/read-here.ts';
import { aThemeFound, readsThemes, THREE_THEMES } from '../../../support/reading/reads-themes.ts';

const table = tableOfTest();
const ids = {
  publisherId: 'p1',
  draftId: '0f0f0f0f-1111-4222-8333-444444444444',
  appealId: 'a1',
  externalId: 'case-1',
};

async function brings(
  given: Parameters<typeof aRequest>[0],
  asked: { readonly releaseAt?: string } = {},
  readPage: PageReader = readHere,
) {
  const outcome = await readInput(aRequest(given), NOW_MS, readPage);
  if (outcome.kind !== 'read') throw new Error(JSON.stringify(outcome));
  const { input, image } = outcome;
  const { publisherId, externalId, ...draft } = ids;
  const kept = { id: { publisherId, externalId }, ...draft, known: undefined, missing: [], contentHash: 'hash' };
  await makeAppealStore(table, 'ended', aKeyring).saveDraft({
    ...{ ...kept, input, image, savedAtMs: NOW_MS, keptUntilMs: NOW_MS + 1, ...asked },
  });
  return { ...ids, input, ...(image && { image }) };
}

test('what came by a key is found under the id of its list, and fills in the form as it did before it was kept', async () => {
  const brought = await brings({
    image: anImage({ alt: { en: 'A gate', fr: 'Un portail' } }),
    people: [{ name: 'Ivan Example', role: { en: 'lawyer' }, mayBeNamed: true }],
    translations: [{ language: 'fr', title: 'RUSSIE', body: { text: 'Il a été battu.' }, demands: ['le libérer'] }],
    urgent: true,
    demands: ['release him'],
  });
  const found = await makeBroughtDrafts(table).find(ids.publisherId, ids.draftId);
  expect(found && fieldsOfBrought(found)).toEqual(fieldsOfBrought(brought));
  expect(Buffer.from(found?.image?.bytes ?? [])).toEqual(Buffer.from(brought.image?.bytes ?? []));
});

test('one without an image, title or day is found too, and by its own publisher alone', async () => {
  await brings({ page: { content: 'A teacher was taken away.', format: 'text' } });
  expect(await makeBroughtDrafts(table).find(ids.publisherId, ids.draftId)).toMatchObject({ externalId: 'case-1' });
  expect(await makeBroughtDrafts(table).find('p2', ids.draftId)).toBeUndefined();
  expect(await makeBroughtDrafts(table).find(ids.publisherId, 'another')).toBeUndefined();
});

test.each([['2024-06-22T14:00+02:00'], [undefined]])(
  'it is kept with the time that was asked for: %s',
  async (releaseAt) => {
    await brings({}, releaseAt === undefined ? {} : { releaseAt });
    const found = await makeBroughtDrafts(table).find(ids.publisherId, ids.draftId);
    expect([found?.externalId, found?.releaseAt]).toEqual(['case-1', releaseAt]);
    expect(found && fieldsOfBrought(found).releaseAt).toBe(releaseAt);
  },
);

test('its themes keep how likely they are and whether they are used', async () => {
  const { input } = await brings({ themes: 'sure' }, {}, readsThemes(...THREE_THEMES));
  const found = await makeBroughtDrafts(table).find(ids.publisherId, ids.draftId);
  expect(found?.input.themes).toEqual(input.themes.map((theme) => ({ ...theme, evidence: [] })));
});

test('a draft from before themes were likely uses its sure ones', async () => {
  await brings({}, {}, readsThemes(aThemeFound('lawyers', 'sure'), aThemeFound('killings', 'unsure')));
  for (const index of [0, 1])
    await table.documents.send(
      new UpdateCommand({
        ...{ TableName: table.name, Key: appealDraftKey(ids.appealId) },
        UpdateExpression: `REMOVE reading.themes[${index}].isUsed`,
      }),
    );
  const found = await makeBroughtDrafts(table).find(ids.publisherId, ids.draftId);
  expect(found?.input.themes.map(({ value, isUsed }) => [value, isUsed])).toEqual([
    ['lawyers', true],
    ['killings', false],
  ]);
});

test('a time that is none is not taken for one', async () => {
  await brings({}, { releaseAt: 'tomorrow' });
  await expect(makeBroughtDrafts(table).find(ids.publisherId, ids.draftId)).rejects.toThrow('releaseAt');
});
