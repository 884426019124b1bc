import { expect, test } from 'vitest';
import { checkCountries, checkThemes } from '../../../functions/domain/publishing/check-codes.ts';

test('codes are kept as they are stored: without spaces and in one case, sorted, once each', () => {
  expect(checkCountries([' ru', 'BY', 'RU ']).codes).toEqual(['BY', 'RU']);
  expect(checkThemes(['Torture ', 'lawyers']).codes).toEqual(['lawyers', 'torture']);
});

test('a word of a theme’s name is enough to be told which is meant', () => {
  const [fault] = checkThemes(['arrest']).faults;
  expect(fault?.message).toBe('"arrest" is no theme: did you mean "arbitrary-detention"?');
});

test('what is near to no theme is told all of them, and a slug or a name that is misspelt the one that is meant', () => {
  const [unknown, slug, label] = checkThemes(['penguins', 'lawyer', 'Lawyerrs']).faults.map(({ message }) => message);
  expect(unknown).toMatch(/The themes are .*lawyers, .*torture/);
  expect([slug, label].map((message) => message?.split(': ')[1])).toEqual(Array(2).fill('did you mean "lawyers"?'));
});
