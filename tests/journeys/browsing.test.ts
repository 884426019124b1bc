import { randomUUID } from 'node:crypto';
import { parseHTML } from 'linkedom';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { appealIdIn } from '../../functions/contract/page-paths.ts';
import { publishRequestToTheEnd } from '../support/stack/publish-appeal.ts';
import { inject } from '../support/stack/stack-of-worker.ts';
import { faultsOn, test } from '../support/visiting/browser.ts';

const FRENCH_TITLE = 'OUZBÉKISTAN : trois enseignantes jugées à huis clos';
const CASE = ` ${randomUUID().slice(0, 8)}`;
const FRENCH = {
  language: 'fr',
  title: `${FRENCH_TITLE}${CASE}`,
  body: { text: 'Trois enseignantes sont jugées.' },
  summary: 'Le procès des enseignantes a commencé.',
};

/** Invented appeals, each with what a visitor may ask for. */
const TEACHERS = {
  title: 'UZBEKISTAN: three teachers tried behind closed doors',
  countries: ['UZ'],
  themes: ['unfair-trial'],
  expiresOn: '2099-03-31',
  actByReason: 'The court decides the day after.',
  summary: 'The trial of Zulfiya Placeholder has begun.',
  translations: [FRENCH],
};
const LAWYER = { title: 'BOLIVIA: lawyer threatened at home', countries: ['BO'], themes: ['lawyers'] };
const JUDGE = { title: 'BOLIVIA: judge kept from his court', countries: ['BO'] };
const WRONG = { title: 'BOLIVIA: Xavier Placeholder missing', countries: ['BO'], themes: ['lawyers'] };

const PHONE = { viewport: { width: 390, height: 844 } };

type About = { readonly title: string; readonly countries: readonly string[] };

/** An appeal that later ones follow up by its id. */
function anAppeal(about: About) {
  const externalId = randomUUID();
  const request = { datedOn: '2024-06-12', body: { text: 'They need help.' } };
  return { ...request, ...about, title: `${about.title}${CASE}`, externalId };
}

/** Other journeys have their appeals in the same lists. */
const titlesOfThisRun = (titles: readonly string[]): string[] =>
  titles.filter((title) => title.endsWith(CASE)).map((title) => title.slice(0, -CASE.length));

const titlesOn = async (page: Page): Promise<string[]> =>
  titlesOfThisRun(await page.locator('.appeal-list a').allTextContents());

/** As it is listed now: the browser keeps a list for a minute. */
async function listedAt(path: string): Promise<string[]> {
  const { document } = parseHTML(await (await fetch(`${inject('publicUrl')}${path}`)).text());
  const titles = [...document.querySelectorAll('.appeal-list a')].map(({ textContent }) => textContent ?? '');
  return titlesOfThisRun(titles);
}

test('a visitor finds what is open, narrows the list, and goes from an appeal to signing up', async ({ newPage }) => {
  const page = await newPage({ ...PHONE, javaScriptEnabled: false });
  // axe is a script.
  const lookingGlass = await newPage(PHONE);
  const faults = async () => {
    await lookingGlass.goto(page.url());
    return faultsOn(lookingGlass);
  };
  const goTo = (path: string) => page.goto(`${inject('publicUrl')}${path}`);
  const untilListed = (path: string, titles: readonly string[]) =>
    expect.poll(() => listedAt(path), { timeout: 60_000, interval: 300 }).toEqual(titles);

  const wrong = anAppeal(WRONG);
  const outcome = anAppeal({ ...LAWYER, title: 'BOLIVIA: lawyer to be tried' });
  const withdrawnUrl = await publishRequestToTheEnd(wrong);
  await publishRequestToTheEnd(anAppeal(JUDGE));
  await publishRequestToTheEnd(anAppeal(LAWYER));
  await publishRequestToTheEnd(outcome);
  const ended = 'BOLIVIA: lawyer acquitted';
  const news = { kind: 'outcome', title: `${ended}${CASE}`, body: { text: 'She is free.' } };
  await publishRequestToTheEnd({ ...outcome, ...news });
  const teachersUrl = await publishRequestToTheEnd(anAppeal(TEACHERS));
  const allOfBolivia = [ended, LAWYER.title, JUDGE.title, WRONG.title];
  await untilListed('/appeals?lang=en&place=BO', allOfBolivia);
  await untilListed('/appeals?lang=en&place=UZ', [TEACHERS.title]);
  expect(await listedAt('/appeals?lang=en&q=xavier')).toEqual([WRONG.title]);

  await publishRequestToTheEnd({ ...wrong, kind: 'retraction', body: { text: 'We were told wrongly.' } });
  const left = allOfBolivia.slice(0, -1);
  await untilListed('/appeals?lang=en&place=BO', left);
  await untilListed('/appeals?lang=en&q=xavier', []);

  await goTo('/?lang=en');
  expect([await titlesOn(page), await faults()]).toEqual([[TEACHERS.title, LAWYER.title, JUDGE.title, ended], []]);
  expect(await page.locator('.appeal-list').first().textContent()).toContain('31 March 2099');
  await page.getByRole('link', { name: 'All appeals' }).click();
  expect([await titlesOn(page), await faults()]).toEqual([[TEACHERS.title, ...left], []]);

  const unfold = () => page.getByText('Find by country, theme or words').click();
  await unfold();
  const show = async (label: string, option: string) => {
    await page.getByLabel(label).selectOption({ label: option });
    await page.getByRole('button', { name: 'Show appeals' }).click();
    await page.waitForLoadState();
    return titlesOn(page);
  };
  expect(await show('Country or region', 'South America')).toEqual(left);
  expect(await show('Theme', 'Lawyers')).toEqual([ended, LAWYER.title]);
  expect(await show('Open or closed', 'Closed')).toEqual([ended]);
  expect(await show('Kind', 'Outcomes')).toEqual([ended]);
  expect(await faults()).toEqual([]);
  await page.getByRole('link', { name: 'Show all appeals' }).click();
  await unfold();
  await page.getByLabel('Words in titles and summaries').fill('teacher of Zulfiya');
  await page.getByRole('button', { name: 'Show appeals' }).click();
  expect([await titlesOn(page), new URL(page.url()).searchParams.get('q')]).toEqual([
    [TEACHERS.title],
    'teacher of Zulfiya',
  ]);
  await goTo('/appeals?lang=fr&q=enseignante');
  expect(await titlesOn(page)).toEqual([FRENCH_TITLE]);

  expect(page.url()).not.toContain(appealIdIn(teachersUrl));
  await page.getByRole('link', { name: FRENCH_TITLE }).click();
  expect(appealIdIn(page.url())).toBe(appealIdIn(teachersUrl));
  await goTo(new URL(`${page.url().replace('lang=fr', 'lang=en')}`).pathname);
  await page.getByRole('link', { name: 'Choose what to follow' }).first().click();
  expect(new URL(page.url()).pathname).toBe('/sign-up');

  await page.goto(`${withdrawnUrl}?lang=en`);
  const told = await page.locator('html').innerHTML();
  expect(told).toContain('noindex');
  expect(told).toContain('This appeal was withdrawn');
  expect(told).not.toMatch(/They need help|We were told wrongly|Xavier|BOLIVIA/i);
});
