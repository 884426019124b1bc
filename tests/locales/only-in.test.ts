import { expect, test } from 'vitest';
import { onlyIn } from '../../functions/locales/only-in.ts';

test('what is not in the language of a page is said to be in others only', () => {
  expect([onlyIn(['en'], 'fr'), onlyIn(['en'], 'es'), onlyIn(['en'], 'ar'), onlyIn(['ar'], 'en')]).toEqual([
    ['uniquement en anglais'],
    ['solo en inglés'],
    ['باللغة الإنجليزية فقط'],
    ['only in Arabic'],
  ]);
  expect(onlyIn(['fr', 'es'], 'en')).toEqual(['only in French and Spanish']);
});

test('nothing is said of what is in that language, or in none', () => {
  expect([onlyIn(['en', 'fr'], 'fr'), onlyIn([], 'fr')]).toEqual([[], []]);
});
