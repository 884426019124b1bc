import { describe, expect, test } from 'vitest';
import type { DraftFields } from '../../../../functions/domain/drafts/fields.ts';
import { readWholePage, withTextAsPasted } from '../../../../functions/domain/drafts/taking-in/whole-page.ts';
import { aPageReading, readerOf } from '../../../support/reading/a-reading.ts';
import { NOW_MS } from '../../../support/subscribing/builders.ts';

describe('the text of a draft is read as a whole page', () => {
  const isRead = async (fields: DraftFields) =>
    (await readWholePage(fields, readerOf(aPageReading()), NOW_MS)) !== undefined;

  test('with its title and its day, where it is one', async () => {
    expect(await readWholePage({ text: 'The page' }, readerOf(aPageReading()), NOW_MS)).toMatchObject({
      ...{
        title: 'Free Ivan Example',
        dated: { day: '2024-03-05' },
        markdown: 'He is **held**.',
        asItCame: 'The page',
      },
    });
    expect(await readWholePage({ text: 'x' }, readerOf(aPageReading({ title: undefined })), NOW_MS)).toBeUndefined();
  });

  test.each<[string, DraftFields]>([
    ['there is a title', { text: 'x', title: 'Free him' }],
    ['there is a day', { text: 'x', datedOn: '2024-03-05' }],
    ['there is half a day', { text: 'x', 'datedOn-month': '3' }],
    ['its writer wants it as it was pasted', { text: 'x', asPasted: 'yes' }],
    ['there is no text', { summary: 'x' }],
  ])('but not where %s', async (_, fields) => {
    expect(await isRead(fields)).toBe(false);
  });

  test.each(['He is **held**.', 'He is __held__.', '[a link](x)', 'He:\n| a | b |', 'He:\n  | a | b |'])(
    'but not where its writer typed Markdown: %j',
    async (text) => {
      expect(await isRead({ text })).toBe(false);
    },
  );

  test.each(['Statement | Belarus', 'Statement|Belarus', 'a_b * c [d]'])(
    'where signs of Markdown are just signs: %j',
    async (text) => {
      expect(await isRead({ text })).toBe(true);
    },
  );
});

describe('a text that is put back as it was pasted', () => {
  const FIELDS = {
    ...{ title: 'Free Ivan', text: 'He is held.', datedOn: '2024-03-05', summary: 'Held.' },
    ...{ takenFrom: '2', leftOut: 'Images: 1' },
  };

  test('comes with the title and the day that there were, and all else stays', () => {
    const pasted = { title: 'Free', text: 'Free Ivan\n\nHe is held.', 'datedOn-day': '5', summary: 'Old', letter: 'L' };
    expect(withTextAsPasted(FIELDS, pasted)).toEqual({
      ...{ title: 'Free', text: 'Free Ivan\n\nHe is held.', 'datedOn-day': '5', summary: 'Held.', asPasted: 'yes' },
    });
    expect(withTextAsPasted(FIELDS, { text: 'All' })).toEqual({ text: 'All', summary: 'Held.', asPasted: 'yes' });
    expect(withTextAsPasted(FIELDS, { datedOn: '2024' })).toMatchObject({ datedOn: '2024' });
  });

  test('stays as it is, once the revision is gone', () => {
    expect(withTextAsPasted(FIELDS, undefined)).toEqual(FIELDS);
  });
});
