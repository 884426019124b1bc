import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../../functions/contract/languages.ts';
import { EMPTY_FOLLOW } from '../../../functions/domain/signing-up/entered-follow.ts';
import { countryName, INHABITED_COUNTRY_CODES } from '../../../functions/domain/vocabulary/countries.ts';
import { message } from '../../../functions/locales/messages.ts';
import { MAP_CSS } from '../../../functions/web/kit/assets/map-css.ts';
import { mapFields } from '../../../functions/web/kit/map/map-fields.ts';
import { aCard } from '../../support/browsing/archive-of-cards.ts';
import { browsed } from '../../support/browsing/browse-pages.ts';
import { htmlFaults } from '../../support/visiting/html-faults.ts';

const about = (...countries: string[]) => aCard({ subject: { countries, themes: [] } });
const SIXTY = INHABITED_COUNTRY_CODES.filter((_, place) => place % 4 === 0).slice(0, 60);

async function theMap(cards: Parameters<typeof browsed>[1], language = 'en') {
  const { text, ...answer } = await browsed(`/map?lang=${language}`, cards);
  const { document } = parseHTML(text);
  const links = [...document.querySelectorAll('.map a')].map((link) => ({
    href: link.getAttribute('href'),
    name: link.querySelector('title')?.textContent,
    radius: Number(link.querySelector('circle')?.getAttribute('r')),
  }));
  const rows = [...document.querySelectorAll('tbody tr')].map((row) => [
    row.querySelector('a')?.getAttribute('href'),
    ...[...row.children].map((cell) => cell.textContent),
  ]);
  return { ...answer, text, document, links, rows };
}

describe.each(LANGUAGES)('in %s', (language) => {
  test('a page with open appeals in sixty countries is valid, below 40 KB and without styles of its own', async () => {
    const { text, links } = await theMap(
      SIXTY.map((code) => about(code)),
      language,
    );
    expect(links.length).toBe(SIXTY.length);
    expect(await htmlFaults(text)).toEqual([]);
    expect(text).not.toMatch(/\sstyle=|<style|\son[a-z]+=/);
    expect(Buffer.byteLength(text)).toBeLessThan(40_000);
  });

  test('every country has a dot with its name, and a link once an appeal about it is open', async () => {
    const { document } = await theMap([], language);
    const names = [...document.querySelectorAll('.map__quiet title')].map((title) => title.textContent);
    expect(names).toEqual(INHABITED_COUNTRY_CODES.map((code) => countryName(code, language)));
    const { links } = await theMap([aCard({ subject: { countries: INHABITED_COUNTRY_CODES, themes: [] } })], language);
    expect(links.map(({ href, name }) => [href, name]).toSorted()).toEqual(
      INHABITED_COUNTRY_CODES.map((code) => [
        `/appeals?place=${code}&state=open&lang=${language}`,
        message(language, 'map.dot', { country: countryName(code, language), count: 1 }),
      ]).toSorted(),
    );
  });
});

test('a country is larger with more open appeals, and the table beneath has the same links and numbers', async () => {
  const { links, rows } = await theMap([about('RU'), about('RU', 'BY'), about('RU'), about('MX')]);
  expect(rows).toEqual([
    ['/appeals?place=BY&state=open&lang=en', 'Belarus', '1'],
    ['/appeals?place=MX&state=open&lang=en', 'Mexico', '1'],
    ['/appeals?place=RU&state=open&lang=en', 'Russia', '3'],
  ]);
  expect(links.map(({ name }) => name).toSorted()).toEqual([
    'Belarus: one open appeal',
    'Mexico: one open appeal',
    'Russia: 3 open appeals',
  ]);
  const radius = (name: string) => links.find((link) => link.name?.startsWith(name))?.radius ?? 0;
  expect(radius('Russia')).toBeGreaterThan(radius('Mexico'));
  expect(radius('Belarus')).toBe(radius('Mexico'));
});

test('what ended, what is past and what was withdrawn is on no map', async () => {
  const closed = [
    aCard({ kind: 'outcome' }),
    aCard({ kind: 'retraction', editions: [] }),
    aCard({ expiresOn: '2024-03-01' }),
  ];
  const { links, text } = await theMap(closed);
  expect(links).toEqual([]);
  expect(text).toContain(message('en', 'browse.front.none-open'));
});

test('the map is not mirrored where the page is', async () => {
  const cards = [about('RU'), about('MX')];
  const drawn = async (language: string) => {
    const { document } = await theMap(cards, language);
    return [...document.querySelectorAll('.map circle, .map path')].map(
      (one) => one.getAttribute('d') ?? one.getAttribute('cx'),
    );
  };
  expect((await theMap(cards, 'ar')).text).toContain('<html lang="ar" dir="rtl">');
  expect(await drawn('ar')).toEqual(await drawn('en'));
});

test('a page reads 301 rows and 300 cards at most, and says when it counted only the newest', async () => {
  const cards = Array.from({ length: 350 }, () => about('RU'));
  const { read, rows, text } = await theMap(cards);
  expect(read).toEqual({ rows: [301], cards: [100, 100, 100] });
  expect(rows.map(([, ...cells]) => cells)).toEqual([['Russia', '300']]);
  expect(text).toContain('<p class="sentence">Only the newest 300 appeals are counted.');
  expect((await theMap(cards.slice(0, 300))).text).not.toContain('the newest 300');
});

test('the map to read shrinks with its window, so that no part of the world is out of sight; the map to choose on says that it does not', async () => {
  const { document } = await theMap([about('RU')]);
  expect(document.querySelector('.map')?.hasAttribute('tabindex')).toBe(false);
  expect(MAP_CSS).not.toMatch(/^\.map__inside \{[^}]*min-inline-size/m);
  const toChoose = parseHTML(String(mapFields('en', EMPTY_FOLLOW))).document;
  expect(toChoose.querySelector('.map-is-wide')?.textContent).toBe(message('en', 'map.choose.wide'));
});
