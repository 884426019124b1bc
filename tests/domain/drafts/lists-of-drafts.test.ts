import { describe, expect, test } from 'vitest';
import { listBrought } from '../../../functions/domain/drafts/brought/list-brought.ts';
import { overviewOf } from '../../../functions/domain/drafts/draft.ts';
import { NONE_TICKED } from '../../../functions/domain/drafts/fields.ts';
import { listInWriting } from '../../../functions/domain/drafts/in-writing.ts';
import { findWentOut } from '../../../functions/domain/drafts/went-out.ts';
import { aDraft } from '../../support/drafts/builders.ts';
import { OfficeTable } from '../../support/members/office-table.ts';
import { aVersion } from '../../support/publishing/builders.ts';
import { NOW_MS } from '../../support/subscribing/builders.ts';

const { publisherId } = aDraft();

/** Drafts of an office, the first one the oldest, of which some were published. */
async function aDesk(published: readonly string[] = []) {
  const world = new OfficeTable();
  const { drafts } = world;
  for (const [index, draftId] of ['d1', 'd2', 'd3'].entries())
    await drafts.save(
      aDraft({
        draftId,
        fields: { title: `Free Ivan ${draftId}`, caseReference: `REF${index}` },
        savedAtMs: NOW_MS + index,
      }),
      [],
    );
  for (const draftId of published)
    await world.publish(aVersion({ publisherId, appealId: `appeal of ${draftId}` }), `case of ${draftId}`, { draftId });
  const asked: (readonly string[])[] = [];
  const findPublished = (of: string, draftIds: readonly string[]) => {
    asked.push(draftIds);
    return world.ownAppeals.findPublished(of, draftIds);
  };
  return { drafts, ownAppeals: { findPublished }, asked };
}

describe('drafts in writing', () => {
  const idsOf = async (published: string[], words?: string[]) => {
    const desk = await aDesk(published);
    const { shown } = await listInWriting(publisherId, words ? { words } : {}, desk);
    return { shown: shown.map(({ draftId }) => draftId), asked: desk.asked };
  };

  test('are listed until they are published, the last saved first', async () => {
    expect(await idsOf(['d2'])).toEqual({ shown: ['d3', 'd1'], asked: [['d3', 'd2', 'd1']] });
  });

  test('are found by words of their title and their reference, and of no other is it asked whether it was published', async () => {
    expect(await idsOf([], ['d2'])).toEqual({ shown: ['d2'], asked: [['d2']] });
    expect(await idsOf([], ['ivan', 'ref0'])).toEqual({ shown: ['d1'], asked: [['d1']] });
    expect(await idsOf(['d2'], ['d2'])).toEqual({ shown: [], asked: [['d2']] });
    expect(await idsOf([], ['vera'])).toEqual({ shown: [], asked: [] });
  });
});

describe('a draft that came by a key', () => {
  const line = (draftId: string) => ({ draftId, savedAtMs: NOW_MS });
  const listed = async (...ids: string[]) => {
    const { drafts } = await aDesk();
    await drafts.remove(aDraft({ draftId: 'd2', revision: 1 }), []);
    const first = { shown: ids.map(line), hasMore: true };
    return listBrought(publisherId, { drafts, ownAppeals: { drafts: async () => first } });
  };

  test('is listed until a member takes it on, and no more when they delete it', async () => {
    expect(await listed('d9', 'd1', 'd2', 'd8')).toEqual({ shown: [line('d9'), line('d8')], hasMore: true });
  });

  test('is looked for in no table, where there is none', async () => {
    const drafts = { findKept: () => Promise.reject(new Error('is not asked for')) };
    const none = { shown: [], hasMore: false };
    expect(await listBrought(publisherId, { drafts, ownAppeals: { drafts: async () => none } })).toEqual(none);
  });
});

describe('a draft that went out', () => {
  const draftOf = async ({ drafts }: Awaited<ReturnType<typeof aDesk>>, draftId: string) => {
    const draft = await drafts.find(publisherId, draftId);
    if (!draft) throw new Error('it was saved');
    return draft;
  };

  test('is given with the appeal that it became', async () => {
    const desk = await aDesk(['d1']);
    expect(await findWentOut(await draftOf(desk, 'd1'), desk)).toMatchObject({
      draft: { draftId: 'd1', revision: 1 },
      appealId: 'appeal of d1',
    });
  });

  test('is none that is in writing', async () => {
    const desk = await aDesk(['d1', 'd9']);
    expect(await findWentOut(await draftOf(desk, 'd2'), desk)).toBeUndefined();
  });
});

describe('what a list says of a draft', () => {
  test('is when a key asked for it to come out, up to the whole minute', () => {
    expect(overviewOf({ title: 'T', releaseAt: '2024-06-22T14:00:01+02:00' })).toStrictEqual({
      ...{ title: 'T', countries: [], themes: [] },
      releaseAtMs: Date.UTC(2024, 5, 22, 12, 1),
    });
  });

  test('is nothing that is not there', () => {
    expect(overviewOf({ title: 'T', releaseAt: 'soon' })).toStrictEqual({ title: 'T', countries: [], themes: [] });
  });

  test('has the countries and themes that are ticked', () => {
    expect(overviewOf({ countries: 'BY\nRU', themes: NONE_TICKED })).toMatchObject({
      countries: ['BY', 'RU'],
      themes: [],
    });
  });
});
