import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../../functions/contract/languages.ts';
import { INHABITED_COUNTRY_CODES } from '../../../functions/domain/vocabulary/countries.ts';
import { aCard } from '../../support/browsing/archive-of-cards.ts';
import { browsed } from '../../support/browsing/browse-pages.ts';
import { htmlFaults } from '../../support/visiting/html-faults.ts';

const ended = (datedOn: string, ...countries: string[]) =>
  aCard({ kind: 'outcome', datedOn, subject: { countries, themes: [] } });

const ENDED = [
  ended('2024-03-01', 'RU'),
  ended('2024-02-01', 'RU'),
  ended('2024-01-01', 'RU', 'BY'),
  ended('2023-12-31', 'MX'),
];

async function outcomes(cards: Parameters<typeof browsed>[1], language = 'en') {
  const answer = await browsed(`/outcomes?lang=${language}`, cards);
  const { document } = parseHTML(answer.text);
  const all = (selector: string) => [...document.querySelectorAll(selector)];
  const bars = all('.chart rect').map((bar) => [Number(bar.getAttribute('x')), Number(bar.getAttribute('width'))]);
  return {
    ...answer,
    bars,
    texts: (selector: string) => all(selector).map((one) => one.textContent.trim()),
    rows: all('tr').map((row) => [...row.children].map((cell) => cell.textContent)),
  };
}

test('each year is told as a sentence, by its countries', async () => {
  const { texts } = await outcomes(ENDED);
  expect(texts('main > p:not([class])')).toEqual([
    'In 2024, 3 appeals ended: 3 in Russia and 1 in Belarus.',
    'In 2023, one appeal ended: 1 in Mexico.',
  ]);
});

test('a sentence names five countries, and says in how many more others ended', async () => {
  const { texts } = await outcomes(['AL', 'BY', 'CL', 'DZ', 'EG', 'FR', 'GE'].map((code) => ended('2024-01-01', code)));
  expect(texts('main > p:not([class])')).toEqual([
    'In 2024, 7 appeals ended: 1 in Albania, 1 in Algeria, 1 in Belarus, 1 in Chile, 1 in Egypt, and others in 2 more countries.',
  ]);
});

test('the table has the numbers of the chart, by country and year', async () => {
  const { rows, bars, texts } = await outcomes(ENDED);
  expect(rows).toEqual([
    ['Country', '2024', '2023', 'All years'],
    ['Russia', '3', '0', '3'],
    ['Belarus', '1', '0', '1'],
    ['Mexico', '0', '1', '1'],
  ]);
  expect(texts('.chart text')).toEqual(['Russia', '3', 'Belarus', '1', 'Mexico', '1']);
  expect(bars).toEqual([
    [0, 300],
    [0, 100],
    [0, 100],
  ]);
});

test('where a page is read from the right, bars begin there', async () => {
  expect((await outcomes(ENDED, 'ar')).bars).toEqual([
    [40, 300],
    [240, 100],
    [240, 100],
  ]);
});

test('the newest outcomes are listed, and nothing but outcomes', async () => {
  const { texts } = await outcomes([aCard({ publishedAtMs: 9_999_999 }), ...ENDED]);
  expect(texts('.appeal-list h3')).toEqual(ENDED.map(({ editions }) => editions[0]?.title).toReversed());
});

test('without an outcome the page says so', async () => {
  const { text, bars } = await outcomes([aCard()]);
  expect(text).toContain('No outcome has been published yet.');
  expect(bars).toEqual([]);
});

test('a page reads 301 rows and 300 cards at most, and says when it counted only the newest', async () => {
  const { read, text } = await outcomes(Array.from({ length: 310 }, () => ended('2024-01-01', 'RU')));
  expect(read).toEqual({ rows: [301], cards: [100, 100, 100] });
  expect(text).toContain('<p class="sentence">Only the newest 300 outcomes are counted.');
});

describe.each(LANGUAGES)('in %s', (language) => {
  test('a page with outcomes of every country is valid, below 50 KB and without styles of its own', async () => {
    const { text } = await outcomes(
      INHABITED_COUNTRY_CODES.map((code, place) => ended(`${2010 + (place % 15)}-01-01`, code)),
      language,
    );
    expect(await htmlFaults(text)).toEqual([]);
    expect(text).not.toMatch(/\sstyle=|<style|\son[a-z]+=/);
    expect(Buffer.byteLength(text)).toBeLessThan(50_000);
  });
});
