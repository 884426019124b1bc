import { expect, test } from 'vitest';
import { zoneName } from '../../../functions/domain/time/zone-name.ts';

test.each([
  ['Europe/Berlin', 'fr', 'Allemagne · Berlin'],
  ['America/Argentina/La_Rioja', 'en', 'Argentina · La Rioja'],
  ['America/Argentina/La_Rioja', 'ar', 'الأرجنتين · La Rioja'],
  ['America/Indiana/Tell_City', 'en', 'United States · Indiana, Tell City'],
  ['Asia/Singapore', 'en', 'Singapore'],
] as const)('a zone is named by its country and its city, each once: %s, %s', (zone, language, name) => {
  expect(zoneName(zone, language)).toBe(name);
});

test('a city that the tz database writes in one word is written as people do', () => {
  expect(zoneName('Antarctica/DumontDUrville', 'en')).toMatch(/Dumont d’Urville$/);
});
