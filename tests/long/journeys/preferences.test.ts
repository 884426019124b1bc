import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { publishToTheEnd } from '../../support/stack/publish-appeal.ts';
import { inject } from '../../support/stack/stack-of-worker.ts';
import { test } from '../../support/visiting/browser.ts';
import { aReader, asksForLink, choosesDay, signsIn } from '../../support/visiting/reader.ts';

let page: Page;
test.beforeEach(({ page: opened }) => {
  page = opened;
});

const heading = () => page.getByRole('heading', { level: 1 }).textContent();
const says = async (text: string | RegExp) => (await page.getByText(text).count()) > 0;

test('a link works once, and a session ends by its button', async () => {
  const ana = aReader('ana', page);
  await ana.hasConfirmed({ countries: ['RU'] });
  await asksForLink(ana, page);
  expect(await heading()).toBe('Now check your inbox');
  const mail = await ana.nextMail();
  expect(mail.subject).not.toMatch(/russia/i);
  await ana.opens(mail, '/sign-in/');
  await ana.presses('Sign in');
  expect(await heading()).toBe('Your alerts');
  const cookies = (await page.context().cookies()).filter(({ name }) => name !== '__Host-confirmed');
  expect(cookies.map(({ name, httpOnly, secure, sameSite }) => ({ name, httpOnly, secure, sameSite }))).toEqual([
    { name: '__Host-session', httpOnly: true, secure: true, sameSite: 'Strict' },
  ]);

  const other = await page.context().newPage();
  await other.goto(`${inject('publicUrl')}/preferences/discreet?lang=en`);
  await other.getByLabel('Send me discreet mail').check();
  await ana.presses(/^Sign out$/);
  expect(await heading()).toBe('You are signed out');
  await page.goto(`${inject('publicUrl')}/preferences/mine?lang=en`);
  expect(await says('Sign in to go on')).toBe(true);
  await ana.opens(mail, '/sign-in/');
  expect(await heading()).toBe('This link no longer works');

  await other.getByRole('button', { name: 'Save' }).click();
  expect(await other.locator('h1').textContent()).toBe('You are signed out, and nothing is saved yet');
  await signsIn(ana, page);
  await other.getByRole('button', { name: 'Save what I entered' }).click();
  // The form is of the session before.
  expect(await other.locator('h1').textContent()).toBe('Nothing is changed yet');
  await other.getByRole('button', { name: 'Save what I entered' }).click();
  await other.waitForURL(/\/preferences\/mine/);
  expect(await other.getByText('On: e‑mails do not show what they are about.').count()).toBe(1);
});

test('a link that is pressed beside another subscriber’s session says so, and then whose session it is', async () => {
  const [ana, bo] = [aReader('ana', page), aReader('bo', page)];
  await ana.hasConfirmed({ countries: ['RU'] });
  await bo.hasConfirmed({ countries: ['RU'] });
  await signsIn(ana, page);
  expect([await says('Another address is signed in'), await says(ana.address)]).toEqual([false, true]);
  await asksForLink(bo, page);
  await bo.opens(await bo.nextMail(), '/sign-in/');
  expect([await says('Another address is signed in'), await says(bo.address)]).toEqual([true, false]);
  await bo.presses('Sign in');
  expect([await says('The other address is signed out'), await says(bo.address), await says(ana.address)]).toEqual([
    true,
    true,
    false,
  ]);
});

test('a pause keeps alerts away, and ending it lets them come again', async () => {
  const ana = aReader('ana', page);
  await ana.hasConfirmed({ countries: ['RU'] });
  await signsIn(ana, page);
  await page.getByRole('link', { name: 'Change Pause' }).click();
  await choosesDay(page, Date.now() + 10 * 86_400_000);
  await ana.presses('Pause');
  expect(await says('No alerts until')).toBe(true);
  await publishToTheEnd({ title: 'RUSSIA: while paused', countries: ['RU'] });
  await ana.presses('End the pause now');
  expect(await says('The pause is over: alerts come again')).toBe(true);
  await publishToTheEnd({ title: 'RUSSIA: after the pause', countries: ['RU'] });
  expect((await ana.nextMail()).subject).toContain('after the pause');
  expect((await ana.subjects()).join()).not.toContain('while paused');
});
