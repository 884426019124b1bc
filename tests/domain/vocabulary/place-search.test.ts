import { expect, test } from 'vitest';
import { LANGUAGES } from '../../../functions/contract/languages.ts';
import { isCountryCode } from '../../../functions/domain/vocabulary/countries.ts';
import { findPlaces } from '../../../functions/domain/vocabulary/place-search.ts';
import { isRegionCode } from '../../../functions/domain/vocabulary/regions.ts';
import { SOUGHT_PLACES } from '../../../functions/domain/vocabulary/sought-places.ts';

const codesFor = (typed: string) => {
  const { regions, countries } = findPlaces(typed, 'en');
  return [...regions, ...countries].map(({ code }) => code);
};

test.each([
  ['Gaza غزة', ['PS']],
  ['Tibet Tíbet التبت', ['CN']],
  ['Xinjiang شينجيانغ', ['CN']],
  ['Chechnya Tchétchénie Chechenia الشيشان', ['RU']],
  ['Crimea Crimée crimee القرم', ['RU', 'UA']],
  ['Kashmir Cachemire Cachemira كشمير', ['CN', 'IN', 'PK']],
])('each name of %s leads to all that hold it', (names, codes) => {
  for (const name of names.split(' ')) expect([name, codesFor(name)]).toEqual([name, codes]);
});

test.each(['Middle East', 'moyen orient', 'Oriente Medio', 'الشرق الأوسط'])(
  'a region that the list does not have leads to what it is made of: %s',
  (name) => {
    expect(codesFor(name)).toEqual(['145', 'EG', 'IR']);
  },
);

test('the countries of a place that several hold stand in one order in every language', () => {
  for (const { names, codes } of SOUGHT_PLACES)
    for (const language of LANGUAGES) {
      const shown = findPlaces(names[0] ?? '', language).countries.map(({ code }) => code);
      const asGiven = codes.filter(isCountryCode);
      expect([names[0], language, shown.filter((code) => asGiven.includes(code))]).toEqual([
        names[0],
        language,
        asGiven,
      ]);
    }
});

test('every place that may be sought has boxes, and is found in each language by each of its names', () => {
  for (const { names, codes } of SOUGHT_PLACES) {
    expect(codes.filter((code) => !isCountryCode(code) && !isRegionCode(code))).toEqual([]);
    for (const name of names)
      for (const language of LANGUAGES) {
        const { regions, countries } = findPlaces(name, language);
        const found = [...regions, ...countries].map(({ code }) => code);
        expect([name, codes.filter((code) => !found.includes(code))]).toEqual([name, []]);
      }
  }
});
