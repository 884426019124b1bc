import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readPage } from '../../functions/domain/reading/read-page.ts';
import { halfOf, readLabelled } from '../../scripts/evaluate/labelled.ts';
import { READ_ON, readAll, type Score, scoreOf } from '../../scripts/evaluate/score.ts';

const here = (name: string) => new URL(name, import.meta.url);
const scored = (name: string) => scoreOf(readAll(readLabelled(here(name)), READ_ON));
const idsOf = ({ misses }: Score, about: Score['misses'][number]['about']) =>
  misses.filter((miss) => miss.about === about).map(({ id }) => id);

describe('46 appeals of some 25 publishers, labelled by hand', () => {
  const score = scored('appeals-labelled.jsonl');
  const { figures } = score;

  test('no subscriber would be mailed about a wrong country', () => {
    expect(idsOf(score, 'sure country')).toEqual([]);
  });

  test('the countries are right in all but one case', () => {
    console.info('labelled appeals', figures);
    expect(idsOf(score, 'country')).toEqual(['ai-013']);
  });

  test('themes that are used are found, and few that are not there', () => {
    expect(figures['themes: sure, right']).toBeGreaterThanOrEqual(0.97);
    expect(figures['themes: sure or likely, right']).toBeGreaterThanOrEqual(0.9);
    expect(figures['themes: sure or likely, found']).toBeGreaterThanOrEqual(0.88);
  });

  test('no date is wrong and sure', () => {
    expect(figures['date: wrong and sure']).toBe(0);
    expect(figures['date: right, of appeals with a date']).toBeGreaterThan(0.8);
  });

  test('languages are told apart', () => {
    expect(idsOf(score, 'language')).toEqual([]);
  });
});

describe('28 invented appeals, written after the rules', () => {
  const score = scored('appeals-invented.jsonl');
  const { figures } = score;

  test('countries, dates and kinds are right', () => {
    console.info('invented appeals', figures);
    expect(score.misses.filter(({ about }) => !about.startsWith('theme'))).toEqual([]);
  });

  test('themes that are used are found, and few that are not there', () => {
    expect(figures['themes: sure, right']).toBeGreaterThanOrEqual(0.97);
    expect(figures['themes: sure or likely, right']).toBeGreaterThanOrEqual(0.9);
    expect(figures['themes: sure or likely, found']).toBeGreaterThanOrEqual(0.93);
  });
});

const MORE = here('../../../shared/field/appeals-more.jsonl');
const hasMore = existsSync(MORE);
const notHere = (name: string) => (existsSync(here(name)) ? '' : ` (not present: ${name.replace('../../', '')})`);

describe.skipIf(!hasMore)(
  `80 appeals that no cue was counted in${notHere('../../../shared/field/appeals-more.jsonl')}`,
  () => {
    const unseen = hasMore ? readLabelled(MORE).filter((appeal) => halfOf(appeal) === 'unseen') : [];
    const score = scoreOf(readAll(unseen, READ_ON));
    const { figures } = score;

    test('no subscriber would be mailed about a wrong country, and few miss theirs', () => {
      console.info('unseen appeals', figures);
      expect(idsOf(score, 'sure country')).toEqual([]);
      expect(figures['countries: set right, of appeals that name one']).toBeGreaterThanOrEqual(0.95);
    });

    test('sure and likely themes are what these words promise', () => {
      expect(figures['themes: sure, right']).toBeGreaterThanOrEqual(0.9);
      expect(figures['themes: sure, found']).toBeGreaterThanOrEqual(0.75);
      expect(figures['themes: sure or likely, right']).toBeGreaterThanOrEqual(0.8);
      expect(figures['themes: sure or likely, found']).toBeGreaterThanOrEqual(0.85);
    });

    test('kinds and dates are right', () => {
      expect(figures['kind: right']).toBeGreaterThanOrEqual(0.94);
      expect(figures['date: right, of appeals with a date']).toBeGreaterThanOrEqual(0.92);
    });
  },
);

const publishedPage = here('../../../shared/field/000_785f4801db7561b5.txt');
const isPresent = existsSync(publishedPage);

describe.skipIf(!isPresent)(
  `a page as published${isPresent ? '' : ' (not present: ../shared/field/000_785f4801db7561b5.txt)'}`,
  () => {
    const read = () => readPage({ content: readFileSync(publishedPage, 'utf8'), format: 'auto', today: READ_ON });

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
