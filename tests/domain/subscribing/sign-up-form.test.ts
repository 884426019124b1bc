import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSignUpForm } from '../../../functions/domain/subscribing/sign-up-form.ts';
import { ChosenFollow } from '../../../functions/domain/subscribing/sign-up-request.ts';
import { COUNTRY_CODES, regionsOf } from '../../../functions/domain/vocabulary/countries.ts';
import { THEME_SLUGS } from '../../../functions/domain/vocabulary/themes.ts';
import { anEnteredForm } from '../../support/subscribing/builders.ts';

const faultsOf = (entered: Parameters<typeof anEnteredForm>[0]) => {
  const reading = readSignUpForm(anEnteredForm(entered), 'en', '192.0.2.1');
  return reading.kind === 'refused' ? reading.faults : [];
};
const chosenIn = (entered: Parameters<typeof anEnteredForm>[0]) => {
  const reading = readSignUpForm(anEnteredForm(entered), 'en', '192.0.2.1');
  return reading.kind === 'accepted' ? reading.request.chosen : reading;
};

test('a right form makes a request, with codes sorted and named once', () => {
  const entered = anEnteredForm({ countries: ['RU', 'BY', 'RU'], themes: ['torture', 'lawyers'] });
  expect(readSignUpForm(entered, 'en', '192.0.2.1')).toEqual({
    kind: 'accepted',
    request: {
      address: 'ana@example.org',
      language: 'en',
      chosen: { kind: 'narrow', countries: ['BY', 'RU'], regions: [], themes: ['lawyers', 'torture'] },
      rhythm: { cadence: 'immediate' },
    },
  });
});

test('everything is a choice of its own', () => {
  expect(chosenIn({ countries: [], themes: [], everything: true })).toEqual({ kind: 'everything' });
});

test('everything and something is refused: nobody gets every appeal by a slip', () => {
  expect(faultsOf({ everything: true })).toEqual([{ field: 'everything', reason: 'everything-and-more' }]);
});

test('an empty choice is refused, and never means everything', () => {
  expect(faultsOf({ countries: [], themes: [] })).toEqual([{ field: 'where', reason: 'nothing-chosen' }]);
});

test('unknown codes are refused by name, each at its field', () => {
  expect(faultsOf({ countries: ['RU', 'XX'], regions: ['999'], themes: ['sorrow'] })).toEqual([
    { field: 'where', reason: 'unknown-place', codes: ['XX', '999'] },
    { field: 'about', reason: 'unknown-theme', codes: ['sorrow'] },
  ]);
});

test('more topics than one person may have are refused with their number', () => {
  const countries = COUNTRY_CODES.slice(0, 67);
  const themes = THEME_SLUGS.slice(0, 3);
  expect(faultsOf({ countries, themes })).toEqual([{ field: 'where', reason: 'too-many-topics', count: 201 }]);
});

test('as many topics as one person may have are accepted', () => {
  expect(faultsOf({ countries: COUNTRY_CODES.slice(0, 100), themes: THEME_SLUGS.slice(0, 2) })).toEqual([]);
});

test('every fault is said at once, the address last', () => {
  const rhythm = { cadence: 'weekly', weekday: '0', hour: '24', timeZone: 'Mars/Base' };
  expect(faultsOf({ countries: [], themes: [], rhythm, email: 'ana maria@example.org' })).toEqual([
    { field: 'where', reason: 'nothing-chosen' },
    { field: 'weekday', reason: 'unknown-weekday' },
    { field: 'hour', reason: 'unknown-hour' },
    { field: 'time-zone', reason: 'unknown-time-zone', zone: 'Mars/Base' },
    { field: 'email', reason: 'has-space' },
  ]);
});

test.each([
  ['', 'empty'],
  ['ana maria@example.org', 'has-space'],
  ['ana.example.org', 'no-at-sign'],
  ['josé@example.org', 'other-script'],
  ['ana@exa_mple..org', 'malformed'],
  [`${'a'.repeat(65)}@example.org`, 'too-long'],
])('the address "%s" is refused as %s', (email, reason) => {
  expect(faultsOf({ email })).toEqual([{ field: 'email', reason }]);
});

test('a domain in another script is converted', () => {
  const reading = readSignUpForm(anEnteredForm({ email: 'ana@пример.example' }), 'en', '192.0.2.1');
  expect(reading).toMatchObject({ kind: 'accepted', request: { address: 'ana@xn--e1afmkfd.example' } });
});

test('what lies in a chosen region is not followed a second time', () => {
  expect(chosenIn({ countries: ['RU', 'ML'], regions: ['150', '151'], themes: [] })).toEqual({
    kind: 'narrow',
    countries: ['ML'],
    regions: ['150'],
    themes: [],
  });
});

test('shortening the places never changes which countries are covered', () => {
  const places = fc.record({
    countries: fc.uniqueArray(fc.constantFrom(...COUNTRY_CODES), { maxLength: 20 }),
    regions: fc.uniqueArray(fc.constantFrom('150', '151', '002', '202', '014', '142'), { minLength: 1 }),
  });
  fc.assert(
    fc.property(places, ({ countries, regions }) => {
      const chosen = ChosenFollow.parse(chosenIn({ countries, regions, themes: [] }));
      const covers = (asked: { countries: readonly string[]; regions: readonly string[] }, country: string) =>
        asked.countries.includes(country) || regionsOf(country).some((region) => asked.regions.includes(region));
      if (chosen.kind === 'everything') throw new Error('a narrow choice became everything');
      const differs = COUNTRY_CODES.filter((code) => covers(chosen, code) !== covers({ countries, regions }, code));
      expect(differs).toEqual([]);
    }),
    { numRuns: 50 },
  );
});
