import { describe, expect, test } from 'vitest';
import { findCountries } from '../../../../functions/domain/reading/countries/find-countries.ts';

const read = (title: string, body = '', labels: string[] = []) =>
  findCountries({ title, body, labels }).countries.map(({ code, confidence }) => `${code} ${confidence}`);

describe('a title that opens with a country decides', () => {
  test.each([
    ['RUSSIA: lawyer beaten in prison', ['RU sure']],
    ['TURQUIE : un avocat arrêté', ['TR sure']],
    ['Mali – Deux journalistes enlevés', ['ML sure']],
    ['Swaziland. Des militants en danger', ['SZ sure']],
    ['Thailand/Vietnam: refugee at risk', ['TH sure', 'VN sure']],
    ['Update: Maldives – blogger still missing', ['MV sure']],
    ['URGENT APPEAL – The Gambia: editor held', ['GM sure']],
    ['Kenya/IMF: protesters shot', ['KE sure']],
    ['RDC : Interpellation d’une trentaine de personnes', ['CD sure']],
    ['Congo (Brazzaville): opponents held', ['CG sure']],
    ['Guinea-Bissau: judge dismissed', ['GW sure']],
    ['Guinea Ecuatorial: libertad', ['GQ sure']],
    ['South Sudan: editor abducted', ['SS sure']],
    ['مصر: محامٍ في السجن', ['EG sure']],
    ['جنوب السودان: اعتقال صحفي', ['SS sure']],
  ])('%s', (title, countries) => {
    expect(read(title)).toEqual(countries);
  });

  test.each([
    'WORKSHOP: defending lawyers',
    'General: a reminder',
    'Chad Example: one year on',
    'Réunion : ordre du jour',
  ])('and %j opens with none', (title) => {
    expect(read(title)).toEqual([]);
  });

  test('no matter which other countries the text names', () => {
    expect(
      read('Thailand: refugee at risk of extradition to Viet Nam', 'Vietnamese authorities asked for him.'),
    ).toEqual(['TH sure']);
  });

  test('a part of it that is no country is handed back for a person to see', () => {
    expect(findCountries({ title: 'Kenya/IMF: protesters shot', body: '', labels: [] }).refused).toEqual([
      {
        about: 'country',
        value: 'IMF',
        quote: 'IMF',
        where: 'title',
        why: 'it stands where a country would and is none',
      },
    ]);
  });
});

describe('the country addressed is the one whose authorities act', () => {
  test.each([
    [
      'not the nationality of the person',
      '85 groups urge Laos to release Chinese lawyer',
      'He has a Chinese passport.',
      ['LA sure'],
    ],
    ['in a possessive', 'Malawi’s judiciary under attack', '', ['MW sure']],
    ['in an adjective', 'Azerbaijani authorities detain an editor', '', ['AZ sure']],
    [
      'not where a person came from',
      'Editor arrested',
      'Egyptian police seized him at the airport on his return from Turkey.',
      ['EG sure'],
    ],
    [
      'not half of a double nationality',
      'Lawyer expelled',
      'Israeli authorities expelled the French-Palestinian lawyer.',
      ['IL sure'],
    ],
    [
      'not a treaty’s place',
      'Lawyer beaten',
      'The Istanbul Protocol asks the Tunisian government to investigate.',
      ['TN sure'],
    ],
    [
      'not a person who is called like a state',
      'Chad Example arrested',
      'Police in Nairobi hold Chad Example; the Kenyan government must free Chad.',
      ['KE sure'],
    ],
    ['not the state next door', 'Free the villagers', 'They protested against a border agreement with Uzbekistan.', []],
    [
      'of both that act together',
      'Joint call: Cuba y Nicaragua',
      'Los gobiernos de Cuba y Nicaragua reprimen.',
      ['CU sure', 'NI sure'],
    ],
    [
      'by the longest name',
      'Lawyer held',
      'The government of the Democratic Republic of the Congo must free her.',
      ['CD sure'],
    ],
  ])('%s', (_rule, title, body, countries) => {
    expect(read(title, body)).toEqual(countries);
  });

  test.each([
    ['a treaty named after a place', 'Doctors followed the Istanbul Protocol.'],
    ['both halves of a double nationality', 'The French-Palestinian lawyer was seen by nobody.'],
    ['a state of exile', 'Her family lives in Kenya.'],
  ])('%s says nothing of it', (_rule, body) => {
    expect(read('Lawyer at risk', body)).toEqual([]);
  });

  test('in a territory that two states claim, a person decides', () => {
    expect(read('Avocats de Crimée harcelés', 'Les avocats criméens sont menacés.')).toEqual([
      'RU unsure',
      'UA unsure',
    ]);
  });

  test('a people that two states share is settled by a label, or by a person', () => {
    const body = 'Les autorités congolaises doivent libérer les militants.';
    expect(read('Libérez les militants', body)).toEqual(['CD unsure', 'CG unsure']);
    expect(read('Libérez les militants', body, ['République Dém. du Congo. Communiqué.'])).toEqual(['CD sure']);
  });

  test('a place alone is a hint, and a person decides', () => {
    expect(read('Businessman detained', 'He was stopped when he landed at Dubai airport.')).toEqual(['AE unsure']);
  });

  test('a small region stands for its states, and a person decides', () => {
    expect(read('Central Asia leaders must keep their word')).toEqual([
      'KG unsure',
      'KZ unsure',
      'TJ unsure',
      'TM unsure',
      'UZ unsure',
    ]);
  });

  test('two states that act alike leave it to a person', () => {
    const body = 'The Kenyan government and the Ugandan government both deny it.';
    expect(read('Activist missing', body)).toEqual(['KE unsure', 'UG unsure']);
  });
});

describe('Georgia', () => {
  test('beside an execution it is the US state, and a person decides', () => {
    expect(read('Georgia: execution set for March', 'The parole board in Atlanta meets on Tuesday.')).toEqual([
      'US unsure',
    ]);
  });

  test('beside Tbilisi it is the republic', () => {
    expect(read('Georgia: protesters beaten', 'Police in Tbilisi beat dozens. The United States protested.')).toEqual([
      'GE sure',
    ]);
  });
});

test('a case reference names the country', () => {
  expect(read('Nouvel articleCOD 009 / 0809 / OBS 115 Agression')).toEqual(['CD sure']);
});

test('a label that the text never comes back to is a hint only: it may be a menu', () => {
  expect(read('Lawyer held', 'Nothing is known of her.', ['Sudan'])).toEqual(['SD unsure']);
  expect(read('Laos must free the lawyer', '', ['Sudan'])).toEqual(['LA sure']);
});

test('what speaks for a country is quoted', () => {
  const body = 'He was arrested on Monday. The Tunisian authorities must free him.';
  expect(findCountries({ title: 'Editor held', body, labels: [] }).countries).toEqual([
    {
      code: 'TN',
      confidence: 'sure',
      evidence: [{ quote: 'The Tunisian authorities must free him', where: 'body', why: 'its authorities are named' }],
    },
  ]);
});
