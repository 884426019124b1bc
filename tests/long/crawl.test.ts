import { setTimeout as wait } from 'node:timers/promises';
import { parseHTML } from 'linkedom';
import { beforeAll, expect, test } from 'vitest';
import { LANGUAGES } from '../../functions/contract/languages.ts';
import { local } from '../../infra/stages/local.ts';
import { inject } from '../support/stack/stack-of-worker.ts';
import { deployedRoutes } from './routes/deployed-routes.ts';
import { ask, type Crawl, crawl } from './site/crawl.ts';
import { deadLinks, invalidFeeds, pagesOf, tellingAnswers, unpaired, wrongFacts, wronglyKept } from './site/faults.ts';
import { discreet, NEVER_SEEN, type PublishedSite, thePublishedSite } from './site/published-site.ts';

const publicUrl = inject('publicUrl');
const inLanguages = (path: string) => LANGUAGES.map((language) => `${path}?lang=${language}`);

let site: PublishedSite;
let found: Crawl;
/** Where the crawl begins beside the front page, and what that says of itself, if it is not 200. */
let expected: Map<string, number>;

beforeAll(async () => {
  site = await thePublishedSite();
  expected = new Map([
    ...inLanguages('/nowhere').map((path) => [path, 404] as const),
    ...[site.withdrawn, discreet(site.withdrawn)]
      .flatMap((path) => [`${path}/letter`, `${path}/versions`].flatMap(inLanguages))
      .map((path) => [path, 410] as const),
  ]);
  // Mails lead to these, and no page does.
  const mailed = [site.whole, site.corrected, site.hidden, site.withdrawn].map(discreet).flatMap(inLanguages);
  const routes = (await deployedRoutes()).filter(({ method, template }) => method === 'GET' && !template.includes('{'));
  const starts = ['/', ...inLanguages('/'), ...mailed, ...routes.map(({ template }) => template), ...expected.keys()];
  found = await crawl(publicUrl, [...new Set(starts.filter((path) => !path.startsWith('/v1/')))]);
}, 300_000);

test('every link, form, feed, file and image of the site leads somewhere, to the very place on a page', () => {
  expect(deadLinks(found, expected)).toEqual([]);
});

test('a visitor comes to every kind of page that is for everyone, and to no page that mails alone lead to', () => {
  const reached = [...found.seen.values()].filter(({ from }) => from !== undefined).map(({ path }) => path);
  for (const path of Object.values(site).filter((path) => path !== site.withdrawn))
    for (const address of inLanguages(path)) expect(reached).toContain(address);
  const isOfCase = (path: string) => path.replace('/m/', '/appeals/').startsWith(site.withdrawn);
  const toWithdrawn = found.links.filter(({ from, path }) => isOfCase(path) && !isOfCase(from));
  // A feed replaces what its readers have of it.
  expect(toWithdrawn.filter(({ from }) => !from.startsWith('/feeds/'))).toEqual([]);
  const discreetly = found.links.filter(({ from, path }) => path.startsWith('/m/') && !from.startsWith('/m/'));
  expect(discreetly).toEqual([]);
});

test('no answer, header or address has a draft, what waits for its time, what was withdrawn, or a name that may not be written', () => {
  expect(tellingAnswers(found)).toEqual([]);
});

test('no search finds them either', async () => {
  const pages = await Promise.all(
    NEVER_SEEN.map(async (word) => {
      const path = `/appeals?lang=en&q=${word}`;
      const { document } = parseHTML(await (await fetch(`${publicUrl}${path}`)).text());
      return { path, count: document.querySelectorAll('.appeal-list li').length };
    }),
  );
  expect(pages.filter(({ count }) => count > 0)).toEqual([]);
  // Else nothing would be proved: the search finds what may be found.
  const { document } = parseHTML(await (await fetch(`${publicUrl}/appeals?lang=en&q=teachers`)).text());
  expect(document.querySelectorAll('.appeal-list li').length).toBeGreaterThan(0);
});

const MOST_BYTES = 50_000;
const MOST_BYTES_OF_MAP = 40_000;

test('every page is smaller than 50 KB, and a map smaller than 40 KB', () => {
  const tooLarge = pagesOf(found).filter(
    ({ path, bytes }) => bytes >= (/^\/map(?:\?|$)/.test(path) ? MOST_BYTES_OF_MAP : MOST_BYTES),
  );
  expect(tooLarge.map(({ path, bytes }) => `${path}: ${bytes}`)).toEqual([]);
});

test('shared caches keep what is the same for everyone for a minute, and nothing else', () => {
  expect(wronglyKept(found)).toEqual([]);
});

test('a page is in the language that its address asks for, and each language leads to the others', () => {
  const others = pagesOf(found).filter(({ path, text }) => {
    const language = new URLSearchParams(path.split('?')[1]).get('lang');
    return language !== null && !text.includes(`<html lang="${language}"`);
  });
  expect(others.map(({ path }) => path)).toEqual([]);
  expect(unpaired(found, publicUrl)).toEqual([]);
});

test('facts for search engines are JSON in the words of schema.org', () => {
  expect(wrongFacts(found)).toEqual([]);
  const page = found.seen.get(`${site.whole}?lang=ar`);
  expect(page?.text).toContain('<script type="application/ld+json">{"@context":"https://schema.org","@type":"Article"');
});

const FEED_LINK = /<link rel="alternate" type="([^"]+)" title="[^"]*" href="([^"]+)">/g;

test('every feed and every alert for programs is valid, and of the type that its link tells', async () => {
  const { checked, faults } = await invalidFeeds([...found.seen.values()]);
  expect(faults).toEqual([]);
  expect(checked).toBeGreaterThan(100);
  const wrongType = pagesOf(found).flatMap(({ path, text }) =>
    [...text.matchAll(FEED_LINK)].flatMap(([link, type, href = '']) =>
      found.seen.get(href.replaceAll('&amp;', '&'))?.type === type ? [] : [`${path}: ${link}`],
    ),
  );
  expect(wrongType).toEqual([]);
});

test('the file of feeds that the sign-up offers names feeds that are there', async () => {
  const form =
    /name="form" value="([^"]+)"/.exec(await (await fetch(`${publicUrl}/sign-up?lang=en`)).text())?.[1] ?? '';
  await wait(local.signUp.minFormAgeMs);
  const follows = `@${site.whole.split('/').at(-1)}!BY.RU~~torture`;
  const body = new URLSearchParams({ form, follows, step: 'feeds' });
  const file = await (await fetch(`${publicUrl}/follows?lang=en`, { method: 'POST', body })).text();
  const feeds = [...file.matchAll(/xmlUrl="([^"]+)"/g)].map(([, url = '']) => url.replaceAll('&amp;', '&'));
  expect(feeds.length).toBe(3);
  const led = await Promise.all(feeds.map((url) => ask(publicUrl, url.replace(publicUrl, ''), undefined)));
  expect(led.map(({ status, type }) => [status, type])).toEqual(feeds.map(() => [200, 'application/atom+xml']));
  expect((await invalidFeeds(led)).faults).toEqual([]);
});

test('the site leads to no other site than its appeals do, and the way out', () => {
  const hosts = new Set(
    [...found.outside.keys()].filter((url) => /^https?:/.test(url)).map((url) => new URL(url).host),
  );
  expect([...hosts].sort()).toEqual(['example.org', 'www.example.org', 'www.wikipedia.org']);
});

/** The largest of each kind, for a person to look at. */
test('what was crawled is counted', () => {
  const kinds = Map.groupBy(found.seen.values(), ({ path, type }) => `${type} ${kindOf(path)}`);
  const rows = [...kinds].map(([kind, all]) => ({
    kind,
    count: all.length,
    largest: Math.max(...all.map(({ bytes }) => bytes)),
  }));
  console.table(rows.toSorted((one, other) => other.count - one.count));
  expect(found.seen.size).toBeGreaterThan(500);
});

const kindOf = (path: string): string =>
  path
    .replace(/\?.*/, '')
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/, '…')
    .replace(/\.[0-9a-f]{12}\.|[0-9a-f]{64}/, '…');
