import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { countryName } from '../../../functions/domain/vocabulary/countries.ts';
import { regionName } from '../../../functions/domain/vocabulary/regions.ts';
import { message } from '../../../functions/locales/messages.ts';
import { codeIn, linksIn } from '../../support/stack/inbox.ts';
import { publishToTheEnd } from '../../support/stack/publish-appeal.ts';
import { inject } from '../../support/stack/stack-of-worker.ts';
import { test } from '../../support/visiting/browser.ts';
import { aReader, movesTo, signsIn } from '../../support/visiting/reader.ts';

const heading = (page: Page) => page.getByRole('heading', { level: 1 }).textContent();

test('a change of address that waits is refused once its subscriber has signed out everywhere, with the code too', async ({
  page,
}) => {
  const ana = aReader('ana', page);
  const there = aReader('ana.new', page);
  await ana.hasConfirmed({ countries: ['RU'] });
  await signsIn(ana, page);
  await page.goto(`${inject('publicUrl')}/preferences/address?lang=en`);
  await page.getByLabel('New address').fill(there.address);
  await ana.presses('Send an e‑mail to the new address');
  const question = await there.nextMail();
  await page.goto(`${inject('publicUrl')}/preferences/mine?lang=en`);
  // The reader of the mail has its page open already.
  const mailed = await page.context().newPage();
  await mailed.goto(linksIn(question).find((url) => url.includes('/change-address/')) ?? '');
  await mailed.getByRole('button', { name: 'Yes, use this address' }).click();
  await mailed.locator('#code').fill(codeIn(question));
  await ana.presses('Sign out everywhere');
  expect(await heading(page)).toBe('You are signed out');

  await mailed.getByRole('button', { name: 'Yes, use this address' }).click();
  await mailed.waitForLoadState();
  expect(await heading(mailed)).toBe('This link no longer works');
  await mailed.close();
  await publishToTheEnd({ title: 'RUSSIA: where it went before', countries: ['RU'] });
  expect((await ana.nextMail()).subject).toContain('where it went before');
  expect((await there.subjects()).join()).not.toContain('where it went before');
});

test('in Arabic and without JavaScript, an address that has alerts of its own is not taken over', async ({
  plainPage: page,
}) => {
  const ana = aReader('ana', page, 'ar');
  const bo = aReader('bo', page, 'ar');
  const mexico = { places: { [regionName('019', 'ar')]: [countryName('MX', 'ar')] } };
  await ana.confirms(mexico);
  await bo.confirms(mexico);
  await movesTo(bo, ana, page, 'ar');
  expect(await heading(page)).toBe(message('ar', 'page.address-taken.heading'));
  await publishToTheEnd({ title: 'MEXICO: to both', countries: ['MX'] });
  expect([(await ana.nextMail()).subject, (await bo.nextMail()).subject]).toEqual([
    expect.stringContaining('to both'),
    expect.stringContaining('to both'),
  ]);
});
