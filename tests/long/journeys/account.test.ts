import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Language } from '../../../functions/contract/languages.ts';
import { countryName } from '../../../functions/domain/vocabulary/countries.ts';
import { regionName } from '../../../functions/domain/vocabulary/regions.ts';
import { type MessageKey, message } from '../../../functions/locales/messages.ts';
import { codeIn, linksIn } from '../../support/stack/inbox.ts';
import { publishToTheEnd } from '../../support/stack/publish-appeal.ts';
import { inject } from '../../support/stack/stack-of-worker.ts';
import { faultsOn, test } from '../../support/visiting/browser.ts';
import { htmlFaults } from '../../support/visiting/html-faults.ts';
import { watchSource } from '../../support/visiting/page-source.ts';
import { aReader, oneClickAddressOf, type Reader, signsIn } from '../../support/visiting/reader.ts';

let page: Page;
let source: () => Promise<string>;
test.beforeEach(({ page: opened }) => {
  page = opened;
  source = watchSource(page);
});

const heading = () => page.getByRole('heading', { level: 1 }).textContent();
const says = async (text: string | RegExp) => (await page.getByText(text).count()) > 0;
const goTo = (path: string) => page.goto(`${inject('publicUrl')}${path}`);
const RUSSIA = { places: { Europe: ['Russia'] } };

/** Looks for barriers and for faults of its HTML on the page as it is. */
const faults = async () => [...(await faultsOn(page)), ...(await htmlFaults(await source()))];

/** Signs in, gives a new address, and types the code of the mail that comes there. */
async function movesTo(there: Reader, here: Reader, language: Language = 'en'): Promise<void> {
  const t = (key: MessageKey) => message(language, key);
  await signsIn(here, page, language);
  await goTo(`/preferences/address?lang=${language}`);
  await page.getByLabel(t('page.address.label')).fill(there.address);
  await here.presses(t('page.address.button'));
  await there.takesOver(await there.nextMail());
}

test('a change of address that waits is refused once its subscriber has signed out everywhere, with the code too', async () => {
  const ana = aReader('ana', page);
  const there = aReader('ana.new', page);
  await ana.hasConfirmed({ countries: ['RU'] });
  await signsIn(ana, page);
  await goTo('/preferences/address?lang=en');
  await page.getByLabel('New address').fill(there.address);
  await ana.presses('Send an e‑mail to the new address');
  const question = await there.nextMail();
  await goTo('/preferences/mine?lang=en');
  // The reader of the mail has its page open already.
  const mailed = await page.context().newPage();
  await mailed.goto(linksIn(question).find((url) => url.includes('/change-address/')) ?? '');
  await mailed.getByRole('button', { name: 'Yes, use this address' }).click();
  await mailed.locator('#code').fill(codeIn(question));
  await ana.presses('Sign out everywhere');
  expect(await heading()).toBe('You are signed out');

  await mailed.getByRole('button', { name: 'Yes, use this address' }).click();
  await mailed.waitForLoadState();
  expect(await mailed.getByRole('heading', { level: 1 }).textContent()).toBe('This link no longer works');
  await mailed.close();
  await publishToTheEnd({ title: 'RUSSIA: where it went before', countries: ['RU'] });
  expect((await ana.nextMail()).subject).toContain('where it went before');
  expect((await there.subjects()).join()).not.toContain('where it went before');
});

test('in Arabic and without JavaScript, an address that has alerts of its own is not taken over', async ({
  plainPage,
}) => {
  page = plainPage;
  const ana = aReader('ana', page, 'ar');
  const bo = aReader('bo', page, 'ar');
  const mexico = { places: { [regionName('019', 'ar')]: [countryName('MX', 'ar')] } };
  await ana.confirms(mexico);
  await bo.confirms(mexico);
  await movesTo(bo, ana, 'ar');
  expect(await heading()).toBe(message('ar', 'page.address-taken.heading'));
  await publishToTheEnd({ title: 'MEXICO: to both', countries: ['MX'] });
  expect([(await ana.nextMail()).subject, (await bo.nextMail()).subject]).toEqual([
    expect.stringContaining('to both'),
    expect.stringContaining('to both'),
  ]);
});

test('who unsubscribed signs in, is told how things stand, and is erased at once', async () => {
  const ana = aReader('ana', page);
  await ana.hasConfirmed({ countries: ['RU'] });
  await publishToTheEnd({ title: 'RUSSIA: her last one', countries: ['RU'] });
  await page.goto(oneClickAddressOf(await ana.nextMail()));
  await ana.presses('Unsubscribe from all alerts');
  expect([await heading(), await faults()]).toEqual(['You’re unsubscribed', []]);
  expect((await ana.nextMail()).text).toContain(`${inject('publicUrl')}/preferences?lang=en`);
  await signsIn(ana, page);
  expect([await heading(), await faults()]).toEqual(['You’re unsubscribed', []]);
  await page.getByRole('link', { name: 'Erase everything about you, at once' }).click();
  await ana.presses('Erase everything now');
  expect(await heading()).toBe('Everything was erased');
  await goTo('/preferences/mine?lang=en');
  expect(await heading()).toBe('Everything was erased');
});

test('the link that was shown at confirmation erases at once, for good, and then erases nothing more', async () => {
  const ana = aReader('ana', page);
  await ana.confirms(RUSSIA);
  const link = await page.getByRole('link', { name: 'Erase everything about me' }).getAttribute('href');
  await page.goto(link ?? '');
  expect([await heading(), await faults()]).toEqual(['Erase everything about you?', []]);
  await publishToTheEnd({ title: 'RUSSIA: while she thinks', countries: ['RU'] });
  const alert = await ana.nextMail();
  await ana.presses('Erase everything now');
  expect(await heading()).toBe('Everything was erased');
  await page.goto(link ?? '');
  expect(await heading()).toBe('Nothing is left to erase under this link');
  await ana.opens(alert, '/unsubscribe/');
  expect(await says('Russia')).toBe(false);
  await publishToTheEnd({ title: 'RUSSIA: after', countries: ['RU'] });
  expect(await ana.subjects()).toHaveLength(2);
});

test('one reason is stopped, then all, then it is undone; the undo of before undoes no later unsubscribe', async () => {
  const ana = aReader('ana', page);
  await ana.hasConfirmed({ countries: ['RU'] });
  await ana.hasConfirmed({ themes: ['lawyers'] });
  await publishToTheEnd({ title: 'RUSSIA: a lawyer', countries: ['RU'], themes: ['lawyers'] });
  const alert = await ana.nextMail();
  const stops = linksIn(alert).filter((link) => link.includes('reason='));
  expect(new Set(stops).size).toBe(2);
  await page.goto(stops[0] ?? '');
  expect([await says(/Lawyers|lawyers/), await says(ana.address)]).toEqual([false, false]);
  await ana.presses('Unfollow this topic');
  expect(await heading()).toBe('Unfollowed');
  const told = await ana.nextMail();
  expect(linksIn(told).filter((link) => link.includes('/undo/'))).toHaveLength(1);

  await ana.opens(alert, '/unsubscribe/');
  await ana.presses('Unsubscribe from all alerts');
  const first = await ana.nextMail();
  await ana.opens(first, '/undo/');
  await ana.presses('Yes, send me alerts again');
  expect(await heading()).toBe('You get alerts again');
  await ana.opens(alert, '/unsubscribe/');
  await ana.presses('Unsubscribe from all alerts');
  await ana.nextMail();
  await ana.opens(first, '/undo/');
  expect(await heading()).toBe('There is nothing to undo with this link');
});
