import { expect, test } from 'vitest';
import { LANGUAGES } from '../../../functions/contract/languages.ts';
import { shelvesOf } from '../../../functions/domain/archive/shelves.ts';
import { COUNTRY_CODES } from '../../../functions/domain/vocabulary/countries.ts';
import { THEME_SLUGS } from '../../../functions/domain/vocabulary/themes.ts';
import { CHANGED_AT_MOST, changedFeeds } from '../../../functions/web/feeds/changed-feeds.ts';
import { aCard, askFeed, idOf, ShelvedCards } from '../../support/feeds/asking.ts';
import { aSite } from '../../support/subscribing/pages.ts';

const { publicUrl } = aSite();
const changedBy = (given = {}) => changedFeeds(idOf(1), shelvesOf(aCard(given), []), publicUrl);
const inEnglish = (addresses: readonly string[]) =>
  addresses.filter((address) => address.endsWith('lang=en')).map((address) => address.slice(publicUrl.length));

test('an appeal changes the feeds of its case, of everything, of its places and themes, and of both together', () => {
  const changed = changedBy({ subject: { countries: ['RU'], themes: ['torture'] } });
  expect(inEnglish(changed)).toEqual([
    `/appeals/${idOf(1)}/feed.atom?lang=en`,
    `/appeals/${idOf(1)}/feed.json?lang=en`,
    '/feeds/appeals.atom?lang=en',
    '/feeds/appeals.json?lang=en',
    ...['place=RU', 'place=150', 'place=151', 'theme=torture'].flatMap(both),
    ...['place=RU&theme=torture', 'place=150&theme=torture', 'place=151&theme=torture'].flatMap(both),
  ]);
  expect(changed.length).toBe(18 * LANGUAGES.length);
});

const both = (query: string) => ['atom', 'json'].map((format) => `/feeds/appeals.${format}?${query}&lang=en`);

test('each is the address by which the feed names itself', async () => {
  const archive = new ShelvedCards().put(aCard());
  const feeds = changedBy().filter((address) => address.includes('/feeds/'));
  for (const feed of feeds) {
    const { statusCode, body = '' } = await askFeed(archive, feed.slice(publicUrl.length));
    expect([statusCode, body.replaceAll('&amp;', '&').includes(feed)]).toEqual([200, true]);
  }
});

test('a subject that an appeal left is told of too, and words and outcomes have no feed', () => {
  const shelves = ['country:RU', 'country:BY', 'word:en:teacher', 'word:en:theme:torture', 'outcomes'];
  expect(inEnglish(changedFeeds(idOf(1), shelves, publicUrl)).filter((path) => path.includes('appeals.json'))).toEqual([
    '/feeds/appeals.json?place=RU&lang=en',
    '/feeds/appeals.json?place=BY&lang=en',
  ]);
});

test('an appeal about everything changes a bounded number of feeds, those that are followed most first', () => {
  const changed = changedBy({ subject: { countries: COUNTRY_CODES.slice(0, 40), themes: THEME_SLUGS } });
  expect(changed.length).toBe(CHANGED_AT_MOST);
  expect(changed[2 * LANGUAGES.length]).toBe(`${publicUrl}/feeds/appeals.atom?lang=en`);
});
