import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { openForm } from '../../../scripts/local/visitors/sign-up.ts';
import { publishToTheEnd } from '../../support/stack/publish-appeal.ts';
import { inject } from '../../support/stack/stack-of-worker.ts';
import { barriersOn, test } from '../../support/visiting/browser.ts';
import { aReader } from '../../support/visiting/reader.ts';

let page: Page;
const complaints: string[] = [];
test.beforeEach(({ page: opened }) => {
  page = opened;
  page.on('console', (line) => complaints.push(line.text()));
});

const heading = () => page.getByRole('heading', { level: 1 }).textContent();
const hasFocus = async (selector: string) => (await page.locator(`${selector}:focus`).count()) === 1;
const RUSSIA = { places: { Europe: ['Russia'] } };

test('following one more thing is confirmed like the first, stopping it keeps the first, and can be undone', async () => {
  const ana = aReader('ana', page);
  await ana.confirms(RUSSIA);
  await ana.confirms({ themes: ['Torture and ill-treatment'] });
  expect(await heading()).toBe('Done: you get alerts now');
  await publishToTheEnd({ title: 'MEXICO: torture', countries: ['MX'], themes: ['torture'] });
  const alert = await ana.nextMail();
  await ana.opens(alert, '/unsubscribe/');
  await ana.presses('Unfollow this topic');
  expect(await heading()).toBe('Unfollowed');
  const notice = await ana.nextMail();
  expect(notice.subject).toBe('You have unfollowed a topic');

  await publishToTheEnd({ title: 'MEXICO: torture again', countries: ['MX'], themes: ['torture'] });
  await publishToTheEnd({ title: 'RUSSIA: still followed', countries: ['RU'] });
  expect((await ana.nextMail()).subject).toContain('RUSSIA: still followed');
  expect((await ana.subjects()).filter((subject) => subject.includes('torture again'))).toEqual([]);

  await ana.opens(notice, '/undo/');
  await ana.presses('Yes, follow it again');
  expect(await heading()).toBe('You follow this again');
  await publishToTheEnd({ title: 'MEXICO: torture once more', countries: ['MX'], themes: ['torture'] });
  expect((await ana.nextMail()).subject).toContain('torture once more');
});

test('a form that is posted twice, as by an impatient press, sends one mail', async () => {
  const ana = aReader('ana', page);
  const form = await openForm(inject('publicUrl'));
  const body = new URLSearchParams({ country: 'RU', email: ana.address, form });
  const post = () => fetch(`${inject('publicUrl')}/subscribe`, { method: 'POST', body, redirect: 'manual' });
  const answers = await Promise.all([post(), post()]);
  expect(answers.map(({ status }) => status)).toEqual([307, 307]);
  await ana.nextMail();
  const bo = aReader('bo', page);
  await bo.hasConfirmed({ countries: ['RU'] });
  expect(await ana.subjects()).toHaveLength(1);
});

test('a form with faults keeps what was entered, leads to each fault, and can be put right', async () => {
  const ana = aReader('ana', page);
  await page.goto(`${inject('publicUrl')}/sign-up`);
  await page.locator('summary', { hasText: 'Europe' }).click();
  await page.getByLabel('Russia', { exact: true }).check();
  await ana.presses('Continue');
  await page.getByLabel('Address').fill('ana maria@example.org');
  await ana.presses('Send me a confirmation');
  expect(await hasFocus('.error-summary')).toBe(true);
  expect(await page.getByText('Every appeal about Russia', { exact: true }).count()).toBe(1);
  expect(await barriersOn(page)).toEqual([]);
  await page.locator('.error-summary a').click();
  expect(await hasFocus('#email')).toBe(true);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(ana.address);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/subscribed\//);
  expect((await ana.nextMail()).subject).toMatch(/confirm/i);
});

test('a name that is typed shortens the list of places with a script, and without one finds them by a button', async ({
  plainPage,
}) => {
  const ana = aReader('ana', page);
  await page.goto(`${inject('publicUrl')}/sign-up`);
  await page.getByLabel('Find a country or a region').fill('cote d');
  const shown = page.locator('#where label:has([type=checkbox]):visible');
  await expect.poll(() => shown.allTextContents()).toEqual([' Côte d’Ivoire']);
  await page.getByLabel('Find a country or a region').fill('burm');
  await expect.poll(() => shown.allTextContents()).toEqual([' Myanmar']);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Space');
  await ana.presses('Continue');
  expect(await page.getByText('Every appeal about Myanmar', { exact: true }).count()).toBe(1);

  await plainPage.goto(`${inject('publicUrl')}/sign-up`);
  await plainPage.getByLabel('Torture and ill-treatment', { exact: true }).check();
  await plainPage.getByLabel('Find a country or a region').fill('burm');
  await plainPage.keyboard.press('Enter');
  await plainPage.getByLabel('Myanmar', { exact: true }).check();
  await plainPage.getByRole('button', { name: 'Continue' }).click();
  expect(await plainPage.getByText('Appeals about torture and ill-treatment in Myanmar').count()).toBe(1);
});

test('several follows are asked for in one form, one is taken back, and the page behind one mail, which names none, says the rest', async () => {
  const ana = aReader('ana', page);
  await publishToTheEnd({ title: 'MEXICO: counted for her', countries: ['MX'] });
  await page.goto(`${inject('publicUrl')}/sign-up`);
  for (const theme of ['Lawyers', 'Journalists and media']) {
    await page.getByLabel(theme, { exact: true }).check();
    await ana.presses('Continue');
    await ana.presses('Add another topic');
  }
  await page.locator('summary', { hasText: 'Americas' }).click();
  await page.getByLabel('Mexico', { exact: true }).check();
  await ana.presses('Continue');
  await ana.presses('Remove: Appeals about journalists and media');
  expect(await page.getByText(/In the last 90 days that would have been [1-9]\d* appeal/).count()).toBe(1);
  await page.getByLabel('Address').fill(ana.address);
  await ana.presses('Send me a confirmation');
  const confirmation = await ana.nextMail();
  expect(JSON.stringify(confirmation)).not.toMatch(/lawyer|mexico/i);
  await ana.opens(confirmation, '/confirm/');
  expect(await page.locator('.sentence li').allTextContents()).toEqual([
    'Appeals about lawyers',
    'Every appeal about Mexico',
  ]);
});

test('no browser complained about a page, but for the status that a page has', () => {
  expect(complaints.filter((line) => !/status of 4\d\d/.test(line))).toEqual([]);
});
