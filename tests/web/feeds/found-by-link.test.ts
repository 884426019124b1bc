import { expect, test } from 'vitest';
import { browseRoutes } from '../../../functions/web/browse/browse.ts';
import { aCard, askRoutes, idOf, ShelvedCards } from '../../support/feeds/asking.ts';
import { AppealPages } from '../../support/publishing/appeal-pages.ts';
import { aVersion, NOW_MS } from '../../support/publishing/builders.ts';
import { htmlFaults } from '../../support/visiting/html-faults.ts';

const linksIn = (page: string) =>
  [...page.matchAll(/<link rel="alternate" type="([^"]*)" title="([^"]*)" href="([^"]*)">/g)].map(
    ([, ...parts]) => parts,
  );
const askPage = async (path: string) => {
  const archive = new ShelvedCards().put(aCard());
  return (await askRoutes(browseRoutes({ archive, nowMs: () => NOW_MS }), path)).body ?? '';
};

test('the front page names the feeds of all appeals', async () => {
  expect(linksIn(await askPage('/?lang=en'))).toEqual([
    ['application/atom+xml', 'Appeals', '/feeds/appeals.atom?lang=en'],
    ['application/feed+json', 'Appeals', '/feeds/appeals.json?lang=en'],
  ]);
});

test('the archive names the feeds of what it shows, and says what cannot be taken back', async () => {
  const page = await askPage('/appeals?place=RU&theme=torture&q=beaten&kind=outcome&state=open&lang=en');
  const title = 'Appeals · Russia · Torture and ill-treatment';
  const query = '?place=RU&amp;theme=torture&amp;lang=en';
  expect(linksIn(page)).toEqual([
    ['application/atom+xml', title, `/feeds/appeals.atom${query}`],
    ['application/feed+json', title, `/feeds/appeals.json${query}`],
  ]);
  expect(page).toContain(`<a href="/feeds/appeals.atom${query}" type="application/atom+xml">${title} (Atom)</a>`);
  expect(page).toContain('What feed readers and mailboxes have kept of it, we cannot take back.');
  expect(await htmlFaults(page)).toEqual([]);
});

test('the page of an appeal names the feeds of its case, and its discreet page does not', async () => {
  const pages = new AppealPages([aVersion({ appealId: idOf(1) })]);
  const { text } = await pages.ask(`/appeals/${idOf(1)}?lang=en`);
  expect(linksIn(text)).toEqual([
    ['application/atom+xml', 'This case', `/appeals/${idOf(1)}/feed.atom?lang=en`],
    ['application/feed+json', 'This case', `/appeals/${idOf(1)}/feed.json?lang=en`],
  ]);
  expect(linksIn((await pages.ask(`/m/${idOf(1)}?lang=en`)).text)).toEqual([]);
});
