import { describe, expect, test } from 'vitest';
import type { DraftFields } from '../../../../functions/domain/drafts/fields.ts';
import { fieldsWithText } from '../../../../functions/domain/drafts/taking-in/fields-with-text.ts';

const READ = {
  title: 'Free Ivan Example',
  dated: { day: '2024-03-05', line: '5 March 2024' },
  markdown: 'He is held.',
};

const filled = (before: DraftFields, read: Partial<typeof READ> = READ) =>
  fieldsWithText(before, 'original', { markdown: '', ...read });

describe('the text of a file', () => {
  test('fills what is empty: title, day and text', () => {
    expect(filled({})).toEqual({ title: READ.title, datedOn: '2024-03-05', text: 'He is held.' });
    expect(filled({}, { markdown: 'He is held.' })).toStrictEqual({ text: 'He is held.' });
  });

  test('stands below the text that is there', () => {
    expect(filled({ text: 'We ask for help.' })).toMatchObject({ text: 'We ask for help.\n\nHe is held.' });
  });

  test('keeps its title and its date where others stand in their place', () => {
    expect(filled({ title: 'Another', datedOn: '2024-01-01' })).toEqual({
      ...{ title: 'Another', datedOn: '2024-01-01', text: '## Free Ivan Example\n\n5 March 2024\n\nHe is held.' },
    });
    expect(filled({ 'datedOn-month': '3' })).toEqual({
      ...{ title: READ.title, 'datedOn-month': '3', text: '5 March 2024\n\nHe is held.' },
    });
  });

  test('does not say again what stands there already, nor a date without a line', () => {
    const same = { title: READ.title, datedOn: '2024-03-05' };
    expect(filled(same)).toEqual({ ...same, text: 'He is held.' });
    expect(
      fieldsWithText({ datedOn: '2024-01-01' }, 'original', { dated: { day: '2024-03-05' }, markdown: 'He is held.' }),
    ).toEqual({ datedOn: '2024-01-01', text: 'He is held.' });
  });

  test('without a title leaves the one that is there', () => {
    expect(filled({ title: 'Another' }, { markdown: 'He is held.' })).toEqual({
      ...{ title: 'Another', text: 'He is held.' },
    });
  });

  test('is no text where it has none', () => {
    expect(filled({}, { title: 'Free him' })).toStrictEqual({ title: 'Free him' });
  });

  test('is of the edition that it is taken into', () => {
    expect(fieldsWithText({ title: 'Free him', 'fr.text': 'Aidez-nous.' }, 'fr', READ)).toEqual({
      ...{ title: 'Free him', 'fr.title': 'Free Ivan Example', datedOn: '2024-03-05' },
      'fr.text': 'Aidez-nous.\n\nHe is held.',
    });
  });

  test('keeps its title and its date at a place within another text', () => {
    const place = { isForWhole: false, put: (text: string, words: string) => `${words}\n\n${text}` };
    expect(fieldsWithText({ text: 'We ask for help.' }, 'original', READ, place)).toEqual({
      text: '## Free Ivan Example\n\n5 March 2024\n\nHe is held.\n\nWe ask for help.',
    });
    expect(fieldsWithText({}, 'original', { markdown: 'x' }, place)).toStrictEqual({ text: 'x\n\n' });
  });
});
