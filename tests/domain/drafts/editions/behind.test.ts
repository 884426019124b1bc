import { describe, expect, test } from 'vitest';
import { behindOf } from '../../../../functions/domain/drafts/editions/behind.ts';
import { withMadeFrom } from '../../../../functions/domain/drafts/editions/made-from.ts';
import type { DraftFields } from '../../../../functions/domain/drafts/fields.ts';
import type { Drafts } from '../../../../functions/domain/drafts/ports.ts';
import { aDraft } from '../../../support/drafts/builders.ts';
import { OfficeTable } from '../../../support/members/office-table.ts';

const FIRST = withMadeFrom(
  {
    language: 'en',
    editions: 'fr\nes',
    title: 'Ivan Example beaten',
    text: 'He was beaten in prison.',
    'fr.title': 'Ivan Example battu',
    'fr.text': 'Il a été battu en prison.',
  },
  1,
);

/** What is found of a second revision, and which revisions are read for it. */
async function behind(changes: DraftFields, { isFirstGone = false } = {}) {
  const { drafts } = new OfficeTable();
  const fields = withMadeFrom({ ...FIRST, ...changes }, 2, FIRST);
  await drafts.save(aDraft({ fields: FIRST }), []);
  await drafts.save(aDraft({ revision: 1, fields }), []);
  if (isFirstGone) await drafts.dropRevision(aDraft({ revision: 1 }));
  const reads: (number | undefined)[] = [];
  const find: Drafts['find'] = (publisherId, draftId, revision) => {
    reads.push(revision);
    return drafts.find(publisherId, draftId, revision);
  };
  return { found: await behindOf(aDraft({ revision: 2, fields }), { find }), reads };
}

describe('an edition is behind its original', () => {
  test('by the words that changed since it was made', async () => {
    const { found, reads } = await behind({ title: 'Ivan Example badly beaten', text: 'He was beaten in a camp.' });
    expect(found).toEqual([
      {
        language: 'fr',
        parts: [
          {
            part: 'title',
            differences: [
              { text: 'Ivan Example ', is: 'same' },
              { text: 'badly ', is: 'added' },
              { text: 'beaten', is: 'same' },
            ],
          },
          { part: 'text', differences: expect.arrayContaining([{ text: 'prison', is: 'taken out' }]) },
        ],
        words: 4,
        missing: [],
      },
    ]);
    expect(reads).toEqual([1]);
  });

  test('by words that no one knows any more, once the revision is gone', async () => {
    const { found } = await behind({ title: 'Ivan Example badly beaten' }, { isFirstGone: true });
    expect(found).toEqual([{ language: 'fr', parts: [{ part: 'title', differences: [] }], words: 0, missing: [] }]);
  });

  test('by the parts that it lacks', async () => {
    const { found, reads } = await behind({ summary: 'Beaten.' });
    expect([found, reads]).toEqual([[{ language: 'fr', parts: [], words: 0, missing: ['summary'] }], []]);
  });

  test('by as many parts as it lacks', async () => {
    const { found } = await behind({ summary: 'Beaten.', title: 'Ivan Example badly beaten' });
    expect(found).toMatchObject([{ parts: [{ part: 'title' }], words: 1, missing: ['summary'] }]);
  });

  test('not, while it says what the original says, or no word of it is written', async () => {
    expect((await behind({})).found).toEqual([]);
  });
});
