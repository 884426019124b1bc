import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { halfOf, type LabelledAppeal, LabelledFileError, readLabelled } from '../../../scripts/evaluate/labelled.ts';
import { describeMisses, describeScore } from '../../../scripts/evaluate/report.ts';
import { READ_ON, readAll, scoreOf } from '../../../scripts/evaluate/score.ts';

const anAppeal = (labels: Partial<LabelledAppeal> = {}): LabelledAppeal => ({
  id: 'a-1',
  lang: 'en',
  title: 'KENYA: lawyer Ana Example beaten in prison',
  date: '2024-03-15',
  text: '15 March 2024\n\nGuards beat the lawyer in the prison where she has been held since January, her family said on Friday.',
  countries: ['KE'],
  themes: ['lawyers'],
  kind: 'new',
  countries_ok: [],
  themes_ok: ['torture', 'prison-conditions', 'arbitrary-detention', 'threats-attacks', 'judicial-harassment'],
  kind_ok: [],
  country_in_text: true,
  ...labels,
});

const scored = (...appeals: LabelledAppeal[]) => scoreOf(readAll(appeals, READ_ON));
const missesOf = (labels: Partial<LabelledAppeal>) =>
  scored(anAppeal(labels)).misses.map(({ about, wanted, read }) => `${about}: ${wanted}, ${read}`);

describe('an appeal that is read as it is labelled', () => {
  test('has no misses, and shares of one', () => {
    const { figures, misses, appeals } = scored(anAppeal());
    expect(misses).toEqual([]);
    expect(appeals).toBe(1);
    expect(figures).toMatchObject({
      'countries: set right, of appeals that name one': 1,
      'countries: right, of sure ones': 1,
      'themes: sure or likely, right': 1,
      'themes: sure or likely, found': 1,
      'kind: right': 1,
      'date: right, of appeals with a date': 1,
      'waits for a person': 0,
    });
  });
});

describe('a miss', () => {
  test.each([
    [
      'a country that is not the labelled one, and sure',
      { countries: ['UG'] },
      ['country: UG, KE (sure)', 'sure country: UG, KE'],
    ],
    ['a sure country where no text says one', { country_in_text: false }, ['sure country: KE, KE']],
    ['a theme that is not found', { themes: ['lawyers', 'surveillance'] }, ['theme not found: surveillance, not read']],
    ['a kind', { kind: 'update' }, ['kind: update, new (sure)']],
    ['a date', { date: '2024-03-16' }, ['date: 2024-03-16, 2024-03-15 (sure)']],
    ['a language', { lang: 'fr' as const }, ['language: fr, en']],
  ])('is %s', (_what, labels, misses) => {
    expect(missesOf(labels)).toEqual(misses);
  });

  test('is not an answer that a fair reader also accepts', () => {
    expect(missesOf({ countries: [], countries_ok: ['KE'] })).toEqual([]);
    expect(missesOf({ kind: 'update', kind_ok: ['new'] })).toEqual([]);
  });

  test('is shown with the words that it rests on', () => {
    const { misses } = scored(anAppeal({ countries: ['UG'] }));
    expect(describeMisses(misses)).toContain('a-1: country: labelled UG, read KE (sure)\n    title: “KENYA”');
  });
});

test('shares that nothing was counted for are dashes, and an older state is beside the new one', () => {
  const older = scored(anAppeal({ countries: ['UG'] }));
  const lines = describeScore(scored(anAppeal({ date: null })), older).split('\n');
  expect(lines[0]).toMatch(/^1 appeals\s+before\s+now$/);
  expect(lines[1]).toMatch(/^countries: set right, of appeals that name one\s+0\.000\s+1\.000$/);
  expect(lines.find((line) => line.startsWith('date: right'))).toMatch(/1\.000\s+–$/);
  expect(lines.at(-1)).toMatch(/0\.000|1\.000/);
});

describe('a labelled file', () => {
  const fileOf = (content: string) => {
    const path = join(mkdtempSync(join(tmpdir(), 'labelled-')), 'appeals.jsonl');
    writeFileSync(path, content);
    return path;
  };

  test('is read line by line, blank ones left out', () => {
    const path = fileOf(`${JSON.stringify(anAppeal())}\n\n${JSON.stringify(anAppeal({ id: 'a-2' }))}\n`);
    expect(readLabelled(path).map(({ id }) => id)).toEqual(['a-1', 'a-2']);
  });

  test.each([
    ['that is no JSON', 'nonsense', /^line 2 of .*: the line:/],
    ['that lacks a label', JSON.stringify({ ...anAppeal(), themes: undefined }), /^line 2 of .*: themes:/],
  ])('with a line %s is refused by its number', (_what, line, message) => {
    const path = fileOf(`${JSON.stringify(anAppeal())}\n${line}\n`);
    expect(() => readLabelled(path)).toThrow(LabelledFileError);
    expect(() => readLabelled(path)).toThrow(message);
  });

  test('that is not there is named', () => {
    expect(() => readLabelled('/nowhere/appeals.jsonl')).toThrow('/nowhere/appeals.jsonl cannot be read');
  });

  test('has two halves of about the same size, whatever else it holds', () => {
    const halves = Array.from({ length: 400 }, (_, index) => halfOf({ id: `appeal-${index}` }));
    const learning = halves.filter((half) => half === 'learning').length;
    expect(learning).toBeGreaterThan(150);
    expect(learning).toBeLessThan(250);
  });
});
