import { expect, test } from 'vitest';
import { COUNTRY_CODES } from '../../../functions/domain/vocabulary/countries.ts';
import { COUNTRY_PHRASES } from '../../../functions/domain/vocabulary/country-phrases.computed.ts';

const named = (phrase: string) =>
  COUNTRY_PHRASES.filter((entry) => entry.phrase === phrase).map(({ kind, codes }) => `${kind} ${codes.join('+')}`);

test('a phrase leads to countries that can be followed, and to nothing else', () => {
  const unknown = COUNTRY_PHRASES.filter(({ codes }) => codes.some((code) => !COUNTRY_CODES.includes(code)));
  expect(unknown).toEqual([]);
});

test('every country can be named, but for those whose names are everyday words', () => {
  const withName = new Set(COUNTRY_PHRASES.filter(({ kind }) => kind === 'name').flatMap(({ codes }) => codes));
  expect(COUNTRY_CODES.filter((code) => !withName.has(code))).toEqual(['BL', 'CX', 'MF', 'NF', 'PM', 'RE', 'SX']);
});

test('small states come from the packages, with their people', () => {
  expect(named('Bhutan')).toEqual(['name BT']);
  expect(named('Bhutanese*')).toEqual(['demonym BT']);
});

test('what two states share leads to both', () => {
  expect(COUNTRY_PHRASES.filter(({ codes }) => codes.join() === 'KP,KR').map(({ kind }) => kind)).toEqual([
    'name',
    'demonym',
  ]);
});

test('an everyday word names no state', () => {
  const words = ['Réunion', 'Reunion*', 'مالي', 'Jersey', 'US'];
  expect(words.flatMap(named)).toEqual([]);
});
