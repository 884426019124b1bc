import { expect, test } from 'vitest';
import { casedWordsOf } from '../../../../functions/domain/checks/names/cased-words.ts';
import { namesIn } from '../../../../functions/domain/checks/names/names-in.ts';
import { isGiven, isRightBehindTitle, skipParticles } from '../../../../functions/domain/checks/names/word-kinds.ts';

const named = (line: string) => namesIn(line).map(({ name }) => name);

test.each([
  ['Zalvorin', 0],
  ['de Zalvorin', 1],
  ['de la Zalvorin', 2],
  ['de la los Zalvorin', 2],
])('two particles stand before a part of a name at most: %s', (line, skipped) => {
  expect(skipParticles(casedWordsOf(line), 0)).toBe(skipped);
});

test.each([
  ['Jean', true],
  ['Jean-Zalvorin', true],
  ['Zalvorin-Jean', false],
  ['Zalvorin', false],
])('a given name is known with another tied behind it: %s', (word, expected) => {
  expect(isGiven(casedWordsOf(word)[0])).toBe(expected);
});

test.each([
  ['behind a title', 'Judge Zalvorin', true],
  ['behind a profession in small letters', 'lawyer Zalvorin', true],
  ['not behind a profession with a capital', 'Lawyer Zalvorin', false],
  ['not behind another word', 'Quendo Zalvorin', false],
  ['not behind a comma', 'Judge, Zalvorin', false],
  ['not behind a preposition', 'juge d’Zalvorin', false],
  ['not with an article', 'Judge Al-Zalvorin', false],
])('one word is a name %s: %s', (_, line, expected) => {
  expect(isRightBehindTitle(casedWordsOf(line), 1)).toBe(expected);
});

test('the first word of a line is behind no title', () => {
  expect(isRightBehindTitle(casedWordsOf('Zalvorin spoke'), 0)).toBe(false);
});

test.each([
  ['Ana Valle', ['Ana Valle']],
  ['Ana Valle-Torres', ['Ana Valle-Torres']],
  ['Ana Valle-Tribunal', []],
  ['Ana Quendo-Tribunal', []],
])('a word of places is a surname where each of its parts could be one: %s', (name, names) => {
  expect(named(`They met ${name} there.`)).toEqual(names);
});

test.each([
  ['Al-Zalvorin Tavrell', []],
  ['El-Zalvorin Tavrell', []],
  ['Alvorin Tavrell', ['Alvorin Tavrell']],
  ['Quendo-El-Zalvorin Tavrell', ['Quendo-El-Zalvorin Tavrell']],
])('a row that begins with an Arabic article is a body: %s', (row, names) => {
  expect(named(`They met ${row} there.`)).toEqual(names);
});
