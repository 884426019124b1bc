import { describe, expect, test } from 'vitest';
import type { AppealRequest } from '../../../functions/contract/api.ts';
import { saidOf } from '../../../functions/domain/appeal/said-request.ts';
import { unlistedNamesIn } from '../../../functions/domain/checks/names/unlisted-names.ts';
import { aRequest } from '../../support/publishing/builders.ts';

const asked = (text: string, given: Partial<AppealRequest> = {}) =>
  unlistedNamesIn([{ field: 'body', text }], saidOf(aRequest({ people: [], addressees: [], ...given }))).map(
    ({ quote }) => quote,
  );
const listed = (...names: string[]) => ({ people: names.map((name) => ({ name, mayBeNamed: true })) });

test.each([
  ['Ask Russia to act. Give Quendo Zalvorin a lawyer. Free Omar Example!', ['Quendo Zalvorin', 'Omar Example']],
  [
    'Demandez à la Tunisie d’agir. Libérez Quendo Zalvorin. Donnez un avocat à Omar Exemple.',
    ['Quendo Zalvorin', 'Omar Exemple'],
  ],
  [
    'Pida a Cuba que actúe. Apoyen Quendo Zalvorin. Exija la libertad de Omar Ejemplo.',
    ['Quendo Zalvorin', 'Omar Ejemplo'],
  ],
  ['اطلبوا من مصر التحرك. أفرجوا عن أحمد المثالي. الحرية لسناء المثالية.', ['أحمد المثالي', 'سناء المثالية']],
])('a verb of asking is no part of a name: %s', (text, names) => {
  expect(asked(text)).toEqual(names);
});

test.each([
  ["Ana Example’s lawyer met Omar Example's mother.", ['Ana Example', 'Omar Example']],
  ['The case of Ivana Example’s brother was heard.', ['Ivana Example']],
])('a possessive ending is no part of a name: %s', (text, names) => {
  expect(asked(text)).toEqual(names);
});

test.each([
  ['Mr Zalvorin and Judge Quendova spoke.', ['Zalvorin', 'Quendova']],
  ['Me Zalvorin a plaidé devant la juge Quendova.', ['Zalvorin', 'Quendova']],
  ['La jueza Quendova oyó al Sr. Zalvorin.', ['Quendova', 'Zalvorin']],
])('a title shows a name of one word: %s', (text, names) => {
  expect(asked(text)).toEqual(names);
});

test.each([
  ['FREE ANA EXAMPLE NOW', ['ANA EXAMPLE']],
  ['TURKEY: LAWYER QUENDO ZALVORIN ARRESTED\nQuendo Zalvorin was arrested.', ['QUENDO ZALVORIN']],
  ['PLEASE WRITE IMMEDIATELY IN YOUR OWN LANGUAGE', []],
  ['Activists Celebrate Dropping of Charges Against Students and Reiterate Calls', []],
])('of a headline in capitals only names are asked about: %s', (text, names) => {
  expect(asked(text)).toEqual(names);
});

test.each([
  'He is held in Silivri Prison, moved from the jail Vadu Kelem, near Bang Kloi, after the Gezi Park protests.',
  'The Rabten Gompa, the group Pusat Komas and the Coalition for a Living River (CLR) sign.',
  'Elle est à la prison de Dar Naïm, puis dans une prison Vadu Kelem, rue Jules Exemple, et son groupe Viv Ansanm est interdit.',
  'Está en la prisión de Vadu Kelem. El semanario Orión Informativo y el Premio Ana Ejemplo callan.',
  'يقع المكتب في شارع جمال عبد الناصر، قرب مستشفى الملك حمد ومؤسسة سمير المثالي.',
])('places, bodies and works are no persons: %s', (text) => {
  expect(asked(text)).toEqual([]);
});

test.each([
  ['On 11 January Ana Example met the Dane Omar Example.', ['Ana Example', 'Omar Example']],
  ['Jordan Example and Chad Example fled from Jordan to Chad.', ['Jordan Example', 'Chad Example']],
  [
    'Temur "Petya" Example, Robert T. Example and C. K. Example spoke.',
    ['Temur "Petya" Example', 'Robert T. Example', 'C. K. Example'],
  ],
  [
    'Hussam al-Example, Priscila van der Example, María del Carmen Ejemplo',
    ['Hussam al-Example', 'Priscila van der Example', 'María del Carmen Ejemplo'],
  ],
  ['قالت أم خالد إن المحامي مهدي زقروبة وعبد الله المثالي غابا.', ['أم خالد', 'مهدي زقروبة', 'عبد الله المثالي']],
])('names of many shapes are found whole: %s', (text, names) => {
  expect(asked(text)).toEqual(names);
});

describe('who is listed', () => {
  test.each([['Example Vera'], ['Vera Example'], ['Vera María Example'], ['Mr Example'], ['VERA MARIA EXAMPLE’S']])(
    'is not asked about, in any order and without one of the names: %s',
    (name) => {
      expect(asked(`They wrote to ${name} again.`, listed('Vera Maria Example'))).toEqual([]);
    },
  );

  test('does not hide a name that is made of names of two people', () => {
    const request = listed('Ana Example', 'Omar Zalvorin');
    expect(asked('Ana Example, Omar Zalvorin and Ana Zalvorin left.', request)).toEqual(['Ana Zalvorin']);
  });

  test('is found by an addressee or a source too', () => {
    const request = { addressees: [{ name: 'Ana Example', office: 'Prosecutor', post: '1 Example Street' }] };
    expect(asked('Write to Ana Example, and not to Omar Example.', request)).toEqual(['Omar Example']);
  });
});

test('the same name in pieces is asked about once, and a name that only shares words is another', () => {
  const text = 'Berta Ejemplo Flor left. Berta Ejemplo wrote. The lawyer Ejemplo spoke. Berta Flor is her daughter.';
  expect(asked(text)).toEqual(['Berta Ejemplo Flor', 'Berta Flor']);
});

test('however many names a text has, each is asked about', () => {
  const names = Array.from({ length: 26 * 26 }, (_, at) => `Ana Exa${letter(at / 26)}${letter(at % 26)}`);
  expect(asked(names.join(', '))).toEqual(names);
});

const letter = (at: number) => String.fromCharCode('a'.charCodeAt(0) + Math.floor(at));
