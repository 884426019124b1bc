import { describe, expect, test } from 'vitest';
import type { DraftFields } from '../../../../functions/domain/drafts/fields.ts';
import { fieldsWithout, namingFields, toClean } from '../../../../functions/domain/drafts/withdrawn/naming-fields.ts';
import type { WithdrawnPerson } from '../../../../functions/domain/drafts/withdrawn/withdrawn-person.ts';
import { makePlaceFinder } from '../../../../functions/domain/publishing/taking-out/part-remover.ts';
import { message } from '../../../../functions/locales/messages.ts';

const IVAN: WithdrawnPerson = {
  name: 'Ivan Example',
  spellings: ['Iwan Muster'],
  withdrawnAtMs: Date.parse('2024-06-20T12:00:00Z'),
};
const OUT = message('en', 'name-taken-out.words');
const day = (field: string, on: string): DraftFields => {
  const [year = '', month = '', date = ''] = on.split('-');
  return { [`${field}-day`]: date, [`${field}-month`]: month, [`${field}-year`]: year };
};

describe('fields that name a person who withdrew their consent', () => {
  test.each([
    ['the whole name', 'Free Ivan Example', true],
    ['another spelling that was listed', 'Free Iwan Muster', true],
    ['the name in another order', 'Free Example, Ivan', true],
    ['no part of the name alone', 'Free Ivan', false],
  ])('hold %s', (_, title, isNaming) => {
    expect(namingFields({ title, text: 'He is held.' }, IVAN)).toEqual(isNaming ? ['title'] : []);
  });

  test.each([
    'image.digest',
    'answered',
    'editions',
    'language',
    'kind',
    'countries',
    'themes',
    'book',
    'madeFrom.fr',
    'leaveOut.fr',
  ])('are texts: what %s holds are codes, whose letters are no one’s name', (field) => {
    expect(namingFields({ [field]: 'Ivan Example' }, IVAN)).toEqual([]);
  });

  test.each(['fr.language', 'answeredBy', 'image.digestNote', 'themes.1'])(
    'are all that are no codes, also one that is called %s',
    (field) => {
      expect(namingFields({ [field]: 'Ivan Example' }, IVAN)).toEqual([field]);
    },
  );

  test('are not those of a row that says that they may not be named, and are those of other rows', () => {
    const fields = {
      text: 'He is held.',
      'people.1.name': 'Vera Other',
      'people.1.role': 'colleague of Ivan Example',
      'people.1.mayBeNamed': 'no',
      'people.2.name': 'Ivan Example',
      'people.2.role': 'Ivan Example, lawyer',
      'people.2.mayBeNamed': 'no',
    };
    expect(namingFields(fields, IVAN)).toEqual(['people.1.role']);
    expect(namingFields({ ...fields, 'people.2.mayBeNamed': 'yes' }, IVAN)).toEqual([
      ...['people.1.role', 'people.2.name', 'people.2.role'],
    ]);
  });

  test.each<[how: string, row: DraftFields]>([
    ['by a spelling', { 'people.1.name': 'I. E.', 'people.1.spellings': 'Johann Muster\n iwan muster ' }],
    ['by the name in their script', { 'people.1.name': 'I. E.', 'people.1.nativeName': 'IVAN EXAMPLE' }],
    ['by the name', { 'people.1.name': ' Ivan Example ' }],
  ])('know the row of the person %s', (_, row) => {
    const hidden = { ...row, 'people.1.mayBeNamed': 'no' };
    expect(namingFields({ ...hidden, title: 'Free him' }, IVAN)).toEqual([]);
  });
});

describe('a consent of a later day', () => {
  const listed = (on: DraftFields, mayBeNamed = 'yes'): DraftFields => ({
    title: 'Free Ivan Example',
    'people.1.name': 'Ivan Example',
    'people.1.mayBeNamed': mayBeNamed,
    ...on,
  });

  test.each<[what: string, fields: DraftFields, naming: string[]]>([
    ['allows the name again', listed(day('people.1.consentOn', '2024-06-21')), []],
    [
      'has to be later than the day of the withdrawal',
      listed(day('people.1.consentOn', '2024-06-20')),
      ['title', 'people.1.name'],
    ],
    ['has to have a day', listed({}), ['title', 'people.1.name']],
    ['has to have a whole day', listed({ 'people.1.consentOn-day': '21' }), ['title', 'people.1.name']],
    ['names no one who may not be named', listed(day('people.1.consentOn', '2024-06-21'), 'no'), ['title']],
    [
      'is said of this person, and not of another',
      {
        ...listed({}),
        'people.2.name': 'Vera Other',
        'people.2.mayBeNamed': 'yes',
        ...day('people.2.consentOn', '2024-06-21'),
      },
      ['title', 'people.1.name'],
    ],
    [
      'is said once, if the person is listed twice',
      {
        ...listed({}),
        'people.2.name': 'Iwan Muster',
        'people.2.mayBeNamed': 'yes',
        ...day('people.2.consentOn', '2024-06-21'),
      },
      [],
    ],
  ])('%s', (_, fields, naming) => {
    expect(namingFields(fields, IVAN)).toEqual(naming);
  });
});

describe('fields without a person who withdrew', () => {
  test('are the same where none names them', () => {
    const fields = { title: 'Free him', 'demands.3': 'release him' };
    expect(fieldsWithout(fields, IVAN)).toBe(fields);
  });

  test('have fixed words in place of the name, and else what they had', () => {
    expect(fieldsWithout({ title: 'Free Ivan Example', text: ' He is held. ' }, IVAN)).toEqual({
      title: `Free ${OUT}`,
      text: ' He is held. ',
    });
  });

  test('are without what is told of the person, and the rows behind move up', () => {
    expect(
      fieldsWithout(
        {
          text: 'He is held.',
          'people.1.name': 'Ivan Example',
          'people.1.role': 'lawyer',
          'people.1.mayBeNamed': 'yes',
          'people.2.name': 'Vera Other',
          'people.2.role': 'colleague of Ivan Example',
          'people.2.mayBeNamed': 'yes',
        },
        IVAN,
      ),
    ).toEqual({
      text: 'He is held.',
      'people.1.name': 'Vera Other',
      'people.1.role': `colleague of ${OUT}`,
      'people.1.mayBeNamed': 'yes',
    });
  });

  test('keep the row that says that the person may not be named: it keeps others from naming them', () => {
    const hidden = { 'people.1.name': 'Ivan Example', 'people.1.mayBeNamed': 'no' };
    expect(fieldsWithout({ ...hidden, title: 'Free Ivan Example' }, IVAN)).toEqual({ ...hidden, title: `Free ${OUT}` });
  });

  test('give no reason for which the person may be named, and keep those of others', () => {
    expect(
      fieldsWithout(
        {
          title: 'Free him',
          'alsoNamed.1.name': 'Vera Other',
          'alsoNamed.1.because': 'spoke with Ivan Example in public',
          'alsoNamed.2.name': 'Ivan Example',
          'alsoNamed.2.because': 'speaks in public',
        },
        IVAN,
      ),
    ).toEqual({
      title: 'Free him',
      'alsoNamed.1.name': 'Vera Other',
      'alsoNamed.1.because': `spoke with ${OUT} in public`,
    });
  });

  test('lose the line that calls the name none, and keep the other lines', () => {
    expect(fieldsWithout({ notNames: 'Example Prize\nIvan Example\nRed Square' }, IVAN)).toEqual({
      notNames: 'Example Prize\nRed Square',
    });
    expect(fieldsWithout({ title: 'T', notNames: 'Ivan Example' }, IVAN)).toEqual({ title: 'T' });
  });

  test('drop a field of which only blanks are left', () => {
    expect(fieldsWithout({ title: 'T Ivan Example', summary: ' \n' }, IVAN)).toEqual({ title: `T ${OUT}` });
  });

  test.each([
    ['in the language of their edition', 'fr.title', 'fr', { language: 'es' }],
    ['in the language of a text within a row', 'sources.1.title.fr', 'fr', { language: 'es' }],
    ['else in that of the original', 'title', 'es', { language: 'es' }],
    ['else in English', 'title', 'en', {}],
    ['else in English, where the draft says a language that we do not have', 'title', 'en', { language: 'de' }],
  ] as const)('say that a name was taken out %s', (_, field, language, given) => {
    const row: DraftFields = field.startsWith('sources') ? { 'sources.1.url': 'https://example.org/' } : {};
    expect(fieldsWithout({ ...given, ...row, [field]: 'Ivan Example' }, IVAN)[field]).toBe(
      message(language, 'name-taken-out.words'),
    );
  });
});

describe('parts of the name', () => {
  const TEXT = 'The guards beat Ivan on Monday.';
  const places = makePlaceFinder({ name: 'Ivan Example', mayBeNamed: false }, [])(TEXT).map(({ key }) => key);
  const chosen = { ...IVAN, places };

  test('are taken out of the places that a member chose, and of no other', () => {
    const fields = { text: TEXT, summary: 'Ivan is ill.' };
    expect(toClean(fields, chosen)).toEqual(['text']);
    expect(toClean(fields, IVAN)).toEqual([]);
    expect(fieldsWithout(fields, chosen)).toEqual({
      text: `The guards beat ${OUT} on Monday.`,
      summary: 'Ivan is ill.',
    });
  });

  test('keep no one from saving: that is asked of the whole name', () => {
    expect(namingFields({ text: TEXT }, chosen)).toEqual([]);
  });
});
