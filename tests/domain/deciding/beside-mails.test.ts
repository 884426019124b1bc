import { describe, expect, test } from 'vitest';
import type { AppealImage } from '../../../functions/contract/part-schemas.ts';
import type { AppealVersion } from '../../../functions/domain/appeal/appeal.ts';
import { checkAppeal } from '../../../functions/domain/checks/check-appeal.ts';
import { besideMails } from '../../../functions/domain/deciding/beside-mails.ts';
import type { DraftFields } from '../../../functions/domain/drafts/fields.ts';
import { fieldsOfFollowUp } from '../../../functions/domain/drafts/following-up/fields-of-follow-up.ts';
import { requestOf } from '../../../functions/domain/drafts/request-of.ts';
import { aDraft } from '../../support/drafts/builders.ts';
import { aVersion } from '../../support/publishing/builders.ts';
import { NOW_MS } from '../../support/subscribing/builders.ts';

const { publisherId, draftId } = aDraft();
const IMAGE: AppealImage = {
  ...{ digest: 'd', type: 'image/png' as const, width: 1, height: 1 },
  ...{ alt: 'A gate', credit: 'She', consentNote: 'By her' },
};
const FR = { ...aVersion().edition, language: 'fr', title: 'Un avocat battu' } as const;
const aBefore = (given: Partial<AppealVersion> = {}) =>
  aVersion({
    publisherId,
    appealId: 'case',
    edition: { ...aVersion().edition, cautions: ['Wait.'] },
    ...given,
  });

/** What a draft with fields comes to, where these versions are the newest of their appeals. */
async function beside(
  fields: DraftFields,
  versions: readonly AppealVersion[] = [],
  asked: Parameters<typeof besideMails>[1] = {},
) {
  const appeals = {
    findNewestVersion: async (appealId: string) => versions.findLast((one) => one.appealId === appealId),
    getVersion: async (appealId: string, version: number) => {
      const found = versions.find((one) => one.appealId === appealId && one.version === version);
      if (!found) throw new Error('no such version');
      return found;
    },
  };
  const drafts = { findImage: async () => undefined };
  const filled = Object.fromEntries(Object.entries(fields).filter(([, text]) => text !== ''));
  return besideMails({ ...aDraft(), fields: { language: 'en', ...filled } }, asked, {
    drafts,
    appeals,
    nowMs: () => NOW_MS,
  });
}
const followsUp = (
  before: AppealVersion,
  kind: 'update' | 'correction' | 'outcome' | 'retraction',
  fields: DraftFields = {},
) => ({
  ...fieldsOfFollowUp(kind, before, [], { today: '2024-03-16', nowMs: NOW_MS }),
  ...fields,
});

test('of what is no request there is nothing', async () => {
  expect(await beside({ title: 'Free Ivan Example' })).toBeUndefined();
});

test('a new appeal without anything odd has its draft, and nothing to look at', async () => {
  expect(await beside({ title: 'Free him', text: 'He is held.' })).toEqual({
    draft: expect.objectContaining({ draftId }),
    warnings: [],
  });
});

describe('who decides is warned', () => {
  test('of what the author was told when they asked, and of appeals that it is told apart from, as they are now', async () => {
    const doubts = [{ about: 'kind', field: 'kind' }] as const;
    const others = [aVersion({ appealId: 'other' })];
    const shown = await beside({ title: 'Free him', text: 'He is held.' }, others, {
      doubts,
      toldApartFrom: ['other', 'gone'],
    });
    expect(shown?.warnings).toEqual([
      { what: 'told-apart', from: others },
      { what: 'doubt', doubt: doubts[0] },
    ]);
    expect((await beside({ title: 'Free him', text: 'x' }, [], { toldApartFrom: ['gone'] }))?.warnings).toEqual([]);
  });

  test('of what was let stand, and not of what no one answered; and of names that are none', async () => {
    const fields = {
      title: 'Free him',
      text: 'Call +7 495 000 00 00, or write to Example Square.',
      notNames: 'Example Square',
    };
    const { request } = requestOf({ draftId, fields: { language: 'en', ...fields } });
    const [phone] = request ? checkAppeal(request) : [];
    const answered = await beside({ ...fields, answered: phone?.id ?? '' });
    expect(answered?.warnings).toEqual([
      { what: 'let-stand', finding: expect.objectContaining({ quote: '+7 495 000 00 00' }) },
      { what: 'no-name', name: 'Example Square' },
    ]);
    expect((await beside(fields))?.warnings.map(({ what }) => what)).toEqual(['no-name']);
  });

  test('of a follow-up: what is gone, what is kept or left out in a language, and that it says no change', async () => {
    const before = aBefore({ translations: [FR] });
    const changed = { text: 'He was moved.', 'cautions.1': '' };
    const kept = await beside(followsUp(before, 'update', changed), [before]);
    expect(kept?.warnings).toEqual([
      { what: 'kept', edition: 'fr', parts: ['text'] },
      { what: 'dropped', dropped: [expect.objectContaining({ part: 'cautions' })] },
      { what: 'no-change-said' },
    ]);
    const out = await beside(followsUp(before, 'update', { ...changed, 'leaveOut.fr': 'yes', whatChanged: 'Moved.' }), [
      before,
    ]);
    expect(out?.warnings.map(({ what }) => what)).toEqual(['left-out', 'dropped']);
    expect((await beside(followsUp(before, 'retraction', { text: 'Wrong.' }), [before]))?.warnings).not.toContainEqual(
      expect.objectContaining({ what: 'kept' }),
    );
  });

  test('of nothing in another publisher’s appeal, or of one that is not there', async () => {
    const before = aBefore({ publisherId: 'another', translations: [FR], image: IMAGE });
    const fields = followsUp(before, 'update', { 'cautions.1': '', whatChanged: 'Moved.' });
    expect(await beside(fields, [before])).toEqual({ draft: expect.anything(), warnings: [] });
    expect(await beside(fields)).toEqual({ draft: expect.anything(), warnings: [] });
  });
});

describe('the image of the version before', () => {
  const before = aBefore({ image: IMAGE });

  test('stays with a follow-up that says nothing of it, and goes with one that takes it away', async () => {
    const fields = followsUp(before, 'update', { whatChanged: 'Moved.' });
    expect((await beside(fields, [before]))?.imageBefore).toEqual({ appealId: 'case', image: IMAGE, isKept: true });
    expect((await beside({ ...fields, 'image.none': 'yes' }, [before]))?.imageBefore).toMatchObject({ isKept: false });
  });

  test('is none of a withdrawal, or where there was none', async () => {
    expect(await beside(followsUp(before, 'retraction', { text: 'Wrong.' }), [before])).not.toHaveProperty(
      'imageBefore',
    );
    expect(await beside(followsUp(aBefore(), 'update'), [aBefore()])).not.toHaveProperty('imageBefore');
  });
});

test('an outcome says how its case ended, and others say nothing of it', async () => {
  const before = aBefore();
  const ended = { 'ended.how': 'released', 'ended-day': '14', 'ended-month': '3', 'ended-year': '2024' };
  const shown = await beside(followsUp(before, 'outcome', { ...ended, text: 'He is free.' }), [before]);
  expect(shown?.ended).toEqual({ how: 'released', on: '2024-03-14' });
  expect(await beside({ title: 'Free him', text: 'He is held.' })).not.toHaveProperty('ended');
});
