import { expect, test } from 'vitest';
import { areOfCountries } from '../../../../functions/domain/checks/names/country-words.ts';

const ofCountries = (line: string) => {
  const words = line.split(' ');
  const are = areOfCountries(words);
  return words.filter((_, at) => are[at]);
};

test.each([
  ['a country', 'Quendo Kenya Zalvorin', ['Kenya']],
  ['its people', 'Quendo Kenyans', ['Kenyans']],
  ['two countries in one word', 'Kenya-Uganda Guinea-Bissau', ['Kenya-Uganda', 'Guinea-Bissau']],
  ['two peoples in one word', 'Russian-Ukrainian Zalvorin', ['Russian-Ukrainian']],
  ['a city, each of its words', 'Quendo Ho Chi Minh', ['Ho', 'Chi', 'Minh']],
  ['a city of a time zone', 'Zalvorin Porto Velho', ['Porto', 'Velho']],
  ['a city that is not named in full', 'Ho Chi', []],
  ['an ocean', 'Atlantic', []],
  ['a word with a name tied to it', 'Kenya-Zalvorin Zalvorin-Kenya', []],
])('the words of a country are found in %s: %s', (_, line, words) => {
  expect(ofCountries(line)).toEqual(words);
});
