import { describe, expect, test } from 'vitest';
import type { DraftFields } from '../../../functions/domain/drafts/fields.ts';
import {
  dayFieldsIn,
  dayOrNone,
  dayTexts,
  languagesIn,
  localText,
  sharedPartsIn,
  textsOfEditionParts,
  textsOfFields,
  textsOfSharedParts,
} from '../../../functions/domain/drafts/part-fields.ts';

const addressee = (texts: DraftFields) => {
  const row = Object.fromEntries(Object.entries(texts).map(([key, text]) => [`addressees.2.${key}`, text]));
  const { addressees } = sharedPartsIn({ language: 'en', editions: 'fr', ...row }, 'en');
  return (addressees as unknown[])[0];
};

describe('a request has of a row', () => {
  test('languages however they are set apart, and copies on a line each', () => {
    expect(addressee({ office: 'Court', languages: ' ru,  en; fr ', copies: ' the embassy \n\n a court ' })).toEqual({
      office: 'Court',
      languages: ['ru', 'en', 'fr'],
      copies: ['the embassy', 'a court'],
    });
    expect(addressee({ office: 'Court', languages: ' , ', copies: '\n' })).toEqual({ office: 'Court' });
  });

  test('what its kind asks for: a petition has an address, and a letter someone whom it goes to', () => {
    const row = {
      'actions.1.url': 'https://example.org/sign',
      'actions.1.to': '2',
      'actions.1.safety': 'Use no work phone.',
    };
    const of = (kind: string) => sharedPartsIn({ ...row, 'actions.1.kind': kind }, 'en').actions;
    expect(of('letter')).toEqual([{ kind: 'letter', to: 2, safety: 'Use no work phone.' }]);
    expect(of('petition')).toEqual([
      { kind: 'petition', url: 'https://example.org/sign', safety: 'Use no work phone.' },
    ]);
  });

  test('nothing that it does not say', () => {
    expect(sharedPartsIn({ 'actions.1.kind': 'letter', 'people.3.name': 'Ivan Example' }, 'en')).toStrictEqual({
      people: [{ name: 'Ivan Example' }],
      actions: [{ kind: 'letter' }],
    });
  });

  test('whether a person may be named, where that is said', () => {
    const of = (mayBeNamed: string) => sharedPartsIn({ 'people.1.mayBeNamed': mayBeNamed }, 'en').people;
    expect([of('yes'), of('no'), of('perhaps')]).toEqual([[{ mayBeNamed: true }], [{ mayBeNamed: false }], [{}]]);
  });
});

test('an image is no field: its bytes come beside them', () => {
  expect(sharedPartsIn({ image: 'x', caseReference: 'RUS-0147' }, 'en')).toEqual({ caseReference: 'RUS-0147' });
});

describe('a text within a row is said', () => {
  const FIELDS = { language: 'en', editions: 'fr' };

  test.each<[how: string, texts: DraftFields, language: 'en' | undefined, said: unknown]>([
    ['for all languages, where only the original has it', { role: 'lawyer' }, 'en', 'lawyer'],
    ['in each language that has it', { role: 'lawyer', 'role.fr': 'avocat' }, 'en', { en: 'lawyer', fr: 'avocat' }],
    ['in a translation alone, where the original lacks it', { 'role.fr': 'avocat' }, 'en', { fr: 'avocat' }],
    ['in no language that the draft has no edition of', { role: 'lawyer', 'role.es': 'abogado' }, 'en', 'lawyer'],
    [
      'for all, while no one says in which language the original is',
      { role: 'lawyer', 'role.fr': 'avocat' },
      undefined,
      'lawyer',
    ],
  ])('%s', (_, texts, language, said) => {
    expect(localText(texts, 'role', { fields: FIELDS, language })).toStrictEqual(said);
  });
});

describe('the days of a draft', () => {
  test('are the last day to act, and those of its rows', () => {
    expect(dayFieldsIn({})).toEqual(['expiresOn']);
    expect(dayFieldsIn({ 'people.2.name': 'Ivan', 'addressees.3.office': 'Court', 'sources.1.title': 'T' })).toEqual([
      ...['people.2.heldSince', 'addressees.3.checkedOn', 'expiresOn'],
    ]);
  });

  test('are none where one is half', () => {
    expect(dayOrNone({ 'expiresOn-day': '3' }, 'expiresOn')).toBeUndefined();
    expect(dayOrNone({ 'expiresOn-day': '3', 'expiresOn-month': '4', 'expiresOn-year': '2024' }, 'expiresOn')).toBe(
      '2024-04-03',
    );
  });

  test('are filled into three fields, without the zeros before a number', () => {
    expect(dayTexts('datedOn', '2024-03-05')).toEqual({
      'datedOn-day': '5',
      'datedOn-month': '3',
      'datedOn-year': '2024',
    });
    expect(dayTexts('datedOn', undefined)).toEqual({});
  });
});

describe('a form is filled in', () => {
  test('with what an edition says, a text of several on a field each, and nothing else', () => {
    expect(textsOfEditionParts({ summary: 'Court.', demands: ['le libérer', 'le soigner'] }, 'fr.')).toStrictEqual({
      'fr.summary': 'Court.',
      'fr.demands.1': 'le libérer',
      'fr.demands.2': 'le soigner',
    });
  });

  test('with what all editions share', () => {
    const parts = {
      people: [{ name: 'Ivan Example', mayBeNamed: false }],
      addressees: [{ office: 'Court' }, { office: { en: 'Prosecutor', fr: 'Procureur' }, languages: ['ru', 'en'] }],
      expiresOn: '2024-07-01',
      actByZone: 'Europe/Moscow',
      caseReference: 'RUS-0147',
    };
    expect(textsOfSharedParts(parts, 'en')).toStrictEqual({
      'people.1.name': 'Ivan Example',
      'people.1.mayBeNamed': 'no',
      'addressees.1.office': 'Court',
      'addressees.2.office': 'Prosecutor',
      'addressees.2.office.fr': 'Procureur',
      'addressees.2.languages': 'ru en',
      ...{ 'expiresOn-day': '1', 'expiresOn-month': '7', 'expiresOn-year': '2024' },
      actByZone: 'Europe/Moscow',
      caseReference: 'RUS-0147',
    });
  });

  test.each<[copies: unknown[], lines: string]>([
    [['the embassy', 'a court'], 'the embassy\na court'],
    [[{ en: 'the embassy', fr: 'l’ambassade' }], 'the embassy'],
    [[{ fr: 'l’ambassade', es: 'la embajada' }], 'l’ambassade'],
    [[{}], ''],
  ])('of copies %j with one text each: in the language of the original, or in one that there is', (copies, lines) => {
    expect(textsOfFields('addressees', { copies }, 'en')).toEqual({ copies: lines });
  });
});

describe('languages of parts that all editions share', () => {
  test('are those in which some row or an image has words', () => {
    const image = { digest: '', type: 'image/png', width: 1, height: 1, credit: 'She', consentNote: 'By her' } as const;
    expect(languagesIn({})).toEqual([]);
    expect(languagesIn({ people: [{ name: 'Ivan Example', role: 'lawyer', mayBeNamed: true }] })).toEqual([]);
    expect(
      languagesIn({
        people: [
          { name: 'Ivan Example', role: { en: 'lawyer', fr: 'avocat' }, mayBeNamed: true },
          { name: 'Vera Other', mayBeNamed: true },
        ],
        addressees: [{ office: 'Court', copies: ['a court', { ar: 'السفارة' }] }],
        image: { ...image, alt: { es: 'Una puerta' } },
      }),
    ).toEqual(['en', 'fr', 'ar', 'es']);
  });
});
