import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readPage } from '../../functions/domain/reading/read-page.ts';
import { measure, readLabelled } from './measure.ts';

const TODAY = '2026-11-24';

describe('46 appeals of some 25 publishers, labelled by hand', () => {
  const { figures, wrong } = measure(readLabelled('appeals-labelled.jsonl'), TODAY);

  test('no subscriber would be mailed about a wrong country', () => {
    expect(wrong.sureCountries).toEqual([]);
  });

  test('the countries are right in all but one case', () => {
    console.info('labelled appeals', figures);
    expect(wrong.countries).toEqual(['ai-013']);
    expect(figures.countriesExact).toBeGreaterThan(0.97);
  });

  test('themes are found, and few that are not there', () => {
    expect(figures.themePrecision).toBeGreaterThanOrEqual(0.89);
    expect(figures.themeRecall).toBeGreaterThanOrEqual(0.88);
    expect(figures.sureThemePrecision).toBeGreaterThanOrEqual(0.97);
  });

  test('no date is wrong: where the page does not say, there is none', () => {
    expect(wrong.dates).toEqual([]);
    expect(figures.datesFound).toBeGreaterThan(0.8);
  });

  test('languages are told apart', () => {
    expect(wrong.languages).toEqual([]);
  });
});

describe('28 invented appeals, written after the rules', () => {
  const { figures, wrong } = measure(readLabelled('appeals-invented.jsonl'), TODAY);

  test('countries, dates and kinds are right', () => {
    console.info('invented appeals', figures);
    expect([wrong.sureCountries, wrong.countries, wrong.dates, wrong.kinds]).toEqual([[], [], [], []]);
  });

  test('themes are found, and few that are not there', () => {
    expect(figures.themePrecision).toBeGreaterThanOrEqual(0.94);
    expect(figures.themeRecall).toBeGreaterThanOrEqual(0.93);
    expect(figures.sureThemePrecision).toBeGreaterThanOrEqual(0.99);
  });
});

const publishedPage = new URL('../../../shared/field/000_785f4801db7561b5.txt', import.meta.url);
const isPresent = existsSync(publishedPage);

describe.skipIf(!isPresent)(
  `a page as published${isPresent ? '' : ' (not present: ../shared/field/000_785f4801db7561b5.txt)'}`,
  () => {
    const read = () => readPage({ content: readFileSync(publishedPage, 'utf8'), format: 'auto', today: TODAY });

    test('gives title, date, country and themes', () => {
      const reading = read();
      expect(reading.title?.value).toMatch(/^RUSSIA: lawyer .+ subjected to ill-treatment in prison$/);
      expect(reading.datedOn).toMatchObject({ value: '2024-03-15', shown: '15 March 2024', confidence: 'sure' });
      expect(reading.countries.map(({ code, confidence }) => [code, confidence])).toEqual([['RU', 'sure']]);
      const sure = reading.themes.filter(({ confidence }) => confidence === 'sure').map(({ code }) => code);
      expect(sure).toEqual(expect.arrayContaining(['lawyers', 'torture', 'prison-conditions']));
    });

    test('gives its text without chrome, and its footnote', () => {
      const { blocks, footnotes } = read();
      const text = blocks.map(({ html }) => html).join('\n');
      expect(text).not.toMatch(/Click on button|Address &amp; Contact|Our Address|RUSSIA: lawyer/);
      expect(blocks[0]?.html).toMatch(/ is a Russian lawyer and human rights activist\./);
      expect(blocks.at(-1)?.html).toMatch(/^Principle 23: /);
      expect(text).toContain('International Covenant on Civil and Political Rights[1]');
      expect(footnotes.map(({ mark }) => mark)).toEqual(['1']);
      expect(footnotes[0]?.html).toMatch(/^Human Rights Committee, General Comment adopted .* online\.$/);
    });
  },
);
