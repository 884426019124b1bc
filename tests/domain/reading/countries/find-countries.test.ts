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

describe('a title that opens with two is both or unsure, never one and sure', () => {
  test.each([
    ['Israel/OPT: child held', ['IL sure', 'PS sure']],
    ['Israel and the Occupied Territories: child held', ['IL unsure', 'PS unsure']],
    ['Morocco/Western Sahara: student beaten', ['EH sure', 'MA sure']],
    ['Kenya, Uganda and Tanzania: pipeline protesters held', ['KE sure', 'TZ sure', 'UG sure']],
    ['Rwanda – RDC : un opposant disparu', ['CD unsure', 'RW unsure']],
    ['Turkey/Northern Cyprus: editor fined', ['CY unsure', 'TR unsure']],
    ['Indonesia (East Timor): farmers shot', ['ID sure', 'TL sure']],
    ['Egypt/Sudann: refugees sent back', ['EG unsure']],
    ['السعودية واليمن: صيادون محتجزون', ['SA sure', 'YE sure']],
    ['Further information on Iran/Turkey: risk of return', ['IR sure', 'TR sure']],
  ])('%s', (title, countries) => {
    expect(read(title)).toEqual(countries);
  });

  test.each([
    ['a place in it', 'China/Tibet: monk held', ['CN sure']],
    ['a place in it in brackets', 'USA (Texas): execution set', ['US sure']],
    ['its second name', 'Congo (RDC): opponents held', ['CD sure']],
  ])('%s is no second one', (_what, title, countries) => {
    expect(read(title)).toEqual(countries);
  });
});

describe('names that others hold, and names of several words', () => {
  test.each([
    ['روسيا البيضاء: صحفي في السجن', ['BY sure']],
    ['Estados Unidos Mexicanos: periodista herido', ['MX sure']],
    ['Antigua and Barbuda: journalist fined', ['AG sure']],
    ['Saint Lucia: police shooting', ['LC sure']],
    ['São Tomé: soldiers on trial', ['ST sure']],
    ['ساو تومي وبرينسيبي: محاكمة جنود', ['ST sure']],
    ['سانت لوسيا: إطلاق نار', ['LC sure']],
    ['أنتيغوا وبربودا: غرامة', ['AG sure']],
    ['مالي: صحفي مخطوف', ['ML sure']],
    ['بنين: صحفي في السجن', ['BJ sure']],
    ['Fishermen shot on Lake Chad', []],
    ['وضع مالي صعب', []],
  ])('%s', (title, countries) => {
    expect(read(title)).toEqual(countries);
  });

  test.each([
    ['Zaire: students shot', ['CD unsure']],
    ['Federal Republic of Yugoslavia: editor fined', ['ME unsure', 'RS unsure']],
    ['Soviet Union: dissident exiled', ['RU unsure']],
  ])('a state that is no more names what it became, and a person decides: %s', (title, countries) => {
    expect(read(title)).toEqual(countries);
  });
});

describe('a title says less than the text where it has no more than', () => {
  const body = 'Judges in Riyadh handed down the sentence. Only the Saudi authorities can stop it.';

  test.each([
    ['a nationality', 'Jordanian man faces death'],
    ['a destination', 'Driver who fled from Jordan faces death'],
    ['a people before a noun', 'Jordan nationals face death'],
    ['an organisation’s name', 'Jordan Press Association: editor faces death'],
  ])('%s', (_what, title) => {
    expect(read(title, body)).toEqual(['SA sure']);
  });
});

test('of two states that a title names, the one that is an example is not sure', () => {
  expect(read('St Vincent follows Barbados: court strikes down old law', 'Barbados had shown the way.')).toEqual([
    'BB unsure',
    'VC unsure',
  ]);
});

test('an expulsion by a government is its act, whichever way the words stand', () => {
  const body = 'Ils ont été mis dans un avion à destination de la Chine.';
  expect(read('Expulsion par le gouvernement cambodgien de vingt personnes', body)).toContain('KH sure');
});

describe('an occupied territory is not sure alone where the state that occupies it acts', () => {
  test.each([
    [
      'it is in the title',
      'Palestine: teacher held',
      'Israeli soldiers took her from her home.',
      ['IL unsure', 'PS unsure'],
    ],
    ['it is in the text', 'Student held', 'Moroccan police came to his home in Western Sahara.', ['MA unsure']],
    ['and alone it is', 'Palestine: teacher held', 'The Palestinian Authority must free her.', ['PS sure']],
  ])('%s', (_what, title, body, countries) => {
    expect(read(title, body)).toEqual(countries);
  });
});

test('a file that says another country above its text than its title leaves it to a person', () => {
  const text = { title: 'KENYA: editor held', body: 'The Kenyan police took him.', labels: [] };
  const read = (said: string[]) =>
    findCountries({ ...text, said }).countries.map(({ code, confidence }) => `${code} ${confidence}`);
  expect(read(['Uganda', 'Press freedom'])).toEqual(['KE unsure', 'UG unsure']);
  expect(read(['Kenya', 'Press freedom'])).toEqual(['KE sure']);
});

test('an Arabic adjective that is spelt like its state is none', () => {
  expect(read('ماليزيا رحّلت طالباً تركياً', 'على الحكومة الماليزية أن تجيب.')).toEqual(['MY sure']);
});

describe('a country is not addressed', () => {
  test.each([
    ['by a language', 'Write in French or in your own language.', []],
    ['by a complaint that was made there', 'A complaint was filed in Germany.', []],
    ['by an organisation’s name alone, and sure', 'The Kenya Lawyers Association signed.', ['KE unsure']],
    ['by the city that a release was written in', 'MADRID, Spain – The Cuban authorities must free her.', ['CU sure']],
    ['by an invasion of it', 'He spoke of the invasion of Ukraine. The Russian police took him.', ['RU sure']],
    [
      'as one of many in a row',
      'The Iraqi government answered. It took up cases in Morocco, Argentina, Togo, Sri Lanka and Cuba.',
      ['IQ sure'],
    ],
    [
      'by its embassy or its newspapers',
      'A German newspaper asked the embassy in Islamabad. The Afghan authorities answered.',
      ['AF sure'],
    ],
    ['by its prisons less than by its name', 'He is kept in an Israeli prison.', ['IL sure']],
  ])('%s', (_rule, body, countries) => {
    expect(read('A case', body)).toEqual(countries);
  });
});

describe('Georgia', () => {
  test('beside an execution it is the US state, and a person decides', () => {
    expect(read('Georgia: execution set for March', 'The parole board in Atlanta meets on Tuesday.')).toEqual([
      'US unsure',
    ]);
  });

  test('a French or Spanish text says “United States” with an accent or none', () => {
    expect(read('Géorgie : exécution fixée', 'Aux États-Unis, rien ne l’arrête.')).toEqual(['US unsure']);
  });

  test('a signatory from there changes nothing', () => {
    expect(
      read('Russia: believers jailed', 'Groups from the United States, Georgia and Poland signed this on Monday.'),
    ).toEqual(['RU sure']);
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
