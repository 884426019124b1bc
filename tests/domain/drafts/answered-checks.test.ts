import { expect, test } from 'vitest';
import { checkAppeal } from '../../../functions/domain/checks/check-appeal.ts';
import { IMAGE_FINDINGS } from '../../../functions/domain/checks/image-metadata.ts';
import type { DraftFields } from '../../../functions/domain/drafts/fields.ts';
import { requestOf } from '../../../functions/domain/drafts/request-of.ts';
import { saveDraft } from '../../../functions/domain/drafts/save-draft.ts';
import { aDraft } from '../../support/drafts/builders.ts';
import { OfficeTable } from '../../support/members/office-table.ts';
import { NOW_MS } from '../../support/subscribing/builders.ts';

const { publisherId, draftId, savedBy } = aDraft();
const AT = { office: { publisherId }, member: savedBy } as unknown as Parameters<typeof saveDraft>[0]; // what saving reads of it
const CALL = { language: 'en', title: 'Free Ivan', text: 'Call +7 495 123-45-67 at once.' };
const idIn = (fields: DraftFields) => checkAppeal(requestOf({ draftId, fields }).request as never)[0]?.id ?? '';

function aDesk() {
  const world = new OfficeTable();
  return {
    save: (revision: number, fields: DraftFields) => saveDraft(AT, { draftId, revision, fields }, world, NOW_MS),
    answered: async () => (await world.drafts.find(publisherId, draftId))?.fields.answered,
    entries: () => world.entries(publisherId),
  };
}

test('what was answered stays with the draft, and the history tells once who answered which check', async () => {
  const { save, answered, entries } = aDesk();
  await save(0, CALL);
  await save(1, { ...CALL, answered: idIn(CALL) });
  await save(2, { ...CALL, title: 'Free him', answered: idIn(CALL) });
  expect(await answered()).toBe(idIn(CALL));
  const told = (await entries()).filter(({ act }) => act === 'checks-answered');
  expect(told).toMatchObject([{ author: { name: 'Ana' }, draftId, revision: 2, checks: ['phone'] }]);
  expect(JSON.stringify(told.map(({ entryId: _, ...one }) => one))).not.toContain('495');
});

test('other words are asked about again, and so is what a member takes back', async () => {
  const { save, answered } = aDesk();
  await save(0, { ...CALL, answered: idIn(CALL) });
  await save(1, { ...CALL, text: 'Call +7 495 765-43-21 at once.', answered: idIn(CALL) });
  expect(await answered()).toBeUndefined();
  await save(2, { ...CALL, answered: idIn(CALL) });
  await save(3, CALL);
  expect(await answered()).toBeUndefined();
});

test('nothing is answered that no check found, and nothing that is refused', async () => {
  const { save, answered, entries } = aDesk();
  const refused = { ...CALL, text: 'Ana Example, aged 16, waits.' };
  await save(0, { ...CALL, answered: 'AAAAAAAAAAAAAAAA' });
  await save(1, { ...refused, answered: idIn(refused) });
  expect(await answered()).toBeUndefined();
  expect((await entries()).map(({ act }) => act)).toEqual(['draft-begun', 'draft-changed']);
});

test('while a draft is no request, answers of before stay and no new one comes', async () => {
  const { save, answered } = aDesk();
  await save(0, { ...CALL, answered: idIn(CALL) });
  await save(1, { ...CALL, 'expiresOn-day': '4', answered: `${idIn(CALL)}\nAAAAAAAAAAAAAAAA` });
  expect(await answered()).toBe(idIn(CALL));
});

test('what was answered about an image stays until the draft has another image', async () => {
  const { save, answered, entries } = aDesk();
  const exif = IMAGE_FINDINGS.find(({ quote }) => quote === 'Exif')?.id ?? '';
  const withImage = { ...CALL, text: 'He waits.', 'image.digest': 'a' };
  await save(0, withImage);
  await save(1, { ...withImage, answered: exif });
  await save(2, { ...withImage, title: 'Free him', answered: exif });
  expect(await answered()).toBe(exif);
  expect(await entries()).toContainEqual(
    expect.objectContaining({ act: 'checks-answered', checks: ['image-metadata'] }),
  );
  await save(3, { ...withImage, 'image.digest': 'b', answered: exif });
  expect(await answered()).toBeUndefined();
});
