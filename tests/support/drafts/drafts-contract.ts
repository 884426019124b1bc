import { expect, test } from 'vitest';
import { overviewOf } from '../../../functions/domain/drafts/draft.ts';
import type { Drafts } from '../../../functions/domain/drafts/ports.ts';
import { aDraft } from './builders.ts';

const OTHER = '0d0d0d0d-1111-4222-8333-444444444444';
const SECOND = '0e0e0e0e-1111-4222-8333-444444444444';

/** What holds of drafts, in memory and in the table. */
export function draftsContract(make: () => Drafts): void {
  const first = aDraft();
  const { publisherId, draftId } = first;
  const kept = { ...first, revision: 1 };

  test('a draft comes back as it was typed, under the next revision', async () => {
    const drafts = make();
    expect(await drafts.find(publisherId, draftId)).toBeUndefined();
    expect(await drafts.save(first, [])).toBe('saved');
    expect(await drafts.find(publisherId, draftId)).toEqual(kept);
  });

  test('each revision stays, and the newest is found', async () => {
    const drafts = make();
    await drafts.save(first, []);
    const changed = { ...kept, fields: { title: 'Another' } };
    await drafts.save(changed, []);
    expect(await drafts.find(publisherId, draftId, 1)).toEqual(kept);
    expect(await drafts.find(publisherId, draftId)).toEqual({ ...changed, revision: 2 });
    expect(await drafts.find(publisherId, draftId, 3)).toBeUndefined();
  });

  test('who wrote of a draft behind a revision is told, up to another', async () => {
    const drafts = make();
    const savedBy = (memberId: string) => ({ savedBy: { memberId, name: 'Omar' } });
    await drafts.save(first, []);
    await drafts.save({ ...kept, fields: { title: 'Second' }, ...savedBy(OTHER) }, []);
    await drafts.save({ ...kept, revision: 2, fields: { title: 'Third' }, ...savedBy(SECOND) }, []);
    expect(await drafts.writers(publisherId, draftId, 0, 2)).toEqual([first.savedBy.memberId, OTHER]);
    expect(await drafts.writers(publisherId, draftId, 1, 3)).toEqual([OTHER, SECOND]);
    expect(await drafts.writers(publisherId, draftId, 3, 3)).toEqual([]);
  });

  test('of two saves of one revision, the first is kept, and nothing of the second', async () => {
    const drafts = make();
    await drafts.save(first, []);
    expect(await drafts.save({ ...kept, fields: { title: 'First' } }, [])).toBe('saved');
    expect(await drafts.save({ ...kept, fields: { title: 'Second' } }, [])).toBe('changed meanwhile');
    expect(await drafts.save(first, [])).toBe('changed meanwhile');
    expect((await drafts.find(publisherId, draftId))?.fields).toEqual({ title: 'First' });
  });

  test('a publisher finds and lists their own drafts alone, the last saved first', async () => {
    const drafts = make();
    await drafts.save(first, []);
    await drafts.save({ ...first, draftId: SECOND, savedAtMs: first.savedAtMs + 1, fields: {} }, []);
    expect(await drafts.find(OTHER, draftId)).toBeUndefined();
    expect(await drafts.list(OTHER, 10)).toEqual([]);
    const { savedAtMs, savedBy } = first;
    expect(await drafts.list(publisherId, 10)).toEqual([
      { draftId: SECOND, revision: 1, ...overviewOf({}), savedAtMs: savedAtMs + 1, savedBy },
      { draftId, revision: 1, ...overviewOf(first.fields), savedAtMs, savedBy },
    ]);
  });

  test('a deleted draft is found and listed no more, and no save begins it again or goes on with it', async () => {
    const drafts = make();
    await drafts.save(first, []);
    await drafts.save({ ...kept, fields: { title: 'Another' } }, []);
    const { fields: _, ...deleted } = { ...kept, revision: 2 };
    expect(await drafts.remove({ ...deleted, revision: 1 }, [])).toBe('changed meanwhile');
    expect(await drafts.remove(deleted, [])).toBe('removed');
    expect([await drafts.find(publisherId, draftId), await drafts.list(publisherId, 10)]).toEqual([undefined, []]);
    for (const revision of [0, 1, 2]) expect(await drafts.save({ ...first, revision }, [])).toBe('changed meanwhile');
    expect(await drafts.remove(deleted, [])).toBe('changed meanwhile');
    expect([...(await drafts.findKept(publisherId, [draftId]))]).toEqual([draftId]);
  });

  test('a publisher’s desk says which drafts it has', async () => {
    const drafts = make();
    await drafts.save(first, []);
    await drafts.save({ ...first, publisherId: OTHER, draftId: SECOND }, []);
    expect([...(await drafts.findKept(publisherId, [SECOND, draftId, draftId]))]).toEqual([draftId]);
  });

  test('a draft stands in the list once, by its last save, and the list goes on behind a place', async () => {
    const drafts = make();
    const { savedAtMs, savedBy } = first;
    await drafts.save(first, []);
    await drafts.save({ ...first, draftId: SECOND, savedAtMs: savedAtMs + 1, fields: {} }, []);
    const again = { ...kept, savedAtMs: savedAtMs + 2, fields: { title: 'Another', caseReference: 'AA-1' } };
    await drafts.save(again, []);
    const [newest, ...others] = await drafts.list(publisherId, 1);
    expect([newest, others]).toEqual([
      { draftId, revision: 2, ...overviewOf(again.fields), savedAtMs: savedAtMs + 2, savedBy },
      [],
    ]);
    expect(await drafts.list(publisherId, 10, { atMs: savedAtMs + 2, id: draftId })).toEqual([
      { draftId: SECOND, revision: 1, ...overviewOf({}), savedAtMs: savedAtMs + 1, savedBy },
    ]);
    await drafts.save({ ...again, revision: 2, fields: {} }, []);
    expect((await drafts.list(publisherId, 10)).map(({ revision }) => revision)).toEqual([3, 1]);
  });
}
