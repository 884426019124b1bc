import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { readSignUpForm } from '../../../functions/domain/signing-up/sign-up-form.ts';
import { ChosenFollow } from '../../../functions/domain/signing-up/sign-up-request.ts';
import { COUNTRY_CODES, regionsOf } from '../../../functions/domain/vocabulary/countries.ts';
import { THEME_SLUGS } from '../../../functions/domain/vocabulary/themes.ts';
import { anEnteredFollow, anEnteredForm } from '../../support/subscribing/builders.ts';

const NETWORK = '192.0.2.1';
const isOwn = () => false;

const formFaultsOf = (entered: Parameters<typeof anEnteredForm>[0]) => {
  const reading = readSignUpForm(anEnteredForm(entered), NETWORK, isOwn);
  return reading.kind === 'refused' ? reading.faults : [];
};
const faultsOf = (...follows: Parameters<typeof anEnteredFollow>[0][]) =>
  formFaultsOf({ follows: follows.map(anEnteredFollow) });
const chosenIn = (...follows: Parameters<typeof anEnteredFollow>[0][]) => {
  const reading = readSignUpForm(anEnteredForm({ follows: follows.map(anEnteredFollow) }), NETWORK, isOwn);
  return reading.kind === 'accepted' ? reading.request.chosen : reading;
};
const noCodes = { countries: [], regions: [], themes: [] };

test('a right form makes a request, with codes sorted and named once', () => {
  const follows = [anEnteredFollow({ countries: ['RU', 'BY', 'RU'], themes: ['torture', 'lawyers'] })];
  const entered = anEnteredForm({
    follows,
    languages: ['ar', '', 'fr', 'ar'],
    waitsForEdition: true,
    isDiscreet: true,
  });
  expect(readSignUpForm(entered, NETWORK, isOwn)).toEqual({
    kind: 'accepted',
    request: {
      address: 'ana@example.org',
      languages: ['ar', 'fr'],
      chosen: [{ kind: 'narrow', countries: ['BY', 'RU'], regions: [], themes: ['lawyers', 'torture'] }],
      cadence: { frequency: 'immediate' },
      waitsForEdition: true,
      isDiscreet: true,
      network: NETWORK,
    },
  });
});

test('an address whose tag names a theme is refused before it is mailed: the mailbox may be another person’s', () => {
  expect(formFaultsOf({ email: 'ana+torture@example.org' })).toEqual([{ field: 'email', reason: 'telling-tag' }]);
});

test('everything is a choice of its own', () => {
  expect(chosenIn({ ...noCodes, everything: true })).toEqual([{ kind: 'everything' }]);
});

test('everything and something is refused: no subscriber gets every appeal by a slip', () => {
  expect(faultsOf({ everything: true })).toEqual([{ field: 'everything', reason: 'everything-and-more' }]);
});

test('everything beside another follow is refused, and the same follow twice is one', () => {
  const everything = { ...noCodes, everything: true };
  expect(faultsOf({}, everything)).toEqual([{ field: 'everything', reason: 'everything-beside-others' }]);
  expect(faultsOf(everything, {})).toEqual([{ field: 'where', reason: 'everything-already' }]);
  expect(chosenIn({ countries: ['RU', 'BY'] }, { countries: ['BY', 'RU'] }, { countries: ['MX'] })).toEqual([
    { kind: 'narrow', countries: ['BY', 'RU'], regions: [], themes: ['torture'] },
    { kind: 'narrow', countries: ['MX'], regions: [], themes: ['torture'] },
  ]);
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

test('the topics of all follows count together', () => {
  const first = { countries: COUNTRY_CODES.slice(0, 100), themes: [] };
  expect(faultsOf(first, { countries: COUNTRY_CODES.slice(100, 200), themes: [] })).toEqual([]);
  expect(faultsOf(first, { countries: COUNTRY_CODES.slice(100, 201), themes: [] })).toEqual([
    { field: 'where', reason: 'too-many-topics', count: 201 },
  ]);
});

test('one form holds twenty follows', () => {
  const follows = COUNTRY_CODES.slice(0, 21).map((code) => ({ countries: [code] }));
  expect(faultsOf(...follows.slice(1))).toEqual([]);
  expect(faultsOf(...follows)).toEqual([{ field: 'where', reason: 'too-many-follows' }]);
});

test('what one form asks for is never more than KMS encrypts, and what would be is refused', () => {
  const follows = COUNTRY_CODES.slice(0, 20).map((code) => ({ countries: [code], themes: THEME_SLUGS.slice(0, 10) }));
  expect(faultsOf(...follows)).toEqual([{ field: 'where', reason: 'too-many-follows' }]);
  const sizes = follows.flatMap((_, count) => {
    const reading = readSignUpForm(
      anEnteredForm({
        follows: follows.slice(0, count + 1).map(anEnteredFollow),
        email: `${'a'.repeat(64)}@${'b.'.repeat(88)}example.org`,
        cadence: { frequency: 'weekly', weekday: '7', hour: '23', timeZone: 'America/Argentina/Rio_Gallegos' },
        languages: ['en', 'fr', 'es'],
      }),
      'ffff:ffff:ffff:ffff',
      isOwn,
    );
    return reading.kind === 'accepted' ? [Buffer.byteLength(JSON.stringify(reading.request))] : [];
  });
  expect(sizes.length).toBeGreaterThan(5);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(4_096);
  expect(faultsOf({ countries: COUNTRY_CODES.slice(0, 200), themes: [] })).toEqual([]);
});

test.each([[[]], [['', '']]])('languages %j are none', (languages) => {
  expect(formFaultsOf({ languages })).toEqual([{ field: 'language-1', reason: 'no-language' }]);
});

test('a language that mail never comes in is named, and not left out in silence', () => {
  expect(formFaultsOf({ languages: ['de', 'fr', '__proto__', ''] })).toEqual([
    { field: 'language-1', reason: 'unknown-language', codes: ['de', '__proto__'] },
  ]);
});

test('as many topics as one person may have are accepted', () => {
  expect(faultsOf({ countries: COUNTRY_CODES.slice(0, 100), themes: THEME_SLUGS.slice(0, 2) })).toEqual([]);
});

test('every fault is said at once, the address last', () => {
  const cadence = { frequency: 'weekly', weekday: '0', hour: '24', timeZone: 'Mars/Base' };
  expect(formFaultsOf({ follows: [], cadence, languages: [], email: 'ana maria@example.org' })).toEqual([
    { field: 'where', reason: 'nothing-chosen' },
    { field: 'weekday', reason: 'unknown-weekday' },
    { field: 'hour', reason: 'unknown-hour' },
    { field: 'time-zone', reason: 'unknown-time-zone', zone: 'Mars/Base' },
    { field: 'language-1', reason: 'no-language' },
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
  [`ana@${'a.'.repeat(154)}example.org`, 'too-long'],
  ['"ana maria"@example.org', 'quoted'],
  ['"ana"@example.org', 'quoted'],
  ['ana@example.org\r\nBcc: bo@example.org', 'has-space'],
  ['ana@example.org, bo@example.org', 'has-space'],
  ['ana@example.org,bo@example.org', 'malformed'],
  ['ana@example.org;bo@example.org', 'malformed'],
])('the address "%s" is refused as %s', (email, reason) => {
  expect(formFaultsOf({ email })).toEqual([{ field: 'email', reason }]);
});

test.each([
  ['ana+alerts@example.org', 'ana+alerts@example.org'],
  ['ANA@EXAMPLE.ORG', 'ANA@example.org'],
  ['  ana@example.org\n', 'ana@example.org'],
])('the address "%s" is kept as %s', (email, address) => {
  expect(readSignUpForm(anEnteredForm({ email }), NETWORK, isOwn)).toMatchObject({
    kind: 'accepted',
    request: { address },
  });
});

test('a domain in another script is converted', () => {
  const reading = readSignUpForm(anEnteredForm({ email: 'ana@пример.example' }), NETWORK, isOwn);
  expect(reading).toMatchObject({ kind: 'accepted', request: { address: 'ana@xn--e1afmkfd.example' } });
});

test('what lies in a chosen region is not followed a second time', () => {
  expect(chosenIn({ countries: ['RU', 'ML'], regions: ['150', '151'], themes: [] })).toEqual([
    { kind: 'narrow', countries: ['ML'], regions: ['150'], themes: [] },
  ]);
});

test('shortening the places never changes which countries are covered', () => {
  const places = fc.record({
    countries: fc.uniqueArray(fc.constantFrom(...COUNTRY_CODES), { maxLength: 20 }),
    regions: fc.uniqueArray(fc.constantFrom('150', '151', '002', '202', '014', '142'), { minLength: 1 }),
  });
  fc.assert(
    fc.property(places, ({ countries, regions }) => {
      const [chosen] = z.tuple([ChosenFollow]).parse(chosenIn({ countries, regions, themes: [] }));
      const covers = (asked: { countries: readonly string[]; regions: readonly string[] }, country: string) =>
        asked.countries.includes(country) || regionsOf(country).some((region) => asked.regions.includes(region));
      if (chosen.kind !== 'narrow') throw new Error(`a narrow choice became ${chosen.kind}`);
      const differs = COUNTRY_CODES.filter((code) => covers(chosen, code) !== covers({ countries, regions }, code));
      expect(differs).toEqual([]);
    }),
    { numRuns: 50 },
  );
});
