import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../../functions/contract/languages.ts';
import {
  COUNTRY_CODES,
  countriesByRegion,
  countryName,
  isCountryCode,
  regionsOf,
} from '../../../functions/domain/vocabulary/countries.ts';
import { isRegionCode, REGION_CODES, regionName } from '../../../functions/domain/vocabulary/regions.ts';

describe('countries', () => {
  test('every assigned ISO 3166-1 code and Kosovo is a country', () => {
    expect(COUNTRY_CODES).toHaveLength(250);
    expect(['AX', 'GG', 'HK', 'PS', 'TW', 'XK', 'ZW'].filter((code) => !isCountryCode(code))).toEqual([]);
    expect(COUNTRY_CODES.filter((code) => !/^[A-Z]{2}$/.test(code))).toEqual([]);
    expect(COUNTRY_CODES).toEqual([...COUNTRY_CODES].sort());
  });

  test.each(['ru', 'EU', 'UK', 'ZZ', '', 'RUS', '643', '__proto__'])('%j is no country', (text) => {
    expect(isCountryCode(text)).toBe(false);
  });

  test.each(LANGUAGES)('every country and region has a name of its own in %s', (language) => {
    const names = [
      ...COUNTRY_CODES.map((code) => countryName(code, language)),
      ...REGION_CODES.map((code) => regionName(code, language)),
    ];
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => /^[A-Z]{2}$|^\d+$/.test(name))).toEqual([]);
  });

  test('names are the everyday ones', () => {
    expect(['MM', 'CD', 'TR', 'PS', 'HK', 'RU'].map((code) => countryName(code, 'en'))).toEqual([
      'Myanmar',
      'DR Congo',
      'Türkiye',
      'Palestine',
      'Hong Kong',
      'Russia',
    ]);
  });

  test('regions bear the names that people search for', () => {
    expect(['015', '017', '018', '145'].map((code) => LANGUAGES.map((language) => regionName(code, language)))).toEqual(
      [
        ['Northern Africa', 'Afrique du Nord', 'Norte de África', 'شمال أفريقيا'],
        ['Central Africa', 'Afrique centrale', 'África central', 'وسط أفريقيا'],
        // In Arabic the state is جنوب أفريقيا; CLDR's name of the region differs from it by an article and an ending.
        ['Southern Africa', 'Afrique australe', 'África meridional', 'الجنوب الأفريقي'],
        [
          'Middle East and South Caucasus',
          'Moyen-Orient et Caucase du Sud',
          'Oriente Medio y Cáucaso Sur',
          'الشرق الأوسط وجنوب القوقاز',
        ],
      ],
    );
  });

  test('an unknown code is refused by name', () => {
    expect(() => countryName('UK', 'en')).toThrow(/"UK" is no country/);
    expect(() => regionsOf('UK')).toThrow(/"UK" is no country/);
    expect(() => regionName('001', 'en')).toThrow(/"001" is no UN M49 region/);
  });
});

describe('regions', () => {
  test.each([
    ['RU', ['151', '150']],
    ['ML', ['011', '202', '002']],
    ['MX', ['013', '419', '019']],
    ['TW', ['030', '142']],
    ['XK', ['039', '150']],
    ['AQ', []],
  ])('the regions of %s run from the narrowest to the continent', (code, regions) => {
    expect(regionsOf(code)).toEqual(regions);
  });

  test('every region of a country can be followed', () => {
    expect(COUNTRY_CODES.flatMap(regionsOf).filter((code) => !isRegionCode(code))).toEqual([]);
  });

  test('the world is no region: following everything is a choice of its own', () => {
    expect(isRegionCode('001')).toBe(false);
  });
});

describe('the countries of a form', () => {
  const groups = countriesByRegion('en');

  test('they hang under five continents, sorted by name', () => {
    expect(groups.map((group) => group.name)).toEqual(['Africa', 'Americas', 'Asia', 'Europe', 'Oceania']);
  });

  test('every inhabited country is there once', () => {
    const shown = groups.flatMap((group) => group.parts.flatMap((part) => part.countries.map(({ code }) => code)));
    const uninhabited = ['AQ', 'BV', 'GS', 'HM', 'TF', 'UM'];
    expect(shown.sort()).toEqual(COUNTRY_CODES.filter((code) => !uninhabited.includes(code)));
  });

  test('a part shows its own countries, sorted by name', () => {
    const northernAfrica = groups[0]?.parts.find((part) => part.code === '015');
    expect(northernAfrica?.countries.map(({ name }) => name)).toEqual([
      'Algeria',
      'Egypt',
      'Libya',
      'Morocco',
      'Sudan',
      'Tunisia',
      'Western Sahara',
    ]);
  });
});
