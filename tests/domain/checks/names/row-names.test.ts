import { describe, expect, test } from 'vitest';
import { namesIn } from '../../../../functions/domain/checks/names/names-in.ts';

// "Ana", "Omar", "Berta" are known given names; "Quendo", "Zalvorin" and "Tavrell" are words that the lists do not know.
const named = (line: string) => namesIn(line).map(({ name }) => name);

describe('titles', () => {
  test.each([
    ['part the names before and behind them', 'Ana Example Judge Quendova spoke.', ['Ana Example', 'Quendova']],
    ['of one letter begin a name', 'M. Zalvorin spoke.', ['Zalvorin']],
    ['of one letter are an initial within a name', 'Ana M. Example spoke.', ['Ana M. Example']],
    ['are a surname at the end of a name', 'They met Martin King there.', ['Martin King']],
    ['are no name on their own', 'They wrote to the leader Sultan there.', []],
    ['do not make initials a name', 'They met Mr Q. Z. there.', []],
    ['show a name whose words are everyday words too', 'Mr Zalvorin left. A zalvorin fell.', ['Zalvorin']],
    ['show none of one word behind a particle', 'The General de Zalvorin spoke.', []],
    ['do not show a name behind a colon', 'They asked a writer: Santo Zalvorin spoke.', []],
    ['behind a particle are of a street', 'Cerraron la Calle del Doctor Zalvorin Tavrell.', []],
    ['behind an article that begins a sentence are of a person', 'La Abogada Ana Ejemplo habló.', ['Ana Ejemplo']],
    ['behind such an article are of an office', 'El Ministro de la Reforma Zalvorina habló.', []],
    ['of a man, too', 'El Doctor Zalvorin habló.', ['Zalvorin']],
    ['show a name that begins as places do', 'Writer Santo Zalvorin spoke.', ['Santo Zalvorin']],
  ])('%s: %s', (_, line, names) => expect(named(line)).toEqual(names));
});

describe('the words before a name are no part of it', () => {
  test.each([
    ['a particle', 'Van Quendo Zalvorin spoke.', ['Quendo Zalvorin']],
    ['an abbreviation', 'UNESCO Quendo Zalvorin spoke.', ['Quendo Zalvorin']],
    ['a town', 'Cairo Zalvorin Quendo spoke.', ['Zalvorin Quendo']],
    ['a town and its country', 'From Sofia Bulgaria Zalvorin Quendo wrote.', ['Zalvorin Quendo']],
    ['a month', 'Julio Ana Ejemplo dijo.', ['Ana Ejemplo']],
    ['a word with its preposition', 'Directivo de Ana Ejemplo.', ['Ana Ejemplo']],
    ['a word that begins the sentence', 'They left. Quendorians Ana Example met.', ['Ana Example']],
    ['a word behind one that is left out', 'They say Free Quendorian Ana Example.', ['Ana Example']],
    ['the state of a governor', 'Calla la Gobernadora de Jalisco Berta Ejemplo.', ['Berta Ejemplo']],
  ])('%s: %s', (_, line, names) => expect(named(line)).toEqual(names));

  test.each([
    ['a first name of capitals', 'OMAR EXAMPLE Zalvorin spoke.', ['OMAR EXAMPLE Zalvorin']],
    ['a month that is a given name, before one word', 'Entonces Julio César habló.', ['Julio César']],
    ['an unknown word before one word', 'They left. Quendo Ana spoke.', ['Quendo Ana']],
    ['an unknown word within the sentence', 'They met Quendo Ana Example there.', ['Quendo Ana Example']],
    ['two unknown words', 'They met Quendo Zalvorin Ana there.', ['Quendo Zalvorin Ana']],
    ['a town behind a title', 'They met Mr Cairo Zalvorin there.', ['Cairo Zalvorin']],
  ])('but %s is: %s', (_, line, names) => expect(named(line)).toEqual(names));
});

test.each([['They asked the Minister Kenya had sent.'], ['Dijo el gobernador Jalisco que no.']])(
  'a place alone behind a title is no name: %s',
  (line) => expect(named(line)).toEqual([]),
);

describe('the words behind a name are no part of it', () => {
  test.each([
    ['a country', 'They met Ana Example Nigeria there.', ['Ana Example']],
    ['an office behind a particle', 'Habló Ana Ejemplo del Tribunal de aquí.', ['Ana Ejemplo']],
    ['a degree', 'They met Ana Example KC there.', ['Ana Example']],
    ['a Roman number', 'They met Quendo Zalvorin III there.', ['Quendo Zalvorin']],
    ['a particle with a capital', 'They met Ana Example Van there.', ['Ana Example']],
    ['a nickname', 'They met Ana Example "Tavrell" there.', ['Ana Example']],
  ])('%s: %s', (_, line, names) => expect(named(line)).toEqual(names));

  test.each([
    ['a short surname', 'They met Ana Example Roe there.', ['Ana Example Roe']],
    ['a surname in capitals', 'They met Ana Example ZALVORIN there.', ['Ana Example ZALVORIN']],
    ['a surname of four capitals', 'They met Ana Example ZALV there.', ['Ana Example ZALV']],
    ['a country as the only surname', 'They met Ana Nigeria there.', ['Ana Nigeria']],
  ])('but %s is: %s', (_, line, names) => expect(named(line)).toEqual(names));
});

describe('capitals', () => {
  test.each([
    ['of four letters are a surname behind a given name', 'They met Ana ZALV there.', ['Ana ZALV']],
    ['of three letters are an abbreviation', 'They met Ana ZAL there.', []],
    ['behind an unknown word are a body', 'They met Quendo ZALVORIN there.', []],
    ['behind unknown words are a body', 'They met Quendo Zalvorin KC there.', []],
    ['that end as a Roman number are a body', 'They met Quendo Zalvorin KCX there.', []],
    ['that begin as a Roman number are a body', 'They met Quendo Zalvorin XCK there.', []],
  ])('%s: %s', (_, line, names) => expect(named(line)).toEqual(names));
});

test.each([
  ['Aquí, el Gobierno de Ana Ejemplo calla.'],
  ['Vieron Ana Tribunal allí.'],
  ['Vieron Quendo Tribunal allí.'],
  ['They met Quendo Nigeria there.'],
  ['They toured Porto Velho there.'],
  ['They met Santo Zalvorin there.'],
  ['They met Al-Zalvorin Tavrell there.'],
  ['They toured Vienna Zalvorin Sofia there.'],
  ['Q. Zalvorin and another zalvorin fell.'],
])('of offices, places and everyday words no name is made: %s', (line) => expect(named(line)).toEqual([]));

describe('a number behind "No"', () => {
  test.each([
    ['They cite Ana No. 12 today.'],
    ['They cite Ana No 12 today.'],
    ['They cite Ana No.12 today.'],
    ['They cite Ana Nos. 12 and 13 today.'],
  ])('makes a document of a name: %s', (line) => expect(named(line)).toEqual([]));

  test.each([
    ['is directly behind it', 'They met Ana No with 12 others.', ['Ana No']],
    ['is behind nothing else', 'They met Ana Example 12 times.', ['Ana Example']],
    ['is not behind an ending', 'They met Ana Zalvorino 12 times.', ['Ana Zalvorino']],
    ['is not behind a beginning', 'They met Ana Nosalva 12 times.', ['Ana Nosalva']],
  ])('%s: %s', (_, line, names) => expect(named(line)).toEqual(names));
});

describe('an abbreviation in brackets', () => {
  test.each([
    ['They met Quendo Zalvorin (QZ) there.'],
    ['They met Quendo Zalvorin(QZ) there.'],
    ['They met Quendo Zalvorin (QueZ).'],
    ['They met Quendo Zalvorin (QueZaL).'],
  ])('shows a body: %s', (line) => expect(named(line)).toEqual([]));

  test.each([
    ['further on', 'They met Quendo Zalvorin with others (QZ) there.'],
    ['of one letter', 'They met Quendo Zalvorin (Q) there.'],
    ['that is a word', 'They met Quendo Zalvorin (Que) there.'],
    ['that is an age', 'They met Quendo Zalvorin (31) there.'],
  ])('shows none %s: %s', (_, line) => expect(named(line)).toEqual(['Quendo Zalvorin']));

  test('behind a known given name shows none', () => {
    expect(named('They met Ana Zalvorin (QZ) there.')).toEqual(['Ana Zalvorin']);
  });
});

describe('quotation marks', () => {
  test.each([
    ['"Quendo Zalvorin" is what they sang.'],
    ['They sang “Quendo Zalvorin” there.'],
    ['Ils ont chanté « Quendo Zalvorin » hier.'],
    ['"Quendo Zalvorin" is what they sang, again and again, until the end of the night.'],
  ])('around unknown words show a work: %s', (line) => expect(named(line)).toEqual([]));

  test.each([['They said: "we met Quendo Zalvorin" there.'], ['"Quendo Zalvorin spoke", they said.']])(
    'around more than the name show none: %s',
    (line) => expect(named(line)).toEqual(['Quendo Zalvorin']),
  );

  test('around a known given name show none', () => {
    expect(named('They sang "Ana Zalvorin" there.')).toEqual(['Ana Zalvorin']);
  });
});

describe('next to a name', () => {
  test.each([
    ['a noun of places shows a place', 'They burned Ana Zalvorin prison down.', []],
    ['a noun of places shows one beyond two small words', 'Ardió la prisión de la Ana Ejemplo.', []],
    ['no noun is seen beyond three', 'Ardió la prisión llamada de la Ana Ejemplo.', ['Ana Ejemplo']],
    ['no noun is seen beyond a comma', 'Habló de la prisión, de Ana Ejemplo.', ['Ana Ejemplo']],
    ['no noun with a capital is seen', 'They saw the Village called Ana Example.', ['Ana Example']],
    ['a body shows the name of a body', 'They saw the group Ana Example there.', []],
    ['a body called by unknown words is one', 'They saw a group called Quendo Zalvorin there.', []],
    ['a work of someone shows none', 'They saw the campaign of Ana Example there.', ['Ana Example']],
    ['a work of someone shows none', 'Ils ont vu la campagne, le livre d’Ana Exemple.', ['Ana Exemple']],
    ['a newspaper shows a newspaper', 'They closed Quendo Zalvorin newspaper there.', []],
    ['an article shows a body', 'L’Étavrelle Zalvorin était là.', []],
    ['a preposition shows a place', 'They slept in Quendo Zalvorin there.', []],
    ['a preposition of another sentence shows none', 'They came in. Quendo Zalvorin spoke.', ['Quendo Zalvorin']],
    ['a country behind a comma shows a place', 'They met at last: Quendo Zalvorin, Nigeria.', []],
    ['a country behind a comma shows a place', 'They met at last: Quendo Zalvorin,Nigeria.', []],
    ['a country that is quoted shows none', 'They met Quendo Zalvorin, "Nigeria" they said.', ['Quendo Zalvorin']],
    ['a country behind a quote shows none', 'They met "old Quendo Zalvorin", Nigeria says.', ['Quendo Zalvorin']],
    ['a surname that is an everyday word shows nothing', 'Quendo Zalvorin met a zalvorin.', ['Quendo Zalvorin']],
    ['nothing is needed', 'They met Quendo Zalvorin', ['Quendo Zalvorin']],
  ])('%s: %s', (_, line, names) => expect(named(line)).toEqual(names));
});
