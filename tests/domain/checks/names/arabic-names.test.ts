import { expect, test } from 'vitest';
import { arabicNamesIn } from '../../../../functions/domain/checks/names/arabic-names.ts';

const names = (line: string) => arabicNamesIn(line).map(({ start, end }) => line.slice(start, end));

test.each([
  ['قالت سناء المثالية', ['سناء المثالية']],
  ['قالت سناء\u00a0المثالية', ['سناء\u00a0المثالية']],
  ['قالت سناء، المثالية', []],
  ['قالت سناء  المثالية', []],
  ['قالت سناء (المثالية)', []],
  ['أحمد بن، زقروب', []],
])('nothing but one space stands between the words of a name: %s', (line, found) => {
  expect(names(line)).toEqual(found);
});

test.each([
  ['أحمد الرمل أمس', ['أحمد الرمل']],
  ['أحمد الفم أمس', []],
  ['أحمد مثالرمل أمس', []],
])('a family name begins with the article, and has three letters behind it: %s', (line, found) => {
  expect(names(line)).toEqual(found);
});

test.each([
  ['عبدالمث المثالي', ['عبدالمث المثالي']],
  ['عبدالم المثالي', []],
  ['معبدالله المثالي', []],
  ['عبد الله المثالي', ['عبد الله المثالي']],
  ['عبد المثال المثالي', ['عبد المثال المثالي']],
  ['عبد مثال المثالي', []],
  ['عبد المثال', []],
])('"servant of" takes a word with the article, and is a name with another word: %s', (line, found) => {
  expect(names(line)).toEqual(found);
});

test.each([
  ['كريم المثالي', ['كريم المثالي']],
  ['كريم المثال', []],
  ['كريم المهلب', []],
  ['كريم أحمد', ['كريم أحمد']],
  ['كريم سعيد', []],
  ['كريم بن زقروب', ['كريم بن زقروب']],
  ['كريم زقروب', []],
  ['كريم زقروب المثالي', []],
  ['كريم حدادي المثالي', []],
])('a given name that is an everyday word takes more to show a name: %s', (line, found) => {
  expect(names(line)).toEqual(found);
});

test.each([
  ['لسمير المثال', ['سمير المثال']],
  ['زيد المثال', ['زيد المثال']],
  ['لزيد المثال', []],
  ['وزيد المثال', ['زيد المثال']],
  ['تكامل المثالي', []],
])('a letter before a name is a preposition where the name is long, and "and" before any: %s', (line, found) => {
  expect(names(line)).toEqual(found);
});

test.each([
  ['جاء الشيخ', []],
  ['الشيخ ولد مثال', ['الشيخ ولد مثال']],
  ['الشيخ أحمد المثالي', ['أحمد المثالي']],
  ['المحامي زقروب مثال', ['زقروب مثال']],
  ['المحامي يقول المثالي', []],
])('a title is a name before "son of" alone: %s', (line, found) => {
  expect(names(line)).toEqual(found);
});

test.each([
  ['أحمد زقروب', ['أحمد زقروب']],
  ['أحمد زقروب أمس', []],
  ['أحمد زقزيق أمس', []],
  ['أحمد زقروب وقال', []],
  ['أحمد زقروب وسناء', ['أحمد زقروب']],
  ['أحمد زقروب المثالي', ['أحمد زقروب المثالي']],
  ['أحمد زقروب خالد', ['أحمد زقروب خالد']],
  ['أحمد حدادي أمس', ['أحمد حدادي']],
  ['أحمد يدادي أمس', []],
  ['أحمد محامي', []],
  ['أحمد حر', []],
  ['أحمد أمين المثالي', ['أحمد أمين المثالي']],
  ['أحمد شارع', []],
  ['أحمد بن زقروب', ['أحمد بن زقروب']],
  ['أحمد بن من', []],
])('an unknown second name ends a clause, says an origin, or stands before what is a name: %s', (line, found) => {
  expect(names(line)).toEqual(found);
});

test('a name has six words at most', () => {
  expect(names('أحمد سناء ريم هند نوال ليلى')).toEqual(['أحمد سناء ريم هند نوال ليلى']);
  expect(names('أحمد سناء ريم هند نوال ليلى خالد')).toEqual(['أحمد سناء ريم هند نوال ليلى']);
});
