import { parseHTML } from 'linkedom';
import { beforeAll, expect, test } from 'vitest';
import { LANGUAGES } from '../../functions/contract/languages.ts';
import { openForm } from '../../scripts/local/visitors/sign-up.ts';
import { inject } from '../support/stack/stack-of-worker.ts';
import { deployedRoutes } from './routes/deployed-routes.ts';
import { type Crawl, crawl } from './site/crawl.ts';
import {
  deadLinks,
  inOtherLanguage,
  invalidFeeds,
  tellingAnswers,
  tooLarge,
  unpaired,
  wrongFacts,
  wrongTypes,
} from './site/faults.ts';
import { discreet, NEVER_SEEN, type PublishedSite, thePublishedSite } from './site/published-site.ts';
import { ask, askAll } from './walk/asking.ts';
import { holdAnswers } from './walk/hold-answers.ts';

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
  found = await crawl([...new Set(starts.filter((path) => !path.startsWith('/v1/')))]);
}, 300_000);

/** What the whole site is held to, and what is wrong with it. */
const RULES: Readonly<Record<string, (crawl: Crawl) => string[]>> = {
  'every link, form, feed, file and image of the site leads somewhere, to the very place on a page': (all) =>
    deadLinks(all, expected),
  'no answer, header or address has a draft, what waits for its time, what was withdrawn, or a name that may not be written':
    tellingAnswers,
  'every page is smaller than 50 KB, and a map smaller than 40 KB': tooLarge,
  'a page is in the language that its address asks for': inOtherLanguage,
  'each language of a page leads to the others': unpaired,
  'facts for search engines are JSON in the words of schema.org': wrongFacts,
  'a feed is of the type that its link tells': wrongTypes,
};

test.for(Object.entries(RULES))('%s', ([, faultsOf]) => {
  expect(faultsOf(found)).toEqual([]);
});

holdAnswers(() => found.seen.values());

test('a visitor comes to every kind of page that is for everyone, and to no page that mails alone lead to', () => {
  for (const path of Object.values(site).filter((path) => path !== site.withdrawn))
    for (const address of inLanguages(path)) expect(found.from.has(address), address).toBe(true);
  const isOfCase = (path: string) => path.replace('/m/', '/appeals/').startsWith(site.withdrawn);
  const toWithdrawn = found.links.filter(({ from, path }) => isOfCase(path) && !isOfCase(from));
  // A feed replaces what its readers have of it.
  expect(toWithdrawn.filter(({ from }) => !from.startsWith('/feeds/'))).toEqual([]);
  const discreetly = found.links.filter(({ from, path }) => path.startsWith('/m/') && !from.startsWith('/m/'));
  expect(discreetly).toEqual([]);
});

test('no search finds them either', async () => {
  const countOf = async (word: string) => {
    const { text } = await ask({ method: 'GET', path: `/appeals?lang=en&q=${word}` });
    return parseHTML(text).document.querySelectorAll('.appeal-list li').length;
  };
  expect(await Promise.all(NEVER_SEEN.map(countOf))).toEqual(NEVER_SEEN.map(() => 0));
  // Else nothing would be proved: the search finds what may be found.
  expect(await countOf('teachers')).toBeGreaterThan(0);
});

test('the page of a case has facts for search engines', () => {
  const page = found.seen.get(`${site.whole}?lang=ar`);
  expect(page?.text).toContain('<script type="application/ld+json">{"@context":"https://schema.org","@type":"Article"');
});

test('every feed and every alert for programs is valid', async () => {
  const { checked, faults } = await invalidFeeds([...found.seen.values()]);
  expect(faults).toEqual([]);
  expect(checked).toBeGreaterThan(100);
});

test('the file of feeds that the sign-up offers names feeds that are there', async () => {
  const form = await openForm(publicUrl);
  const follows = `@${site.whole.split('/').at(-1)}!BY.RU~~torture`;
  const body = new URLSearchParams({ form, follows, step: 'feeds' });
  const file = await (await fetch(`${publicUrl}/follows?lang=en`, { method: 'POST', body })).text();
  const feeds = [...file.matchAll(/xmlUrl="([^"]+)"/g)].map(([, url = '']) => url.replaceAll('&amp;', '&'));
  expect(feeds.length).toBe(3);
  const led = await askAll(feeds.map((url) => ({ method: 'GET', path: url.replace(publicUrl, '') })));
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
  const rows = [...kinds].map(([kind, all]) => {
    return { kind, count: all.length, largest: Math.max(...all.map(({ bytes }) => bytes)) };
  });
  console.table(rows.toSorted((one, other) => other.count - one.count));
  expect(found.seen.size).toBeGreaterThan(500);
});

const kindOf = (path: string): string =>
  path
    .replace(/\?.*/, '')
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/, '…')
    .replace(/\.[0-9a-f]{12}\.|[0-9a-f]{64}/, '…');
