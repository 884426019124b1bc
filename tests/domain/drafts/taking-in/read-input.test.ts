import { describe, expect, test } from 'vitest';
import { deskDraftImageKey } from '../../../../functions/contract/table-keys.ts';
import type { DraftFields } from '../../../../functions/domain/drafts/fields.ts';
import type { Drafts } from '../../../../functions/domain/drafts/ports.ts';
import type { DraftInput } from '../../../../functions/domain/drafts/taking-in/draft-input.ts';
import {
  PASTE_MARK,
  putBack,
  readTextInto,
  takeImageInto,
} from '../../../../functions/domain/drafts/taking-in/read-input.ts';
import type { PageReader } from '../../../../functions/domain/reading/reading.ts';
import { wordsIn } from '../../../../functions/locales/messages.ts';
import { everyItemOf } from '../../../support/aws/restored-table.ts';
import { aDraft } from '../../../support/drafts/builders.ts';
import { OfficeTable } from '../../../support/members/office-table.ts';
import { aTakenImage, drawing } from '../../../support/publishing/images.ts';
import { aPageReading, readerOf } from '../../../support/reading/a-reading.ts';
import { NOW_MS } from '../../../support/subscribing/builders.ts';

type Brought = Partial<Pick<DraftInput, 'part' | 'pasted' | 'file' | 'fileAppeal'>>;

const busy: PageReader = async () => ({ kind: 'busy' });
const PAGE = readerOf(aPageReading());
/** A text with no title and no date. */
const TEXT = readerOf(aPageReading({ title: undefined, datedOn: undefined }));
const SEVERAL = readerOf(aPageReading({ appeals: { found: [{ title: 'Free Ana' }, { title: 'Free Ivan' }] } }));

const read = (before: DraftFields, brought: Brought, readPage: PageReader = PAGE) =>
  readTextInto(before, { fields: {}, demands: [], isUpToDate: false, part: 'original', ...brought }, 'en', {
    ...{ readPage, nowMs: () => NOW_MS },
  });

const pasted = (text = 'The page as text') => ({ html: '<p>The page</p>', text });
const file = (name: string) => ({ name, bytes: Buffer.from('The page') });

const TAKEN = { title: 'Free Ivan Example', datedOn: '2024-03-05', text: 'He is **held**.' };

describe('what is pasted', () => {
  test('fills an empty draft with a whole page, which is kept as it came, too', async () => {
    expect(await read({}, { pasted: pasted() })).toEqual({
      ...{ fields: TAKEN, wasRead: true, asItCame: { text: 'The page as text' } },
    });
    expect((await read({ text: ` ${PASTE_MARK}\nFree him.` }, { pasted: pasted() })).fields).toMatchObject({
      ...{ title: 'Free Ivan Example', text: 'He is **held**.\nFree him.' },
    });
  });

  test('is no whole page as a part of another text, nor one to keep without a plain text', async () => {
    expect(await read({ text: 'We ask for help.' }, { pasted: pasted() })).toStrictEqual({
      fields: { text: 'We ask for help.\n\n## Free Ivan Example\n\n5 March 2024\n\nHe is **held**.' },
      wasRead: true,
    });
    expect(await read({}, { pasted: pasted(' \n') })).toStrictEqual({ fields: TAKEN, wasRead: true });
    expect(await read({}, { pasted: pasted() }, TEXT)).toStrictEqual({
      ...{ fields: { text: 'He is **held**.' }, wasRead: true },
    });
  });

  test('stands where it was pasted, and behind the text where no place is marked', async () => {
    const textOf = async (text: string) => (await read({ text }, { pasted: pasted() }, TEXT)).fields.text;
    expect(await textOf(`We ask: ${PASTE_MARK} Free him.`)).toBe('We ask: He is **held**. Free him.');
    expect(await textOf(`We ask: ${PASTE_MARK}\n`)).toBe('We ask: He is **held**.');
    expect(await textOf('We ask:')).toBe('We ask:\n\nHe is **held**.');
  });

  test('goes into the edition whose form it was pasted in', async () => {
    const before = { text: 'We ask for help.', 'fr.text': `Aidez-nous. ${PASTE_MARK}` };
    expect((await read(before, { part: 'fr', pasted: pasted() }, TEXT)).fields).toEqual({
      ...{ text: 'We ask for help.', 'fr.text': 'Aidez-nous. He is **held**.' },
    });
  });

  test('comes as plain text where its markup is not read', async () => {
    expect(await read({}, { pasted: pasted() }, busy)).toStrictEqual({
      ...{ fields: { text: 'The page as text' }, wasRead: true },
    });
  });

  test('comes as plain text, and asks which is meant, where it holds several appeals', async () => {
    expect(await read({}, { pasted: pasted() }, SEVERAL)).toEqual({
      fields: { text: 'The page as text' },
      notTaken: [{ of: 'paste', titles: ['Free Ana', 'Free Ivan'] }],
    });
  });
});

describe('a file', () => {
  test('stands behind the text that is there', async () => {
    expect(await read({ text: 'We ask for help.' }, { file: file('a.html') })).toStrictEqual({
      fields: { ...TAKEN, text: 'We ask for help.\n\nHe is **held**.' },
      wasRead: true,
    });
  });

  test('of plain text is kept as it came where a page was taken apart, but not for an edition', async () => {
    expect(await read({}, { file: file('a.txt') })).toEqual({
      ...{ fields: TAKEN, wasRead: true, asItCame: { text: 'The page' } },
    });
    expect(await read({}, { part: 'fr', file: file('a.txt') })).toStrictEqual({
      fields: { 'fr.title': 'Free Ivan Example', datedOn: '2024-03-05', 'fr.text': 'He is **held**.' },
      wasRead: true,
    });
  });

  test('that is not taken leaves the draft as it is, and says why', async () => {
    const before = { text: 'We ask for help.' };
    expect(await read(before, { file: file('a.pdf') })).toEqual({
      ...{ fields: before, notTaken: [{ of: 'file', why: 'unknown kind' }] },
    });
    expect(await read(before, { file: file('a.html') }, SEVERAL)).toEqual({
      ...{ fields: before, notTaken: [{ of: 'file', titles: ['Free Ana', 'Free Ivan'] }] },
    });
  });

  test('is read for the appeal that was chosen', async () => {
    const reader = readerOf(aPageReading());
    await read({}, { file: file('a.html'), fileAppeal: 2 }, reader);
    expect(reader.pages.map(({ hints }) => hints)).toEqual([{ appeal: 2 }]);
  });
});

describe('a text that was typed', () => {
  test('is taken apart where it is a whole page, and kept as it came', async () => {
    expect(await read({ text: 'The page', summary: 'Held.' }, {})).toEqual({
      ...{ fields: { ...TAKEN, summary: 'Held.' }, wasRead: true, asItCame: { text: 'The page', summary: 'Held.' } },
    });
  });

  test('stays as it is where it is none, or is that of an edition', async () => {
    const before = { text: 'The page' };
    expect(await read(before, {}, TEXT)).toStrictEqual({ fields: before });
    expect(await read(before, { part: 'fr' })).toStrictEqual({ fields: before });
  });
});

describe('what was left out of a text', () => {
  const leftOut = [
    { what: 'image', count: 5, shown: ['a.png', 'b.png', 'c.png', 'd.png'] },
    { what: 'text', count: 4, shown: ['One\nline', 'Two', 'Three', 'Four'] },
  ] as const;

  test('is told: three of a kind, and every text', async () => {
    const { fields } = await read({}, { file: file('a.html') }, readerOf(aPageReading({ leftOut })));
    const t = wordsIn('en');
    expect(fields.leftOut?.split('\n')).toEqual([
      `${t('compose.left-out-image', { count: 5 })} · a.png · b.png · c.png`,
      `${t('compose.left-out-text', { count: 4 })} · One line · Two · Three · Four`,
    ]);
  });

  test('is told until the next save', async () => {
    expect(await read({ text: 'x', leftOut: 'Images: 1' }, {}, TEXT)).toStrictEqual({ fields: { text: 'x' } });
  });

  test('is told as long as the text can be put back', async () => {
    const before = { title: 'T', text: 'x', takenFrom: '2', leftOut: 'Images: 1' };
    expect(await read(before, {})).toStrictEqual({ fields: before });
    const untold = { title: 'T', text: 'x', takenFrom: '2' };
    expect(await read(untold, {})).toStrictEqual({ fields: untold });
  });

  test('is forgotten with the text, and with where that was taken from', async () => {
    const before = { title: 'T', takenFrom: '2', asPasted: 'yes', leftOut: 'Images: 1' };
    expect(await read(before, {})).toStrictEqual({ fields: { title: 'T' } });
  });

  test.each<[string, Brought]>([
    ['is pasted', { pasted: pasted() }],
    ['comes with a file', { file: file('a.html') }],
  ])('is forgotten once more text %s', async (_, brought) => {
    const before = { text: 'x', takenFrom: '2', asPasted: 'yes', leftOut: 'Images: 1' };
    expect((await read(before, brought, TEXT)).fields).toStrictEqual({ text: 'x\n\nHe is **held**.' });
  });
});

describe('a member wants the text as it was pasted', () => {
  const back = async (fields: DraftFields) => {
    const { drafts } = new OfficeTable();
    for (const [revision, text] of ['Older', 'All', 'Newer'].entries())
      await drafts.save(aDraft({ revision, fields: { text } }), []);
    const reads: (number | undefined)[] = [];
    const find: Drafts['find'] = (publisherId, draftId, revision) => {
      reads.push(revision);
      return drafts.find(publisherId, draftId, revision);
    };
    return { fields: await putBack(fields, aDraft(), { drafts: { ...drafts, find } }), reads };
  };

  test('and gets that of the revision it was taken from', async () => {
    expect(await back({ title: 'T', text: 'x', takenFrom: '2' })).toEqual({
      ...{ fields: { text: 'All', asPasted: 'yes' }, reads: [2] },
    });
  });

  test('and keeps what there is, where nothing was taken from it', async () => {
    expect(await back({ title: 'T', text: 'x' })).toEqual({ fields: { title: 'T', text: 'x' }, reads: [] });
  });
});

describe('the image of a draft', () => {
  const FOLLOWING = { kind: 'update', followUp: 'appeal-1', title: 'Free him' };
  const OWN = { 'image.digest': 'd', 'image.alt': 'A gate', 'image.alt.fr': 'Une porte' };

  const change = async (fields: DraftFields, imageChange: DraftInput['imageChange']) => {
    const { drafts, table } = new OfficeTable();
    const input = { draftId: 'draft-1', revision: 1, part: 'original', fields: {}, demands: [], isUpToDate: false };
    const outcome = await takeImageInto(fields, { ...input, imageChange } as DraftInput, 'publisher-1', {
      ...{ drafts, readPage: PAGE, nowMs: () => NOW_MS },
    });
    return { ...outcome, kept: (await everyItemOf(table)).map(({ pk, sk }) => ({ pk, sk })) };
  };

  test('goes with all that is said of it', async () => {
    expect(await change({ title: 'Free him', ...OWN }, 'drop')).toEqual({ fields: { title: 'Free him' }, kept: [] });
    expect(await change({ ...FOLLOWING, ...OWN }, 'drop')).toStrictEqual({ fields: FOLLOWING, kept: [] });
  });

  test('of the version before goes where the draft has none of its own', async () => {
    const { fields } = await change({ ...FOLLOWING, 'image.alt': 'A gate' }, 'drop');
    expect(fields).toEqual({ ...FOLLOWING, 'image.none': 'yes' });
    expect((await change({ title: 'Free him' }, 'drop')).fields).toStrictEqual({ title: 'Free him' });
  });

  test('of the version before stays after all', async () => {
    expect((await change({ ...FOLLOWING, 'image.none': 'yes' }, 'keep')).fields).toEqual(FOLLOWING);
  });

  test('is the one that came, kept under its digest', async () => {
    const { digest } = aTakenImage('with-gps.jpg').file;
    expect(await change({ ...FOLLOWING, 'image.none': 'yes' }, drawing('with-gps.jpg'))).toEqual({
      fields: { ...FOLLOWING, 'image.digest': digest },
      kept: [deskDraftImageKey('publisher-1', 'draft-1', digest)],
    });
  });

  test('is not taken where it is none that can be shown', async () => {
    const outcome = await change({ ...FOLLOWING, 'image.none': 'yes' }, Buffer.from('no image'));
    expect(outcome).toMatchObject({
      ...{ fields: { ...FOLLOWING, 'image.none': 'yes' }, kept: [] },
      notTaken: [{ of: 'image', faults: [expect.objectContaining({ message: expect.stringContaining('no JPEG') })] }],
    });
  });

  test('stays where nothing came', async () => {
    const fields = { ...FOLLOWING, 'image.none': 'yes' };
    expect(await change(fields, undefined)).toEqual({ fields, kept: [] });
  });
});
