import { expect, test } from 'vitest';
import { LANGUAGES } from '../../../functions/contract/languages.ts';
import { isThemeSlug, THEME_SLUGS, themeFacet, themeLabel } from '../../../functions/domain/vocabulary/themes.ts';
import { VOCABULARIES } from '../../../functions/locales/vocabulary.ts';

test('thirty themes can be followed, each once', () => {
  expect(new Set(THEME_SLUGS).size).toBe(30);
  expect(THEME_SLUGS.filter((slug) => !isThemeSlug(slug))).toEqual([]);
});

test.each(LANGUAGES)('%s has a label for each theme, and for no other', (language) => {
  expect(Object.keys(VOCABULARIES[language].themes).toSorted()).toEqual(THEME_SLUGS.toSorted());
});

test('themes are grouped: who is in danger, what is done to them, which right is denied', () => {
  const facets = THEME_SLUGS.map(themeFacet);
  expect(facets.filter((facet, index) => facet !== facets[index - 1])).toEqual(['who', 'what', 'right']);
});

test.each(LANGUAGES)('every theme has a label of its own in %s', (language) => {
  const labels = THEME_SLUGS.map((slug) => themeLabel(slug, language));
  expect(new Set(labels).size).toBe(THEME_SLUGS.length);
  expect(labels.filter((label) => label.trim() === '')).toEqual([]);
});

test('a label reads as a form shows it', () => {
  expect(themeLabel('torture', 'en')).toBe('Torture and ill-treatment');
});

test('slugs fit into a topic: lower-case letters and hyphens only', () => {
  expect(THEME_SLUGS.filter((slug) => !/^[a-z]+(-[a-z]+)*$/.test(slug))).toEqual([]);
});

test('an unknown slug is refused with the slugs that exist', () => {
  expect(isThemeSlug('toString')).toBe(false);
  expect(() => themeLabel('tortura', 'en')).toThrow(/"tortura" is no theme: use one of lawyers, /);
});
