import { expect, test } from 'vitest';
import { LANGUAGES } from '../../functions/contract/languages.ts';
import { actByInWords } from '../../functions/locales/act-by-in-words.ts';

test('the last day stands with the name of the clock by which it ends, in each language', () => {
  const lastDay = { expiresOn: '2026-12-15', actByZone: 'Europe/Moscow' };
  expect(LANGUAGES.map((language) => actByInWords(language, lastDay))).toEqual([
    'Act by 15 December 2026, Moscow time',
    'Agir jusqu’au 15 décembre 2026 inclus (heure de Moscou)',
    'Actuar a más tardar el 15 de diciembre de 2026 (hora de Moscú)',
    'آخر موعد للتحرك: 15 كانون الأول/ديسمبر 2026 (توقيت موسكو)',
  ]);
});

test('a clock of many countries has their name, and UTC its own', () => {
  const on = (actByZone: string) => actByInWords('en', { expiresOn: '2026-07-15', actByZone });
  expect([on('Europe/Berlin'), on('UTC')]).toEqual([
    'Act by 15 July 2026, Central European time',
    'Act by 15 July 2026, UTC',
  ]);
});

test('without a zone it is the day alone, and without a day nothing', () => {
  expect(actByInWords('en', { expiresOn: '2026-12-15' })).toBe('Act by 15 December 2026');
  expect(actByInWords('en', { actByZone: 'Europe/Moscow' })).toBe('');
});
