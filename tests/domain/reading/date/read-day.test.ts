import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineMaker } from '../../../../functions/domain/reading/date/line.ts';
import { readDay } from '../../../../functions/domain/reading/date/read-day.ts';

const TODAY = '2026-11-24';

describe('a full date is read', () => {
  test.each([
    ['15 March 2024', 'en', '2024-03-15'],
    ['March 15th, 2024', 'en', '2024-03-15'],
    ['Sept. 5, 2023', 'en', '2023-09-05'],
    ['Fri, 15 Mar 2024 23:30:00 -0500', 'en', '2024-03-15'],
    ['2024/03/15', 'en', '2024-03-15'],
    ['2024-03-15T23:30:00-05:00', 'en', '2024-03-15'],
    ['Le 18 / 12 / 2022', 'fr', '2022-12-18'],
    ['06.04.18', 'fr', '2018-04-06'],
    ['7 décembre 2023', 'fr', '2023-12-07'],
    ['1er mars 2024', 'fr', '2024-03-01'],
    ['12/07/2019', 'es', '2019-07-12'],
    ['5 de mayo del 2023', 'es', '2023-05-05'],
    ['١٥ مارس ٢٠٢٤', 'ar', '2024-03-15'],
    ['12 كانون الأول 2024', 'ar', '2024-12-12'],
    ['03/25/2024', 'en', '2024-03-25'],
  ] as const)('%s', (text, language, day) => {
    expect(readDay(text, TODAY, language)?.day).toBe(day);
  });

  test('as the page shows it', () => {
    expect(readDay('في ١٥ مارس ٢٠٢٤', TODAY, 'ar')?.shown).toBe('١٥ مارس ٢٠٢٤');
  });

  test.each([
    'yesterday',
    '15 March',
    'March 2024',
    '30 February 2024',
    '99.12.2018',
    'OBS 060.1',
    'COL 005 / 0719 / OBS 060',
  ])('and %j is none', (text) => {
    expect(readDay(text, TODAY, 'en')).toBeUndefined();
  });

  test('day before month, and English readers are told that it could be the other way round', () => {
    expect(readDay('03/04/2024', TODAY, 'en')).toMatchObject({ day: '2024-04-03', isAmbiguous: true });
    expect(readDay('03/04/2024', TODAY, 'fr')).toMatchObject({ day: '2024-04-03', isAmbiguous: false });
    expect(readDay('04/04/2024', TODAY, 'en')).toMatchObject({ day: '2024-04-04', isAmbiguous: false });
  });

  test('every calendar day that is written as publishers do comes back as itself', () => {
    const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2026-11-24'), noInvalidDate: true });
    const languages = fc.constantFrom('en', 'fr', 'es', 'ar');
    fc.assert(
      fc.property(day, languages, (date, language) => {
        const written = date.toLocaleDateString(language, { dateStyle: 'long', timeZone: 'UTC' });
        expect(readDay(written, TODAY, language)?.day, written).toBe(date.toISOString().slice(0, 10));
      }),
    );
  });
});

describe('a line dates the page', () => {
  test.each([
    ['15 March 2024', '2024-03-15'],
    ['GENEVA (16 October 2024) – UN experts said', '2024-10-16'],
    ['Vilnius, Lithuania, March 2, 2021 — Responding to', '2021-03-02'],
    ['Washington, D.C., August 4, 2020–The army should stop trying people before military courts', '2020-08-04'],
    ['Released on Jun 18, 2020', '2020-06-18'],
    ['Statement | Nepal | 03-07-2015', '2015-07-03'],
    ['Niger 06.04.18 Interventions urgentes', '2018-04-06'],
    ['Skip to main content. Press releases. GENEVA (16 October 2024) – UN experts', '2024-10-16'],
  ])('%j', (line, day) => {
    expect(lineMaker(TODAY, 'en')(line).days.dateline?.day).toBe(day);
  });

  test.each([
    'On 8 September 2021 police arrested her',
    'Ivan Example was arrested on 24 February 2022, when it snowed.',
    'Please take action before 30 April 2024',
    'Deadline: 30 April 2024',
    'Appeals until 30 April 2024.',
  ])('but %j does not', (line) => {
    expect(lineMaker(TODAY, 'en')(line).days.dateline).toBeUndefined();
  });
});
