import { describe, expect, test } from 'vitest';
import { checkAppeal } from '../../../functions/domain/checks/check-appeal.ts';
import { IMAGE_FINDINGS } from '../../../functions/domain/checks/image-metadata.ts';
import { staleParts } from '../../../functions/domain/drafts/editions/made-from.ts';
import { type DraftFields, MOST_FIELDS_CHARACTERS } from '../../../functions/domain/drafts/fields.ts';
import type { Drafts } from '../../../functions/domain/drafts/ports.ts';
import { requestOf } from '../../../functions/domain/drafts/request-of.ts';
import { type DraftToSave, saveDraft } from '../../../functions/domain/drafts/save-draft.ts';
import { aDraft } from '../../support/drafts/builders.ts';
import { namedMemberOf } from '../../support/members/builders.ts';
import { meanwhile, OfficeTable } from '../../support/members/office-table.ts';
import { NOW_MS } from '../../support/subscribing/builders.ts';

const { publisherId, draftId, fields: WHOLE } = aDraft();
const [ANA, OMAR] = [namedMemberOf(1), namedMemberOf(2)];

function aDesk(given: Partial<Drafts> = {}) {
  const world = new OfficeTable();
  const drafts = Object.assign(world.drafts, given);
  const save = (wanted: Partial<DraftToSave> = {}, member = ANA) =>
    saveDraft(
      { office: { publisherId } as Parameters<typeof saveDraft>[0]['office'], member }, // what saving reads of it
      { draftId, revision: 0, fields: WHOLE, ...wanted },
      world,
      NOW_MS,
    );
  const entries = () => world.entries(publisherId);
  return {
    ...{ drafts, save, entries },
    acts: async () => (await entries()).map(({ act }) => act),
    fields: async () => (await drafts.find(publisherId, draftId))?.fields ?? {},
  };
}

describe('a draft is saved', () => {
  test('under the next revision, by the member who saved it, and the history tells so', async () => {
    const { save, acts, entries } = aDesk();
    const first = await save();
    const savedBy = { memberId: ANA.memberId, name: 'Ana Example' };
    expect(first).toEqual({
      kind: 'saved',
      draft: { publisherId, draftId, revision: 1, fields: WHOLE, savedAtMs: NOW_MS, savedBy },
    });
    expect(await save({ revision: 1, fields: { ...WHOLE, title: 'Free him' } }, OMAR)).toMatchObject({
      kind: 'saved',
      draft: { revision: 2, savedBy: { name: 'Omar Sample' } },
    });
    expect(await acts()).toEqual(['draft-begun', 'draft-changed']);
    expect(await entries()).toMatchObject([{ revision: 1 }, { revision: 2, author: { name: 'Omar Sample' } }]);
  });

  test('without signs that turn the words beside it around', async () => {
    const { save } = aDesk();
    expect(await save({ fields: { title: 'Free \u202eIvan' } })).toMatchObject({
      draft: { fields: { title: 'Free Ivan' } },
    });
  });

  test('not again, if nothing differs, also from a revision that another member saved since', async () => {
    const { save, acts } = aDesk();
    await save();
    expect(await save({ revision: 1 })).toMatchObject({ kind: 'same', draft: { revision: 1 } });
    expect(await save({ revision: 0 })).toMatchObject({ kind: 'same', draft: { revision: 1 } });
    expect(await acts()).toEqual(['draft-begun']);
    const { title = '' } = WHOLE;
    expect(await save({ revision: 1, fields: { title } })).toMatchObject({ kind: 'saved' });
    expect(await save({ revision: 2, fields: { summary: title } })).toMatchObject({ kind: 'saved' });
  });

  test.each([
    ['of a button is told in the history, each time', false, ANA, ['draft-begun', 'draft-changed']],
    ['as it is typed is told once of each member in a row', true, ANA, ['draft-begun']],
    ['as it is typed by another member is told', true, OMAR, ['draft-begun', 'draft-changed']],
  ] as const)('%s', async (_, isAutosave, member, told) => {
    const { save, acts } = aDesk();
    await save({ isAutosave });
    await save({ revision: 1, fields: { ...WHOLE, title: 'Free him' }, isAutosave }, member);
    expect(await acts()).toEqual(told);
  });

  test('with a button, unless it is said that it is saved as it is typed', async () => {
    const { save, acts } = aDesk();
    await save();
    await save({ revision: 1, fields: { ...WHOLE, title: 'Free him' } });
    expect(await acts()).toEqual(['draft-begun', 'draft-changed']);
  });
});

describe('a draft is not saved', () => {
  test('that was deleted, and a save begins it no more', async () => {
    const { save, drafts, acts } = aDesk();
    await save();
    await drafts.remove(aDraft({ revision: 1 }), []);
    const changed = { revision: 1, fields: { ...WHOLE, title: 'Free him' } };
    expect(await save(changed)).toEqual({ kind: 'gone' });
    expect(await save({ ...changed, revision: 0 })).toEqual({ kind: 'gone' });
    expect([await drafts.list(publisherId, 10), await acts()]).toEqual([[], ['draft-begun']]);
  });

  test('that is too long, or that its table has no room for', async () => {
    expect(await aDesk().save({ fields: { text: 'x'.repeat(MOST_FIELDS_CHARACTERS) } })).toEqual({ kind: 'too large' });
    expect(await aDesk({ save: async () => 'too large' }).save()).toEqual({ kind: 'too large' });
  });

  test('over a revision that its writer did not see: both texts and what they began with are given', async () => {
    const { save, drafts } = aDesk();
    await save();
    await save({ revision: 1, fields: { ...WHOLE, title: 'Theirs' } }, OMAR);
    const mine = { revision: 1, fields: { ...WHOLE, title: 'Mine' } };
    const conflict = {
      kind: 'changed meanwhile',
      theirs: expect.objectContaining({ revision: 2, fields: { ...WHOLE, title: 'Theirs' } }),
      base: expect.objectContaining({ revision: 1, fields: WHOLE }),
    };
    // Asking the table to keep it would be too late: another save may be the same.
    meanwhile(drafts, 'save', () => Promise.reject(new Error('is not asked for')));
    expect(await save(mine)).toEqual(conflict);
  });

  test('over a revision that came while it was saved', async () => {
    const { save, drafts } = aDesk();
    await save();
    meanwhile(drafts, 'save', () => save({ revision: 1, fields: { ...WHOLE, title: 'Theirs' } }, OMAR));
    expect(await save({ revision: 1, fields: { ...WHOLE, title: 'Mine' } })).toMatchObject({
      kind: 'changed meanwhile',
      theirs: { revision: 2 },
      base: { revision: 1 },
    });
  });

  test.each([
    ['begin it', 0],
    ['change it', 1],
  ])('twice under one revision, by two who %s at once', async (_, revision) => {
    const { save, acts } = aDesk();
    if (revision === 1) await save();
    const told = await acts();
    const saves = [ANA, OMAR].map((member) => save({ revision, fields: { title: member.name } }, member));
    const kinds = (await Promise.all(saves)).map(({ kind }) => kind);
    expect(kinds.toSorted()).toEqual(['changed meanwhile', 'saved']);
    expect(await acts()).toHaveLength(told.length + 1);
  });

  test('while it names someone who withdrew their consent; what was left out of a file goes in silence', async () => {
    const { save, drafts } = aDesk();
    const person = { name: 'Vera Other', spellings: [], withdrawnAtMs: NOW_MS };
    await drafts.keepWithdrawn(publisherId, { revision: 0, people: [person] }, NOW_MS);
    const naming = { ...WHOLE, summary: 'Vera Other saw it.', leftOut: 'A picture of Vera Other' };
    expect(await save({ fields: naming })).toEqual({ kind: 'consent withdrawn', naming: ['summary'] });
    expect(await drafts.find(publisherId, draftId)).toBeUndefined();
    expect(await save({ fields: { ...WHOLE, leftOut: 'A picture of Vera Other' } })).toMatchObject({
      kind: 'saved',
      draft: { fields: WHOLE },
    });
    const kept = { ...WHOLE, leftOut: 'A picture of a gate' };
    expect(await save({ revision: 1, fields: kept })).toMatchObject({ draft: { fields: kept } });
  });
});

describe('a translation', () => {
  const FRENCH = { ...WHOLE, editions: 'fr', 'fr.title': 'Libérez-le' };

  test('is made from what the original says in the revision that has it', async () => {
    const { save, fields } = aDesk();
    await save({ fields: FRENCH });
    await save({ revision: 1, fields: { ...(await fields()), title: 'Free him' } });
    expect(staleParts(await fields(), 'fr')).toEqual([{ part: 'title', madeAt: 1 }]);
    await save({ revision: 2, fields: { ...(await fields()), summary: 'Short.' }, stillTrue: 'fr' });
    expect(staleParts(await fields(), 'fr')).toEqual([]);
  });

  test('of a text that was put together of two is as stale as in the one that it is taken from', async () => {
    const { save, fields } = aDesk();
    await save({ fields: FRENCH });
    const made = await fields();
    await save({ revision: 1, fields: { ...made, 'fr.title': 'Libérez Ivan' }, isChosen: true });
    expect((await fields())['madeFrom.fr']).toBe(made['madeFrom.fr']);
    await save({ revision: 2, fields: { ...(await fields()), 'fr.title': 'Libérez Ivan Example' } });
    expect((await fields())['madeFrom.fr']).toMatch(/ 3$/);
  });
});

describe('answers of checks', () => {
  const CALL = { ...WHOLE, text: 'Call +7 495 765-43-21.' };
  const idIn = (fields: DraftFields) => {
    const { request } = requestOf({ draftId, fields });
    return (request && checkAppeal(request)[0]?.id) ?? '';
  };

  test('are told in the history once, beside the names that were answered', async () => {
    const { save, entries } = aDesk();
    const fields = { ...CALL, text: `${CALL.text} Vera Other saw it.`, answered: `${idIn(CALL)}` };
    const named = { 'alsoNamed.1.name': 'Vera Other', 'alsoNamed.1.because': 'speaks in public' };
    await save({ fields: { ...fields, ...named } });
    const told = async () => (await entries()).flatMap((one) => (one.act === 'checks-answered' ? [one.checks] : []));
    expect(await told()).toEqual([['phone', 'unlisted-name']]);
    await save({ revision: 1, fields: { ...fields, ...named, summary: 'Short.' } });
    expect(await told()).toHaveLength(1);
  });

  test('that a member takes back while the draft is no request go, and others stay', async () => {
    const { save, fields } = aDesk();
    const two = { ...CALL, summary: 'Call +7 495 111-22-33.' };
    const { request } = requestOf({ draftId, fields: two });
    const ids = (request ? checkAppeal(request) : []).flatMap(({ check, id }) => (check === 'phone' ? [id] : []));
    expect(ids).toHaveLength(2);
    await save({ fields: { ...two, answered: ids.join('\n') } });
    await save({ revision: 1, fields: { ...two, 'expiresOn-day': '4', answered: ids[1] ?? '' } });
    expect((await fields()).answered).toBe(ids[1]);
  });

  test('of an image are none, where the draft has no image', async () => {
    const { save, fields, acts } = aDesk();
    await save({ fields: { ...WHOLE, answered: IMAGE_FINDINGS[0]?.id ?? '' } });
    expect(await fields()).toEqual(WHOLE);
    expect(await acts()).toEqual(['draft-begun']);
  });
});
