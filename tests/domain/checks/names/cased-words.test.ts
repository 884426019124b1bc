import { expect, test } from 'vitest';
import { casedWordsOf } from '../../../../functions/domain/checks/names/cased-words.ts';

const words = (line: string) => casedWordsOf(line).map(({ raw }) => raw);
/** The words of a line that have this mark. */
const wordsThat = (line: string, is: 'isCapital' | 'isAllCapitals' | 'isNickname' | 'isJoined') =>
  casedWordsOf(line)
    .filter((word) => word[is])
    .map(({ raw }) => raw);

test.each([
  ['', []],
  ['Ana-María Example, 12-14 years', ['Ana-María', 'Example', '12-14', 'years']],
  ['the Examples’ lawyer -- Omar', ['the', 'Examples', 'lawyer', 'Omar']],
  ['Ana’s and Omar’S', ['Ana', 'and', 'Omar']],
  ['Omar O’Sample', ['Omar', 'O’Sample']],
  ['d’Omar, qu’Ana, l’X and Quendo-d’Example', ['Omar', 'Ana', 'l’X', 'and', 'Quendo-d’Example']],
])('the words of %j are %j', (line, expected) => {
  expect(words(line)).toEqual(expected);
});

test.each([
  ['Ana D’Example', ['Ana', 'D’Example']],
  ['ANA D’EXAMPLE', ['ANA', 'EXAMPLE']],
  ['hier, D’Example', ['hier', 'Example']],
])('a capital before an apostrophe belongs to a family name behind a name that is not in capitals: %s', (line, raw) => {
  expect(words(line)).toEqual(raw);
});

test('a word knows its place in the line, without its article and its ending', () => {
  const line = 'Le cas d’Ana’s, dit Omar';
  expect(casedWordsOf(line).map(({ start, end }) => line.slice(start, end))).toEqual(words(line));
  expect(casedWordsOf(line)[2]).toMatchObject({ raw: 'Ana', elided: 'd’', gap: ' ' });
});

test.each([
  ['Ana, al-Example and ul-Haq', ['Ana', 'al-Example', 'ul-Haq']],
  ['an eXample by quen-Example, and B12', []],
])('a capital is the first letter, or the first behind an Arabic article: %s', (line, capitals) => {
  expect(wordsThat(line, 'isCapital')).toEqual(capitals);
});

test('in capitals is a word of two letters and more, all of them capitals', () => {
  expect(wordsThat('ANA K EXAMPLE aNA ANa O’SAMPLE B12', 'isAllCapitals')).toEqual(['ANA', 'EXAMPLE', 'O’SAMPLE']);
});

test.each([
  ['Ana "Quen" Example', ['Quen']],
  ['Ana «Quen» Example', ['Quen']],
  ['Ana, "Quen" Example', []],
  ['Ana "(Quen" Example', []],
  ['Ana "Quen," Example', []],
  ['Ana "Quen" (Example', []],
  ['Ana "Quen Zalvo" Example', []],
  ['Ana Quen" Example', []],
])('one word between quotation marks in a row is a nickname: %s', (line, nicknames) => {
  expect(wordsThat(line, 'isNickname')).toEqual(nicknames);
});

test.each([
  ['a space', 'Ana Example', ['Example']],
  ['a space that does not break', 'Ana\u00a0Example', ['Example']],
  ['two spaces', 'Ana  Example', []],
  ['a comma', 'Ana, Example', []],
  ['a space at the beginning of the line', ' Ana', []],
  ['an initial and its stop', 'K. Example', ['Example']],
  ['initials without a space', 'J.K. Example', ['K', 'Example']],
  ['a short title and its stop', 'prof. Example', ['Example']],
  ['a title of five letters that ends a sentence', 'judge. Example', []],
  ['a short word that ends a sentence', 'seen. Example', []],
  ['a bracket before a stop', 'K). Example', []],
  ['a bracket behind a stop', 'K. (Example', []],
  ['a nickname on both sides', 'Ana "Quen" Example', ['Quen', 'Example']],
  ['a quotation mark that closes nothing', 'Ana" Example', []],
  ['a quotation mark at the beginning of the line', '" Ana', []],
  ['a comma behind a quotation that is not closed', 'Ana "Quen, Example', []],
  ['a possessive ending', 'Ana’s Example', []],
  ["an article that is written in one with it: l'", "dit l'Example", []],
  ["an article that is written in one with it: L'", "dit L'Example", []],
  ["a preposition that is written in one with it: d'", "cas d'Example", ['Example']],
])('whether a name may run on over %s: %s', (_, line, joined) => {
  expect(wordsThat(line, 'isJoined')).toEqual(joined);
});
