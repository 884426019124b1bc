import { expect, test } from 'vitest';
import type { DraftCleaning } from '../../../functions/domain/drafts/ports.ts';
import { NOW_MS } from '../subscribing/builders.ts';
import { aDraft } from './builders.ts';

const OTHER = '0d0d0d0d-1111-4222-8333-444444444444';
const SECOND = '0e0e0e0e-1111-4222-8333-444444444444';
const VERA = { name: 'Vera Other', spellings: ['Wera Other'], withdrawnAtMs: NOW_MS, lookedUpTo: '' };
const IVAN = { name: 'Ivan Example', spellings: [], withdrawnAtMs: NOW_MS };

/** What holds of what takes names out of drafts, in memory and in the table. */
export function draftCleaningContract(make: () => DraftCleaning): void {
  const first = aDraft();
  const { publisherId, draftId } = first;

  test('who withdrew is kept for their publisher alone, and of two who change the list, the first is kept', async () => {
    const drafts = make();
    expect(await drafts.withdrawn(publisherId)).toEqual({ revision: 0, people: [] });
    expect(await drafts.keepWithdrawn(publisherId, { revision: 0, people: [VERA] }, NOW_MS)).toBe('kept');
    expect(await drafts.keepWithdrawn(publisherId, { revision: 0, people: [IVAN] }, NOW_MS)).toBe('changed meanwhile');
    expect(await drafts.keepWithdrawn(publisherId, { revision: 1, people: [IVAN, VERA] }, NOW_MS)).toBe('kept');
    expect(await drafts.withdrawn(publisherId)).toEqual({ revision: 2, people: [IVAN, VERA] });
    expect(await drafts.withdrawn(OTHER)).toEqual({ revision: 0, people: [] });
  });

  test('each revision of each draft is read once, from behind a place on, also when what stood there is gone', async () => {
    const drafts = make();
    for (let n = 0; n < 103; n += 1) await drafts.save(aDraft({ revision: n, fields: { title: `${n}` } }), []);
    await drafts.save(aDraft({ draftId: SECOND }), []);
    await drafts.save(aDraft({ publisherId: OTHER }), []);
    const read: string[] = [];
    let after: string | undefined;
    do {
      const { shown, next } = await drafts.revisions(publisherId, after);
      for (const one of shown) {
        read.push(`${one.draftId} ${one.revision}`);
        await drafts.dropRevision(one);
      }
      after = next;
    } while (after !== undefined);
    const own = Array.from({ length: 103 }, (_, n) => `${draftId} ${n + 1}`);
    expect(read.toSorted()).toEqual([...own, `${SECOND} 1`].toSorted());
    expect(await drafts.find(publisherId, draftId)).toBeUndefined();
    expect(await drafts.find(OTHER, draftId)).toBeDefined();
  });
}
