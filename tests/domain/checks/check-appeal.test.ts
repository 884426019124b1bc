import { describe, expect, test } from 'vitest';
import type { AppealRequest } from '../../../functions/contract/api.ts';
import { checkAppeal } from '../../../functions/domain/checks/check-appeal.ts';
import { unanswered } from '../../../functions/domain/checks/finding.ts';
import { startTimeBudget } from '../../../functions/domain/checks/time-budget.ts';
import { aRequest } from '../../support/publishing/builders.ts';

const textual = (text: string, given: Partial<AppealRequest> = {}) =>
  aRequest({ page: undefined, body: { text }, title: 'A teacher is missing', datedOn: '2024-03-15', ...given });
const found = (text: string, given?: Partial<AppealRequest>) =>
  checkAppeal(textual(text, given)).map(({ check, quote, level }) => [check, quote, level]);

test('a text without anything of that kind has no findings', () => {
  expect(found('She was taken from her home on 12 June 2024. The organisation asks that she be found.')).toEqual([]);
});

test.each([
  ['with its country code', 'Call +7 495 123-45-67 now.', '+7 495 123-45-67'],
  ['in Arabic digits', 'اتصلوا على الرقم +٩٦٢٧٩٠١٢٣٤٥٦', '+٩٦٢٧٩٠١٢٣٤٥٦'],
  ['as in the country that is addressed', 'Llame al 612 34 56 78.', '612 34 56 78'],
])('a telephone number %s is looked at', (_, text, number) => {
  expect(found(text, { countries: ['ES'] })).toEqual([['phone', number, 'look']]);
});

test.each([
  'On 15.03.2024 and on 2024-03-15 she was heard, in 2019-2024 too.',
  'Under Law no. 114-2021 of 2023 and Articles 207.3 and 280, section 5.1.1.',
  'Document A/HRC/RES/31/32, case 12345/2021, paragraph 1240.',
  'He was sentenced to 16 years in prison, and fined 1,200,000 roubles.',
  'Il a été condamné à 16 ans de prison ; elle est détenue depuis 12 ans.',
  'Lo condenaron a 16 años de prisión, tras 12 años de espera.',
  'حُكم عليه بالسجن 16 عاما بموجب القانون رقم 5 لعام 2019.',
])('days, laws, documents and sentences are none: %s', (text) => {
  expect(found(text, { countries: ['RU', 'FR', 'ES'] })).toEqual([]);
});

test.each([
  ['an account', 'Donate to GB82 WEST 1234 5698 7654 32 today.', 'GB82 WEST 1234 5698 7654 32'],
  ['an identity card by its check letter', 'Con 12345678Z en la mano.', '12345678Z'],
  ['a passport, as the text says', 'Passport No. AB 1234567 was taken.', 'AB 1234567'],
  ['an identity number in Arabic', 'رقم الهوية: ٩٨٧٦٥٤٣٢١', '987654321'],
])('the number of %s is looked at', (_, text, number) => {
  expect(found(text)).toContainEqual(['identity-number', number, 'look']);
});

test.each([
  ...['12 Example Street', '12/3 Example Street', '12-14 Example Road', '12A Example Way', '12 Primernaya street'],
  ...['Example Street 12', 'Primernaya street, house 12', 'House No. 12', 'Plot 12, Example Road'],
  ...['12, rue de la Paix', '12 rue Exemple, 75001', '12 bd Exemple', '3 place de l’Exemple', 'rue Exemple n° 12'],
  ...['Calle Ejemplo 12', 'C/ Ejemplo 12', 'Avda. Ejemplo 123', 'calle Ejemplo N° 12-34', 'Calle 12 No. 34-56'],
  ...['Carrera 7 # 12-34', 'calle 12 de Octubre 34', 'Jr. Ejemplo 123', 'Rua Exemplo nº 12', 'via Esempio 12'],
  ...['شارع المثال، رقم 12', '12 شارع المثال', 'شارع المثال، عمارة رقم ١٢', 'حي المثال، منزل رقم 12'],
  ...['ul. Primernaya, d. 12', 'ulica Przykładowa 12', 'ул. Примерная, д. 12', 'улица Примерная, дом 12'],
  ...['Beispielstraße 12', 'Örnek Sokak No: 12', 'Örnek Caddesi No. 12/3', 'Jalan Contoh No. 12'],
])('the address of a house is looked at, once: %s', (address) => {
  const findings = found(`They live: ${address}.`).filter(([check]) => check !== 'unlisted-name');
  expect(findings).toEqual([['street-address', address, 'look']]);
});

test.each([
  'On 12 March Street vendors were beaten, and 12 Egyptian street vendors fled.',
  'Martin Example Jr. was 39. It was sent via Telegram on 12 March.',
  'Ils ont comparu le 12 mars. Au cours de 2024, 12 places ont été fermées en route.',
  'En la plaza de Ejemplo, 12 personas esperaron. Por el camino de Ejemplo, 5 cayeron.',
  'اعتقل في شارع المثال يوم 12 مارس.',
])('a street or a square without a house is none: %s', (text) => {
  expect(found(text).filter(([check]) => check !== 'unlisted-name')).toEqual([]);
});

test.each([
  ['born on 12 March 1990'],
  ['née le 12 mars 1990'],
  ['nació el 12 de marzo de 1990'],
  ['من مواليد 12/03/1990'],
])('a date of birth is looked at: %s', (words) => {
  expect(found(`She, ${words}, is a teacher.`)).toMatchObject([
    ['birth-date', expect.stringContaining('1990'), 'look'],
  ]);
});

test('findings are in the order of the checks, and the same words are asked about once, in the first field', () => {
  const text = 'Write to ana@example.org, or call +7 495 123-45-67.';
  const findings = checkAppeal(textual(text, { title: 'Write to ana@example.org' }));
  expect(findings.map(({ check, field, quote }) => [check, field, quote])).toEqual([
    ['phone', 'body', '+7 495 123-45-67'],
    ['email', 'title', 'ana@example.org'],
  ]);
});

test('each field with a name that may not be given is refused, and the name is not quoted', () => {
  const people = [{ name: 'Quendo Zalvorin', mayBeNamed: false }];
  const findings = checkAppeal(textual('Quendo Zalvorin waits.', { title: 'Free Quendo Zalvorin', people }));
  expect(findings.map(({ check, field, quote, level }) => [check, field, quote, level])).toEqual([
    ['unnamed-person', 'title', '', 'refuse'],
    ['unnamed-person', 'body', '', 'refuse'],
  ]);
});

test('beyond three hundred findings the field of the first that is left out stops the appeal', () => {
  const emails = Array.from({ length: 301 }, (_, index) => `a${index}@example.org`);
  // In lines of fifty: a longer one is cut into pieces.
  const text = emails.map((email, index) => `${email}${index % 50 === 0 ? '\n' : ' '}`).join('');
  expect(found(text)).toEqual([
    ...emails.slice(0, 300).map((quote) => ['email', quote, 'look']),
    ['unchecked', '', 'refuse'],
  ]);
});

test('what is said of an addressee is public, and the same of anyone else is not', () => {
  const office = { office: 'Prosecutor', post: '1 Example Street', email: 'pg@example.org', phone: '+7 495 123 45 67' };
  const text = 'Write to pg@example.org, 1 Example Street, or call +7 (495) 123-45-67. Her own: ana@example.org.';
  expect(found(text, { addressees: [office] })).toEqual([['email', 'ana@example.org', 'look']]);
});

describe('a minor', () => {
  test.each([
    ['Ana Example, aged 16, was taken.', 'Ana Example, aged 16'],
    ['They took 16-year-old Ana Example.', '16-year-old Ana Example'],
    ['They took sixteen-year-old Ana Example.', 'sixteen-year-old Ana Example'],
    ['Sixteen-year-old Ana Example was taken.', 'Sixteen-year-old Ana Example'],
    ['اختفت ليلى المثالية، البالغة من العمر 16 عاما.', 'ليلى المثالية، البالغة من العمر 16 عاما.'],
    ['Ana Example (17) is missing.', 'Ana Example (17)'],
    ['Ana Exemple, âgée de 16 ans, a disparu.', 'Ana Exemple, âgée de 16 ans'],
    ['Ana Exemple, seize ans, a disparu.', 'Ana Exemple, seize ans'],
    ['Ana Ejemplo, de dieciséis años, desapareció.', 'Ana Ejemplo, de dieciséis años'],
    ['Ana Ejemplo tiene ١٦ años.', 'Ana Ejemplo tiene 16 años'],
  ])('with a full name beside the age is refused: %s', (text, quote) => {
    expect(found(text)).toContainEqual(['minor', quote, 'refuse']);
  });

  test('is known by a listed name where a script has no capitals, in Arabic digits and words', () => {
    const people = [{ name: 'Ana Example', nativeName: 'آنا المثال', mayBeNamed: true }];
    for (const age of ['البالغة من العمر ١٦ عاما', 'البالغة من العمر ستة عشر عاما'])
      expect(found(`اختفت آنا المثال، ${age}.`, { people })).toContainEqual(['minor', expect.any(String), 'refuse']);
  });

  test.each([
    ['His daughter, aged 12, saw it.'],
    ['Sa fille de 12 ans l’a vu.'],
    ['Su hija de 12 años lo vio.'],
    ['رأت ذلك ابنته البالغة من العمر 12 عاما.'],
  ])('without a name is looked at: %s', (text) => {
    expect(found(text)).toEqual([['minor-age', expect.stringContaining('12'), 'look']]);
  });

  test.each([
    ['His little sister Ana Example saw it.'],
    ['Sa petite sœur Ana Exemple l’a vu.'],
    ['Su hermanita Ana Ejemplo lo vio.'],
  ])('by a word for a child beside a name is looked at: %s', (text) => {
    expect(found(text).filter(([check]) => check !== 'unlisted-name')).toEqual([
      ['minor', expect.stringContaining('Ana'), 'look'],
    ]);
  });

  test('is no one who is eighteen', () => {
    const text = 'Ana Example, aged 18, and Olga Example, 35, were taken.';
    expect(found(text).filter(([check]) => check !== 'unlisted-name')).toEqual([]);
  });
});

describe('a name that is not listed', () => {
  test('is asked about once, wherever it stands', () => {
    const request = textual('Vera Example saw it. Later Vera Example left.', { summary: 'Vera Example saw it.' });
    expect(checkAppeal(request)).toMatchObject([{ check: 'unlisted-name', field: 'body', quote: 'Vera Example' }]);
  });

  test('is asked about in the texts, and not in what is said of the people', () => {
    const people = [{ name: 'Vera Example', role: { en: 'Lawyer of Omar Example' }, mayBeNamed: true }];
    expect(found('She was taken.', { people })).toEqual([]);
    expect(found('She is the lawyer of Omar Example.', { people })).toEqual([
      ['unlisted-name', 'Omar Example', 'look'],
    ]);
  });

  test('is none of the people, in any order of their names, and no office, place or month', () => {
    const people = [{ name: 'Vera Maria Example', mayBeNamed: true }];
    const text =
      'Example Vera, and Vera Maria Example, were taken in Saudi Arabia by the Supreme Court in South Africa on Monday March 4.';
    expect(found(text, { people })).toEqual([]);
  });
});

test.each([
  'It is set out in General Comment No. 21 of the Human Rights Committee.',
  'The Working Group on Enforced or Involuntary Disappearances, and the Committee on Enforced Disappearances, ask for him.',
  'Enforced Disappearance is a crime, as is Extrajudicial Execution.',
  'See Example Model No. 12.',
  'La Disparition Forcée est un crime. La Desaparición Forzada es un crimen.',
])('words of the law are no name: %s', (text) => {
  expect(found(text)).toEqual([]);
});

test('an image whose file says more than its picture is told, with the place', () => {
  const bytes = Buffer.concat([Buffer.from('\xff\xd8\xff\xe1\0\x40Exif\0\0MM\0*\0\0\0\x08\0\x01\x88\x25', 'latin1')]);
  const image = {
    data: bytes.toString('base64'),
    alt: 'A gate',
    credit: 'Us',
    consent: true,
    consentNote: 'x',
  } as const;
  expect(found('A text.', { image })).toEqual([
    ['image-metadata', 'Exif', 'look'],
    ['image-metadata', 'GPS', 'look'],
  ]);
});

describe('demands', () => {
  const demands = ['Release him.'];
  const office = { office: 'Prosecutor', post: '1 Example Street' };

  test.each([
    ['in the form', { demands }, 'Release him.'],
    ['that are read from the text', { acceptDemands: true as const }, ''],
    ['of an update', { demands, kind: 'update' as const }, 'Release him.'],
  ])('%s without anyone to write to or another way to act are asked about', (_, given, quote) => {
    expect(checkAppeal(textual('A text.', given))).toMatchObject([
      { check: 'no-way-to-act', field: 'addressees', quote, level: 'look' },
    ]);
  });

  test.each<Partial<AppealRequest>>([
    {},
    { demands, addressees: [office] },
    { demands, addresseesFromBook: ['ru-prosecutor'] },
    { demands, actions: [{ kind: 'share' }] },
    { demands, addressees: [office], actions: [{ kind: 'share' }] },
    { demands, addressees: [office], addresseesFromBook: ['ru-prosecutor'] },
    { demands, kind: 'outcome' },
  ])('are not asked about where readers can act, or nothing is asked of them: %j', (given) => {
    expect(found('A text.', given)).toEqual([]);
  });
});

test('a finding that was ticked is not asked again, also in another field; what is refused is, and a name that is not listed', () => {
  const first = checkAppeal(textual('Call +7 495 123-45-67. Ana Example, aged 16, waits.'));
  const answers = first.map(({ id }) => id);
  expect(unanswered(first, answers)).toMatchObject([
    { check: 'minor', level: 'refuse' },
    { check: 'unlisted-name', quote: 'Ana Example' },
  ]);
  const next = checkAppeal(textual('Nothing here.', { summary: 'Call +7 495 123-45-67 and +7 495 765-43-21' }));
  expect(unanswered(next, answers)).toMatchObject([{ quote: '+7 495 765-43-21' }]);
});

describe('a text that takes too long to look through', () => {
  /** A clock that goes on by one with each look at it: so many looks and no more. */
  const looks = (most: number) => {
    let ms = 0;
    return startTimeBudget(most, () => ms++);
  };
  const body = { text: `${'He was beaten. '.repeat(400)}Call 06 12 34 56 78.` };
  const asked = (change = {}) =>
    aRequest({ page: undefined, body, title: 'A teacher', datedOn: '2024-03-15', ...change });

  test('is named by its field, once, and stops the appeal', () => {
    expect(checkAppeal(asked(), looks(8))).toEqual([
      { id: expect.any(String), check: 'unchecked', field: 'body', quote: '', level: 'refuse' },
    ]);
  });

  test('each part that was not looked through is named', () => {
    const translations = [{ language: 'fr', title: 'Un professeur', body: { text: 'Il a été battu.' } }] as const;
    const fields = checkAppeal(asked({ translations }), looks(0)).map(({ check, field }) => [check, field]);
    expect(fields).toEqual(
      ['title', 'body', 'translations[0].title', 'translations[0].body'].map((field) => ['unchecked', field]),
    );
  });

  test('no answer lets it go out', () => {
    const [finding] = checkAppeal(asked(), looks(8));
    expect(unanswered(finding ? [finding] : [], [finding?.id ?? ''])).toEqual([finding]);
  });

  test('with time enough nothing is left unchecked', () => {
    expect(checkAppeal(asked(), looks(1_000)).map(({ check }) => check)).toEqual(['phone']);
  });
});
